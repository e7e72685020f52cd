package news.broadsheet.search;

import static news.broadsheet.search.Newsstand.headlines;
import static news.broadsheet.search.Newsstand.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchHandlerTest {

    private static final Instant NOON = Samples.NOW;

    private final Newsstand stand = new Newsstand();
    private final SampleArticle drought = Samples.article("one")
            .headline("Rain ends the long drought")
            .standfirst("After two dry years.")
            .excerpt("After two dry years.")
            .body(Samples.paragraph("It began on Monday. Farmers in Hollow Vale danced on <b>their</b> fields."));

    @Nested
    class Results {

        @Test
        void aResultIsACardWithTheWordsMarked() {
            stand.bring(drought);

            Answer answer = Event.read("search", "typed").send(stand.handler);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(Json.read("""
                    {"items": [{"id": "%s", "headline": "Rain ends the long drought", "excerpt": "After two dry years.",
                     "image": "https://daily.example/pictures/1.jpg",
                     "source": {"id": "daily", "name": "The daily", "home": "https://daily.example/"},
                     "section": "world", "language": "en", "direction": "ltr",
                     "publishedAt": "2026-03-01T12:00:00Z", "updatedAt": null,
                     "link": "https://daily.example/articles/one", "readingMinutes": 1, "video": null,
                     "highlights": {
                       "headline": [{"text": "Rain ends the ", "match": false}, {"text": "long", "match": true},
                                    {"text": " ", "match": false}, {"text": "drought", "match": true}],
                       "excerpt": [{"text": "After two dry years.", "match": false}]}}],
                     "next": null}""".formatted(drought.id())));
        }

        @Test
        void wordsOfTheBodyAreShownWhereTheyStand() {
            stand.bring(drought);
            assertThat(stand.ask("farmers danced ").json().at("/items/0/highlights/excerpt"))
                    .isEqualTo(Json.read("""
                            [{"text": "It began on Monday. ", "match": false}, {"text": "Farmers", "match": true},
                             {"text": " in Hollow Vale ", "match": false}, {"text": "danced", "match": true},
                             {"text": " on <b>their</b> fields.", "match": false}]"""));
        }

        @Test
        void allOfTwoWordsMustBeThereAndAllButOneOfThree() {
            stand.bring(drought);
            assertThat(stand.find("drought volcano ")).isEmpty();
            assertThat(stand.find("drought farmers volcano ")).hasSize(1);
            assertThat(stand.find("drought lava volcano ")).isEmpty();
        }

        @Test
        void anAnswerMayBeKeptForAMomentAndIsKnownByItsTag() {
            stand.bring(drought);
            Answer answer = stand.ask("drought");
            assertThat(answer.header("cache-control"))
                    .isEqualTo("public, max-age=15, s-maxage=30, stale-while-revalidate=60");
            Answer again = query("drought")
                    .header("if-none-match", answer.header("etag"))
                    .send(stand.handler);
            assertThat(again.status()).isEqualTo(304);
        }

        @Test
        void queriesThatMeanTheSameAreAnsweredAlikeAndToldTheirOneAddress() {
            stand.bring(drought);
            Answer one = stand.ask("  The DROUGHT, and   rain");
            Answer other = stand.ask("drought rain");
            assertThat(one.header("content-location")).isEqualTo("/v1/search?q=drought%20rain");
            assertThat(other.header("etag")).isEqualTo(one.header("etag"));
            assertThat(Event.read("search", "filtered").send(stand.handler).header("content-location"))
                    .isEqualTo("/v1/search?from=2026-02-01&lang=en&q=drought&section=world&source=daily&to=2026-03-31");
        }
    }

    @Nested
    class Filters {

        @Test
        void aFilterKeepsWhatItNames() {
            Source evening = Samples.source("evening").build();
            stand.news.save(evening);
            stand.bring(drought);
            stand.bring(Samples.article("two")
                    .source(evening)
                    .headline("Drought, evening")
                    .section(Section.SPORT));
            stand.bring(Samples.article("three")
                    .headline("Drought en fran\u00e7ais")
                    .language("fr"));
            stand.bring(
                    Samples.article("four").headline("Drought of old").publishedAt(NOON.minus(Duration.ofDays(40))));

            assertThat(headlines(query("drought").query("source", "evening").send(stand.handler)))
                    .containsExactly("Drought, evening");
            assertThat(headlines(query("drought").query("section", "sport").send(stand.handler)))
                    .containsExactly("Drought, evening");
            assertThat(headlines(query("drought").query("lang", "fr-CA").send(stand.handler)))
                    .containsExactly("Drought en fran\u00e7ais");
            assertThat(headlines(query("drought").query("to", "2026-02-28").send(stand.handler)))
                    .containsExactly("Drought of old");
            assertThat(headlines(query("drought").query("from", "2026-03-01").send(stand.handler)))
                    .hasSize(3)
                    .doesNotContain("Drought of old");
            assertThat(Event.read("search", "filtered")
                            .send(stand.handler)
                            .json()
                            .path("items"))
                    .hasSize(1);
        }

        @Test
        void theFirstAndTheLastDayAreWhole() {
            stand.bring(drought.publishedAt(Instant.parse("2026-02-28T23:59:59.999Z")));
            Event day = query("drought").query("from", "2026-02-28").query("to", "2026-02-28");
            assertThat(headlines(day.send(stand.handler))).hasSize(1);
            assertThat(headlines(query("drought").query("from", "2026-03-01").send(stand.handler)))
                    .isEmpty();
        }
    }

    @Nested
    class Pages {

        @Test
        void pagesRepeatAndSkipNothingHoweverManyArticlesHaveTheWord() {
            List<String> stored = new ArrayList<>();
            for (int i = 0; i < 137; i++) {
                stored.add("Drought, part " + i);
                stand.bring(Samples.article("p" + i)
                        .headline(stored.getLast())
                        .publishedAt(NOON.minus(Duration.ofMinutes(i % 70L))));
            }
            assertThat(stand.findAll(query("drought ").query("limit", "9")))
                    .containsExactlyInAnyOrderElementsOf(stored);
            assertThat(stand.findAll(query("droug"))).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(stand.findAll(query("drought part world ").query("limit", "20")))
                    .containsExactlyInAnyOrderElementsOf(stored);
        }

        @Test
        void whatComesInMeanwhileMovesNothing() {
            for (int i = 0; i < 30; i++) {
                bringDrought("p" + i, i);
            }
            Answer first = stand.ask("drought ");
            for (int i = 0; i < 15; i++) {
                bringDrought("new" + i, i);
            }
            stand.clock.advance(Duration.ofHours(5));
            List<String> rest = stand.findAll(
                    query("drought ").query("cursor", first.json().path("next").asString()));
            assertThat(rest).doesNotContainAnyElementsOf(headlines(first));
            assertThat(rest.stream().filter(headline -> headline.startsWith("Drought p")))
                    .hasSize(20);
        }

        private void bringDrought(String name, int minutesAgo) {
            stand.bring(Samples.article(name)
                    .headline("Drought " + name)
                    .publishedAt(NOON.minus(Duration.ofMinutes(minutesAgo))));
        }

        @Test
        void aCursorBelongsToItsQueryHoweverThatIsWritten() {
            for (int i = 0; i < 12; i++) {
                bringDrought("p" + i, i);
            }
            String cursor = stand.ask("drought ").json().path("next").asString();
            assertThat(headlines(query("the DROUGHT!").query("cursor", cursor).send(stand.handler)))
                    .hasSize(2);
            Answer other = query("drough").query("cursor", cursor).send(stand.handler);
            assertThat(other.status()).isEqualTo(400);
            assertThat(other.parameter()).isEqualTo("cursor");
        }
    }

    @Nested
    class WithdrawalAndRights {

        @Test
        void aWithdrawnArticleIsShownNoMoreEvenBeforeTheIndexHears() {
            stand.bring(drought);
            stand.news.withdraw(drought.id(), "wrong", NOON);
            assertThat(stand.find("drought")).isEmpty();
        }

        @Test
        void whatIsNotToBeIndexedIsNotFound() {
            Source shy = Samples.source("shy")
                    .rights(new Rights(Rights.Display.FULL, false, false))
                    .build();
            stand.news.save(shy);
            stand.bring(drought.source(shy));
            assertThat(stand.find("drought")).isEmpty();
        }

        @Test
        void aSourceThatForbidsIndexingLaterIsNotShownFromThenOn() {
            stand.bring(drought);
            stand.news.save(Samples.source("daily")
                    .rights(new Rights(Rights.Display.FULL, false, false))
                    .build());
            assertThat(stand.find("drought")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"FULL, true, true", "EXCERPT, true, false", "TITLE, false, false"})
        void onlyWhatMayBeShownIsFound(Rights.Display display, boolean summary, boolean body) {
            stand.news.save(Samples.source("daily").display(display).build());
            stand.bring(drought);
            assertThat(stand.find("drought")).hasSize(1);
            assertThat(stand.find("years")).hasSize(summary ? 1 : 0);
            assertThat(stand.find("farmers")).hasSize(body ? 1 : 0);
        }

        @Test
        void rightsNarrowedSinceAreHeededBeforeTheIndexHears() {
            stand.bring(drought);
            stand.news.save(
                    Samples.source("daily").display(Rights.Display.TITLE).build());
            assertThat(stand.find("farmers")).isEmpty();
            assertThat(stand.find("drought farmers")).isEmpty();
            Answer answer = stand.ask("drought");
            assertThat(answer.json().at("/items/0/excerpt").asString()).isEmpty();
            assertThat(answer.json().at("/items/0/image").isNull()).isTrue();
            assertThat(answer.body()).doesNotContain("dry years", "Farmers");
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource({
            "limit, 0",
            "limit, 21",
            "limit, ten",
            "section, gossip",
            "source, ../..",
            "lang, *",
            "from, yesterday",
            "from, 2026-02-30",
            "to, 2026-3-1",
            "cursor, x",
            "sort, top",
            "q, ''"
        })
        void aParameterThatCannotBeIsAProblemThatNamesIt(String name, String value) {
            Answer answer = query("drought").query(name, value).send(stand.handler);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo(name);
        }

        @Test
        void daysInTheWrongOrderAreAProblem() {
            Answer answer = query("drought")
                    .query("from", "2026-03-02")
                    .query("to", "2026-03-01")
                    .send(stand.handler);
            assertThat(answer.parameter()).isEqualTo("from");
            assertThat(Event.read("search", "bad-day").send(stand.handler).parameter())
                    .isEqualTo("from");
        }

        @Test
        void aTextThatIsNoQueryIsRefused() {
            assertThat(stand.ask("x".repeat(200)).status()).isEqualTo(200);
            Answer answer = stand.ask("x".repeat(201));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("q");
        }

        @ParameterizedTest
        @ValueSource(strings = {"the and of ", "a", "?!", "\ud83d\ude00", "\u0000"})
        void aQueryThatLooksForNothingFindsNothingAndCostsNothing(String q) {
            long before = stand.news.throttle().seen();
            Answer answer = stand.ask(q);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(Json.read("{\"items\":[],\"next\":null}"));
            assertThat(stand.news.throttle().seen()).isEqualTo(before);
        }
    }
}
