package news.broadsheet.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.story.Story;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever publishers, operators and readers write, heads say it, and do nothing but say it. */
class HostileTextTest {

    /** What could end a script element or a line of JavaScript, or begin a comment or a reference. */
    private static final Pattern DANGEROUS = Pattern.compile("[<>&\u2028\u2029]");

    private static final List<Display> DISPLAYS = List.of(Display.values());

    private static final Pattern LACK = Pattern.compile(" lacks (headline|name)$| is no way of two steps$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void throughEveryFieldOfEveryPage(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            pages(random).forEach(HostileTextTest::isHarmless);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void whatGoesInComesOut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = Hostile.text(random);
            String document = Thing.of("Thing")
                    .text("name", text)
                    .texts("names", List.of(text, text))
                    .thing("thing", Thing.of("Thing").text("name", text))
                    .document();
            JsonNode read = Json.read(document);
            String line = Wording.line(text);

            assertThat(document).doesNotContainPattern(DANGEROUS);
            assertThat(read.path("name").asString("")).isEqualTo(line);
            assertThat(read.path("thing").path("name").asString("")).isEqualTo(line);
            assertThat(read.path("names").size()).isEqualTo(line.isEmpty() ? 0 : 2);
            assertThat(read.has("name")).isEqualTo(!line.isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void anArticleSaysWhatItsPublisherWrote(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Shown shown = shown(random, Display.FULL, true);
            Head head = Site.article(shown);
            JsonNode article = Site.datum(head, "NewsArticle");
            String name = Wording.cut(shown.source().name(), Wording.MOST_NAME);

            assertThat(article.path("headline").asString(""))
                    .isEqualTo(Wording.cut(shown.article().headline(), 110));
            assertThat(article.path("publisher").path("name").asString("")).isEqualTo(name);
            assertThat(article.path("isBasedOn").asString())
                    .isEqualTo(shown.article().url());
            assertThat(Site.metas(head, "og:title").stream().findFirst().orElse(""))
                    .isEqualTo(Wording.cut(shown.article().headline(), Wording.MOST_NAME));
        }
    }

    @Test
    void aTextCannotEndTheScriptItStandsIn() {
        Article article = Samples.article("a")
                .headline("</script><script>alert(1)</script>")
                .build();
        Head head = Site.article(Shown.of(article, Site.source(Display.FULL, true)));

        assertThat(head.data().getFirst()).contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)");
        assertThat(Site.datum(head, "NewsArticle").path("headline").asString())
                .isEqualTo("</script><script>alert(1)</script>");
    }

    private static void isHarmless(Head head) {
        assertThat(head.data()).allSatisfy(document -> {
            assertThat(document).doesNotContainPattern(DANGEROUS).doesNotContainPattern(CONTROL);
            // What publishers leave out cannot be said; what is said keeps the rules.
            assertThat(SchemaRules.broken(document))
                    .allMatch(broken -> LACK.matcher(broken).find());
            isWritable(document);
        });
        assertThat(texts(head)).allSatisfy(text -> {
            assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContainPattern(CONTROL);
            isWritable(text);
        });
        assertThat(head.title().length()).isLessThan(700);
        assertThat(head.description().length()).isLessThan(700);
        assertThat(addresses(head)).allMatch(SchemaRules::isAbsolute);
    }

    private static void isWritable(String text) {
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    private static List<String> texts(Head head) {
        List<String> texts = new ArrayList<>(List.of(head.title(), head.description()));
        head.metas().forEach(meta -> texts.add(meta.content()));
        head.alternates().forEach(alternate -> texts.add(alternate.title()));
        return texts;
    }

    private static Stream<String> addresses(Head head) {
        Stream<String> links = Stream.concat(
                head.alternates().stream().map(Head.Alternate::href),
                head.translations().stream().map(Head.Translation::href));
        Stream<String> own = Stream.ofNullable(head.canonical());
        Stream<String> shared = Stream.of("og:url", "og:image").flatMap(name -> Site.metas(head, name).stream());
        return Stream.of(links, own, shared).flatMap(each -> each);
    }

    private static Stream<Head> pages(Random random) {
        HeadMaker maker = Site.maker("Site " + Hostile.text(random));
        Shown shown = shown(random, DISPLAYS.get(random.nextInt(DISPLAYS.size())), random.nextBoolean());
        List<Card> cards = List.of(Card.of(shown.article()));
        Story story = Samples.story("rain")
                .headline(Hostile.text(random))
                .language(Hostile.text(random))
                .build();
        return Stream.of("en", "ar", "zh")
                .map(Site::texts)
                .flatMap(texts -> Stream.of(
                        maker.front(texts, List.of(Site.entry(cards.getFirst()))),
                        maker.section(texts, Section.WORLD, cards),
                        maker.source(texts, shown.source().ref(), cards),
                        maker.story(texts, story, cards),
                        maker.article(texts, shown, OptionalLong.of(1)),
                        maker.comments(texts, shown),
                        maker.search(texts, Hostile.text(random)),
                        maker.error("Error " + Hostile.text(random), "Text " + Hostile.text(random))));
    }

    private static Shown shown(Random random, Display display, boolean index) {
        Source source = Samples.source("daily")
                .name(Hostile.text(random))
                .rights(Site.source(display, index).rights())
                .build();
        String url = "https://daily.example/p/1.jpg?a=1&b='2'";
        Article article = Samples.article("hostile")
                .source(source)
                .url("https://daily.example/a?b=1&c='2'")
                .headline(Hostile.text(random))
                .standfirst(Hostile.text(random))
                .excerpt(Hostile.text(random))
                .byline(Hostile.text(random), Hostile.text(random), Hostile.text(random))
                .tags(Hostile.text(random), Hostile.text(random))
                .language(Hostile.text(random))
                .updatedAt(Instant.ofEpochSecond(random.nextLong(2_000_000_000L), 123_456_789))
                .image(new Picture(
                        url,
                        Hostile.text(random),
                        Hostile.text(random),
                        Hostile.text(random),
                        random.nextInt(3_000),
                        random.nextInt(3_000)))
                .body(
                        new Block.VideoTeaser(new Video(
                                Hostile.text(random), Duration.ofMillis(random.nextInt(9_000)), url, url, null)),
                        new Block.Correction(List.of(RichText.plain(Hostile.text(random)))))
                .build();
        return Shown.of(article, source);
    }
}
