package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperatorHandlerTest {

    private final FakeNews news = new FakeNews();
    private final Pipeline pipeline = new Pipeline(news);

    @AfterEach
    void close() {
        pipeline.close();
    }

    private JsonNode answer(String command) {
        return pipeline.invoke(pipeline.operator, command);
    }

    private Optional<Source> source(String id) {
        return news.find(new SourceId(id));
    }

    @Test
    void aSourceIsAddedAndDueAtOnce() {
        JsonNode answer = answer(Events.of("operator", "add-source"));

        assertThat(answer.path("id").stringValue()).isEqualTo("herald-example-feeds-all");
        assertThat(answer.path("rights").stringValue()).isEqualTo("full");
        assertThat(answer.path("new").booleanValue()).isTrue();
        assertThat(source("herald-example-feeds-all").orElseThrow().poll().isDue(pipeline.clock.instant()))
                .isTrue();
    }

    @Test
    void aSourceOfWhichNothingIsSaidHasCarefulRightsAndItsHostAsName() {
        answer(Events.of("operator", "add-source-of-careful-rights"));

        Source source = source("example-org-news-rss").orElseThrow();
        assertThat(source.rights()).isEqualTo(Rights.CAREFUL);
        assertThat(source.name()).isEqualTo("www.example.org");
        assertThat(source.home()).hasToString("https://www.example.org/");
        assertThat(source.language()).isEqualTo("und");
    }

    @Test
    void aChangeLeavesTheRestAsItIs() {
        answer(
                "{\"command\":\"add-source\",\"id\":\"h\",\"feed\":\"https://h.example/f\",\"name\":\"H\",\"section\":\"sport\"}");

        JsonNode answer =
                answer("{\"command\":\"add-source\",\"id\":\"h\",\"feed\":\"https://h.example/f\",\"ai\":true}");

        assertThat(answer.path("new").booleanValue()).isFalse();
        assertThat(answer.path("name").stringValue()).isEqualTo("H");
        assertThat(answer.path("section").stringValue()).isEqualTo("sport");
        assertThat(answer.path("ai").booleanValue()).isTrue();
    }

    @Test
    void narrowedRightsReachTheArticlesThatAreStored() {
        news.save(Samples.source("herald").build());
        for (int i = 0; i < 60; i++) {
            Article article = Samples.article("a" + i)
                    .source(news.find(new SourceId("herald")).orElseThrow())
                    .build();
            news.store(article, List.of(new Identity(article.id().value())), "f");
        }

        JsonNode first =
                answer("{\"command\":\"add-source\",\"id\":\"herald\",\"feed\":\"https://herald.example/feed.xml\","
                        + "\"rights\":\"title\"}");
        JsonNode second = answer("{\"command\":\"apply-rights\",\"id\":\"herald\",\"continue\":\""
                + first.path("continue").stringValue() + "\"}");

        assertThat(second.has("continue")).isFalse();
        assertThat(source("herald").orElseThrow().rights().display()).isEqualTo(Display.TITLE);
        assertThat(news.page(new ListName.OfSource(new SourceId("herald")), null, 100)
                        .items())
                .hasSize(60)
                .allSatisfy(card -> {
                    assertThat(card.excerpt()).isEmpty();
                    assertThat(card.image()).isNull();
                    assertThat(news.find(card.id()).orElseThrow().body().isEmpty())
                            .isTrue();
                });
    }

    @Test
    void aSourceIsShownWithItsState() {
        news.save(Samples.source("herald").build());

        JsonNode answer = answer(Events.of("operator", "show-source"));

        assertThat(answer.path("poll").path("health").stringValue()).isEqualTo("OK");
        assertThat(answer.path("poll").path("nextPollAt").stringValue()).isEqualTo(Samples.NOW.toString());
    }

    @Test
    void allSourcesAreListedPageByPage() {
        List<String> ids = IntStream.rangeClosed(1, 205)
                .mapToObj(n -> "s%03d".formatted(n))
                .toList();
        ids.forEach(id -> answer(
                "{\"command\":\"add-source\",\"id\":\"" + id + "\",\"feed\":\"https://" + id + ".example/feed\"}"));
        List<String> listed = new ArrayList<>();
        String more = "";
        do {
            JsonNode page = answer("{\"command\":\"list-sources\"" + more + "}");
            page.path("sources")
                    .values()
                    .forEach(source -> listed.add(source.path("id").stringValue()));
            more = page.has("continue")
                    ? ",\"continue\":\"" + page.path("continue").stringValue() + "\""
                    : "";
        } while (!more.isEmpty());
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void anotherFeedWithTheSameIdGetsOneOfItsOwn() {
        answer("{\"command\":\"add-source\",\"feed\":\"http://a.example/feed.xml\"}");
        String same = answer("{\"command\":\"add-source\",\"feed\":\"https://a.example/feed.xml\"}")
                .path("id")
                .stringValue();
        String other = answer("{\"command\":\"add-source\",\"feed\":\"https://a.example/feed.rss\"}")
                .path("id")
                .stringValue();
        assertThat(same).isEqualTo("a-example-feed");
        assertThat(other).startsWith("a-example-feed-").hasSizeGreaterThan("a-example-feed-".length());
        assertThat(source(same).orElseThrow().feedUrl()).hasToString("https://a.example/feed.xml");
    }

    @Test
    void anArticleIsWithdrawnOnceAndAgain() {
        Article article = Samples.article("a").build();
        news.store(article, List.of(new Identity(article.id().value())), "f");
        String command =
                "{\"command\":\"withdraw-article\",\"article\":\"" + article.id() + "\",\"reason\":\"Mistaken.\"}";

        assertThat(answer(command).path("withdrawn").booleanValue()).isTrue();
        assertThat(answer(command).path("withdrawn").booleanValue()).isTrue();
        assertThat(news.find(article.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"command\":7}",
                "{\"command\":\"add-source\"}",
                "{\"command\":\"add-source\",\"feed\":\"ftp://x\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"rights\":\"all\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"section\":\"cats\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"language\":\"klingonese\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"id\":\"No!\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"index\":\"yes\"}",
                "{\"command\":\"add-source\",\"feed\":\"https://h.example/f\",\"nmae\":\"H\"}",
                "{\"command\":\"show-source\",\"id\":\"nobody\"}",
                "{\"command\":\"show-source\"}",
                "{\"command\":\"reread\"}",
                "{\"command\":\"reread\",\"since\":\"yesterday\"}",
                "{\"command\":\"reread\",\"since\":20261101}",
                "{\"command\":\"reread\",\"since\":\"2026-02-20T00:00:00Z\",\"continue\":\"2026\"}",
                "{\"command\":\"reread\",\"since\":\"2026-02-20T00:00:00Z\",\"all\":true}",
                "{\"command\":\"withdraw-article\",\"article\":\"x\",\"reason\":\"r\"}",
                "{\"command\":\"withdraw-article\",\"article\":\"0123456789abcdefghjkmnpqrs\",\"reason\":\"r\"}",
                "{\"command\":\"withdraw-article\",\"article\":\"0123456789abcdefghjkmnpqrs\"}"
            })
    void aBadCommandIsAnsweredWithOneSentenceAndChangesNothing(String command) {
        JsonNode answer = answer(command);

        assertThat(answer.path("error").stringValue()).endsWith(".").doesNotContain("Exception");
        assertThat(news.list(null, 10).items()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        assertThat(answer(Events.of("operator", "unknown-command"))
                        .path("error")
                        .stringValue())
                .contains("add-source");
    }

    @ParameterizedTest
    @CsvSource({
        "https://feeds.bbci.co.uk/news/world/rss.xml, bbci-co-uk-news-world-rss",
        "https://www.h.example/, h-example",
        "https://h.example/?format=feed, h-example-format-feed"
    })
    void anIdIsMadeOfHostAndPath(String feed, String id) {
        assertThat(answer("{\"command\":\"add-source\",\"feed\":\"" + feed + "\"}")
                        .path("id")
                        .stringValue())
                .isEqualTo(id);
    }

    @Test
    void aLongAddressHasAShortId() {
        String feed = "https://h.example/" + "very-long-path/".repeat(10);
        String id = answer("{\"command\":\"add-source\",\"feed\":\"" + feed + "\"}")
                .path("id")
                .stringValue();

        assertThat(SourceId.parse(id)).isPresent();
    }
}
