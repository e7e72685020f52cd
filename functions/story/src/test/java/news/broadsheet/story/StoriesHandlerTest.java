package news.broadsheet.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleStory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StoriesHandlerTest extends StoriesDesk {

    @Nested
    class Lists {

        @Test
        void storiesComeByWhatMattersMostWithTheirLead() {
            rank(storm, story("other").owners("herald"));

            Answer answer = read("top");

            JsonNode first = answer.json().path("items").path(0);
            assertThat(answer.header("cache-control")).contains("stale-while-revalidate");
            assertThat(first.path("id").asString()).isEqualTo(storm.id().value());
            assertThat(first.path("headline").asString()).isEqualTo("Storm & <flood> at Port Ellery");
            assertThat(first.path("owners").asInt()).isEqualTo(2);
            assertThat(first.path("others").path(0).asString()).isEqualTo("The echo");
            assertThat(first.at("/lead/source/id").asString()).isEqualTo("daily");
            assertThat(first.has("why")).isFalse();
            assertThat(answer.json().path("items")).hasSize(2);
            assertThat(answer.json().path("next").isNull()).isTrue();
        }

        @Test
        void theLatestOfASectionAndLanguageTellWhyWhereAsked() {
            rank(storm, story("german").language("de").owners("zeit"));

            JsonNode items = read("latest").json().path("items");

            assertThat(items).hasSize(1);
            JsonNode why = items.path(0).path("why");
            double product = why.path("owners").asDouble()
                    * why.path("velocity").asDouble()
                    * why.path("authority").asDouble()
                    * why.path("decay").asDouble()
                    * why.path("boost").asDouble();
            assertThat(why.path("score").asDouble()).isEqualTo(product).isPositive();
            assertThat(why.path("rankedAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
        }

        @Test
        void pagesFollowEachOtherAtOneReadEach() {
            SampleStory[] samples = new SampleStory[25];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = story("s" + i).owner("o" + i, NOW.minusSeconds(i));
            }
            rank(samples);
            Answer first = read("top");
            long before = fronts.throttle().seen();

            Answer second = Event.read("stories", "top")
                    .query("cursor", first.json().path("next").asString())
                    .send(handler);

            assertThat(fronts.throttle().seen() - before).isEqualTo(1);
            assertThat(first.json().path("items")).hasSize(20);
            assertThat(second.json().path("items")).hasSize(5);
            assertThat(first.header("link")).contains("rel=\"next\"");
        }

        @Test
        void anUnchangedListIsNotSentAgain() {
            rank(storm);
            String etag = read("top").header("etag");

            Answer again =
                    Event.read("stories", "top").header("if-none-match", etag).send(handler);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "sort,best",
            "section,gossip",
            "lang,*",
            "limit,0",
            "limit,21",
            "why,yes",
            "cursor,AAAA",
            "source,daily"
        })
        void aParameterThatCannotBeIsNamedInTheRefusal(String name, String value) {
            Answer answer = Event.read("stories", "top").query(name, value).send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo(name);
        }

        @Test
        void aCursorOfAnotherListIsRefused() {
            SampleStory[] samples = new SampleStory[21];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = story("s" + i);
            }
            rank(samples);
            String cursor = read("top").json().path("next").asString();

            Answer answer =
                    Event.read("stories", "latest").query("cursor", cursor).send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/cursor");
        }
    }

    @Nested
    class Coverage {

        @Test
        void theArticlesComeNewestFirstEachWithWhy() {
            stories.keep(storm.build(), storm.members());

            JsonNode json = one(storm.id()).json();

            assertThat(json.path("articles").asInt()).isEqualTo(2);
            assertThat(json.path("section").asString()).isEqualTo("world");
            assertThat(json.path("items")).hasSize(2);
            JsonNode newest = json.path("items").path(0);
            assertThat(newest.path("owner").asString()).isEqualTo("daily");
            assertThat(newest.at("/why/sentence").asString()).isEqualTo("shares rain, drought");
            assertThat(newest.at("/why/kind").asString()).isEqualTo("shares");
            assertThat(newest.at("/why/copyOf").isNull()).isTrue();
        }

        @Test
        void articlesArePagedByCursor() {
            SampleStory many = story("many");
            for (int i = 0; i < 5; i++) {
                many.owner("o" + i, NOW.minusSeconds(i));
            }
            stories.keep(many.build(), many.members());

            Answer first = path("one", many.id()).query("limit", "3").send(handler);
            Answer second = path("one", many.id())
                    .query("limit", "3")
                    .query("cursor", first.json().path("next").asString())
                    .send(handler);

            assertThat(first.json().path("items")).hasSize(3);
            assertThat(second.json().path("items")).hasSize(2);
            assertThat(second.json().at("/items/1/owner").asString()).isEqualTo("o4");
        }

        @ParameterizedTest
        @CsvSource({"one,''", "rss,/feed.rss", "json-feed,/feed.json"})
        void aMergedStorySendsToWhatIsLeft(String event, String suffix) {
            stories.keep(story("old").into(storm.id()).build());

            Answer answer = path(event, story("old").id()).send(handler);

            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("location")).isEqualTo("/v1/stories/" + storm.id() + suffix);
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=60");
        }

        @ParameterizedTest
        @ValueSource(strings = {"one", "rss", "json-feed"})
        void anEmptiedStoryIsGone(String event) {
            stories.keep(storm.emptied().build());

            Answer answer = path(event, storm.id()).send(handler);

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/story-gone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"one", "rss", "json-feed"})
        void whatWasNeverThereIsUnknown(String event) {
            assertThat(path(event, storm.id()).send(handler).status()).isEqualTo(404);
            assertThat(Event.read("stories", event)
                            .path("story", "../x")
                            .send(handler)
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void aParameterThatIsNoneIsRefused() {
            stories.keep(storm.build(), storm.members());
            assertThat(path("one", storm.id())
                            .query("sort", "top")
                            .send(handler)
                            .status())
                    .isEqualTo(400);
            assertThat(path("rss", storm.id()).query("limit", "3").send(handler).status())
                    .isEqualTo(400);
        }

        @Test
        void aBusyStoreIsToldSo() {
            stories.throttle().failAfter(0);
            assertThat(one(storm.id()).status()).isEqualTo(503);
        }
    }
}
