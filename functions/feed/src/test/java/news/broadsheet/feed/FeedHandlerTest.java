package news.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedHandlerTest {

    private static final Instant NOON = Samples.NOW;

    private final FakeNews news = new FakeNews();
    private final FakeComments comments = new FakeComments();
    private final TestClock clock = new TestClock();
    private final FeedHandler handler =
            new FeedHandler(new Ports(news, new FakeFronts(), news, new FakeSubscriptions(), comments, clock));

    @Nested
    class Cards {

        @Test
        void aCardSaysWhatAListShowsOfAnArticle() {
            SampleArticle article = article("one", 0)
                    .headline("Rain ends the drought")
                    .excerpt("It rained.")
                    .updatedAt(NOON.plusSeconds(10))
                    .body(
                            Samples.paragraph("It rained all night."),
                            new Block.VideoTeaser(new Video(
                                    "Rain", Duration.ofSeconds(95), null, "https://daily.example/v/1", null)));
            store(article);
            comment(article, "first");

            JsonNode card = latest().json().path("items").path(0);

            assertThat(card).isEqualTo(Json.read("""
                    {"id": "%s", "headline": "Rain ends the drought", "excerpt": "It rained.",
                     "image": "https://daily.example/pictures/1.jpg",
                     "source": {"id": "daily", "name": "The daily", "home": "https://daily.example/"},
                     "section": "world", "language": "en", "direction": "ltr",
                     "publishedAt": "2026-03-01T12:00:00Z", "updatedAt": "2026-03-01T12:00:10Z",
                     "link": "https://daily.example/articles/one", "readingMinutes": 1,
                     "video": {"durationSeconds": 95}, "commentCount": 1}""".formatted(article.id())));
        }

        @Test
        void whatAnArticleLacksIsNull() {
            store(article("one", 0).image(null));

            JsonNode card = latest().json().path("items").path(0);

            assertThat(card.path("image").isNull()).isTrue();
            assertThat(card.path("updatedAt").isNull()).isTrue();
            assertThat(card.path("video").isNull()).isTrue();
            assertThat(card.path("commentCount").asInt()).isZero();
        }

        @Test
        void aBusyCommentsTableCostsTheCountsAndNotTheList() {
            store(article("one", 0));
            comments.throttle().failAfter(0);

            Answer answer = latest();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("items").path(0).path("commentCount").isNull())
                    .isTrue();
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=2");
        }

        @Test
        void countsOfAPageAreOneRequest() {
            for (int i = 0; i < 30; i++) {
                store(article("a" + i, i));
            }

            Event.read("feed", "latest").query("limit", "30").send(handler);

            assertThat(comments.throttle().seen()).isEqualTo(1);
        }
    }

    @Nested
    class Pages {

        @Test
        void theNewestComeFirstTwentyAtATime() {
            for (int i = 0; i < 25; i++) {
                store(article("a" + i, i));
            }

            Answer first = latest();
            String next = first.json().path("next").asString();
            Answer second = Event.read("feed", "latest").query("cursor", next).send(handler);

            assertThat(ids(first)).hasSize(20).startsWith(article("a0", 0).id().value());
            assertThat(first.header("link")).isEqualTo("</v1/feed?cursor=" + next + ">; rel=\"next\"");
            assertThat(ids(second)).hasSize(5).endsWith(article("a24", 0).id().value());
            assertThat(second.json().path("next").isNull()).isTrue();
            assertThat(second.headers()).doesNotContainKey("link");
        }

        @Test
        void anEmptyHouseIsAnEmptyList() {
            assertThat(latest().body()).isEqualTo("{\"items\":[],\"next\":null}");
        }

        @Test
        void anUnchangedPageIsNotSentTwice() {
            for (int i = 0; i < 25; i++) {
                store(article("a" + i, i));
            }
            String etag = latest().header("etag");
            clock.advance(Duration.ofMinutes(5));

            Answer again =
                    Event.read("feed", "latest").header("if-none-match", etag).send(handler);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("link")).isNotEmpty();
        }

        @Test
        void cachesMayKeepAPageForSeconds() {
            assertThat(latest().header("cache-control")).isEqualTo("public, max-age=15, stale-while-revalidate=60");
        }

        @Test
        void aBusyNewsTableAsksToComeBack() {
            news.throttle().failAfter(0);

            Answer answer = latest();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("2");
        }
    }

    @Nested
    class Filters {

        @Test
        void aSectionInALanguageHasItsOwnList() {
            store(article("world-en", 0));
            store(article("sport-en", 1).section(Section.SPORT));
            store(article("world-de", 2).language("de"));

            Answer answer = Event.read("feed", "section-and-language").send(handler);

            assertThat(ids(answer)).containsExactly(article("world-en", 0).id().value());
        }

        @ParameterizedTest
        @CsvSource({"section,sport,2", "lang,de,2", "lang,DE-at,2", "source,weekly,1", "source,nobody,0", "lang,und,0"})
        void eachFilterHasItsList(String name, String value, int count) {
            store(article("a", 0));
            store(article("b", 1).section(Section.SPORT).language("de"));
            store(article("c", 2)
                    .section(Section.SPORT)
                    .source(Samples.source("weekly").build()));
            store(article("d", 3).language("de"));

            assertThat(ids(Event.read("feed", "latest").query(name, value).send(handler)))
                    .hasSize(count);
        }

        @Test
        void aSourceWithASectionIsFilteredInAFewQueriesAndThePageMayBeShort() {
            for (int i = 0; i < 400; i++) {
                store(article("a" + i, i).section(i % 40 == 39 ? Section.SPORT : Section.WORLD));
            }
            long before = news.throttle().seen();

            Answer answer = Event.read("feed", "source").send(handler);

            assertThat(ids(answer)).hasSizeBetween(1, 19);
            assertThat(answer.json().path("next").isString()).isTrue();
            assertThat(news.throttle().seen() - before).isEqualTo(FeedPages.MOST_QUERIES);
        }

        @Test
        void pagingAFilteredListFindsEverythingOnce() {
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                SampleArticle article = article("a" + i, i).section(i % 7 == 0 ? Section.SPORT : Section.WORLD);
                store(article);
                if (i % 7 == 0) {
                    wanted.add(article.id().value());
                }
            }

            assertThat(all(Event.read("feed", "source").query("limit", "3"))).isEqualTo(wanted);
        }

        private List<String> all(Event event) {
            List<String> all = new ArrayList<>();
            for (JsonNode next = null; next == null || next.isString(); ) {
                Answer answer = (next == null ? event : event.query("cursor", next.asString())).send(handler);
                all.addAll(ids(answer));
                next = answer.json().path("next");
            }
            return all;
        }
    }

    @Nested
    class Shelves {

        @Test
        void sectionsComeInTheirOrder() {
            Answer answer = Event.read("feed", "sections").send(handler);

            assertThat(answer.json().path("items").path(0))
                    .isEqualTo(Json.read("{\"id\": \"world\", \"title\": \"World\"}"));
            assertThat(answer.json().path("items").size()).isEqualTo(Section.values().length);
            assertThat(answer.json().path("next").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit", "cursor"})
        void sectionsAreNotPaged(String name) {
            assertThat(Event.read("feed", "sections")
                            .query(name, "1")
                            .send(handler)
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void sourcesArePagedByTheirIds() {
            for (String id : List.of("weekly", "daily", "evening")) {
                news.save(Samples.source(id).section(null).build());
            }

            Answer first = Event.read("feed", "sources").send(handler);
            Answer second = Event.read("feed", "sources")
                    .query("cursor", first.json().path("next").asString())
                    .send(handler);

            assertThat(ids(first)).containsExactly("daily", "evening");
            assertThat(ids(second)).containsExactly("weekly");
            assertThat(second.json().path("items").path(0)).isEqualTo(Json.read("""
                    {"id": "weekly", "name": "The weekly", "home": "https://weekly.example/", "language": "en",
                     "section": null, "rights": {"display": "full", "index": true, "ai": false}, "health": "OK"}"""));
        }
    }

    private static SampleArticle article(String name, int minutesAgo) {
        return Samples.article(name).publishedAt(NOON.minus(Duration.ofMinutes(minutesAgo)));
    }

    private void store(SampleArticle article) {
        news.store(article.build(), article.identities(), "entry");
    }

    private void comment(SampleArticle article, String name) {
        Comment comment = Samples.comment(article.id(), name).build();
        comments.apply(List.of(comment));
    }

    private Answer latest() {
        return Event.read("feed", "latest").send(handler);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }
}
