package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.ingest.fetch.Publisher.Request;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kept pages that are read again, by the newsroom's command. */
class PagesReadAgainTest extends KeptPages {
    @Nested
    class ReadAgain {

        @Test
        void aBetterReadingIsARevisionAndTheSameReadingIsNone() {
            ingest(Display.FULL);
            Article before = herald.only();
            makeReadingBetter();
            herald.pipeline.clock.advance(Duration.ofHours(3));
            int requests = herald.publisher.requests().size();

            assertCounts(reread(), 1, 0, 0, 0);

            Article after = herald.only();
            assertThat(after.revision()).isEqualTo(2);
            assertThat(after.body().text()).contains(FOUND);
            assertThat(after.dates()).isEqualTo(before.dates());
            assertThat(after.id()).isEqualTo(before.id());
            assertCounts(reread(), 0, 1, 0, 0);
            assertThat(herald.only().revision()).isEqualTo(2);
            assertThat(herald.publisher.requests()).hasSize(requests);
        }

        @Test
        void theNextPollFindsTheEntryUnchanged() {
            ingest(Display.FULL);
            makeReadingBetter();
            reread();
            herald.runAgain();

            assertThat(herald.only().revision()).isEqualTo(2);
            assertThat(herald.publisher.requests()).extracting(Request::path).containsOnlyOnce("/bridge");
        }

        @Test
        void aPageOfAnEarlierEntryReplacesNothing() {
            ingest(Display.FULL);
            herald.publisher.on("/bridge", exchange -> Publisher.status(exchange, 500));
            herald.publish(Herald.rss(Herald.item("1", "The bridge opens late", "/bridge")));
            herald.runAgain();
            assertThat(herald.only().revision()).isEqualTo(2);
            makeReadingBetter();

            assertCounts(reread(), 0, 1, 0, 0);
            assertThat(herald.only().headline()).isEqualTo("The bridge opens late");
        }

        @Test
        void whatWasWithdrawnStaysAwayAndItsPageGoes() {
            ingest(Display.FULL);
            ArticleId id = herald.only().id();
            KeptPage page = page();
            withdraw(id);
            assertThat(kept.places()).isEmpty();

            kept.keep(id, page);
            assertCounts(reread(), 0, 0, 1, 0);

            assertThat(herald.news.look(id)).isInstanceOf(Lookup.Withdrawn.class);
            assertThat(herald.latest()).isEmpty();
            assertThat(kept.places()).isEmpty();
        }

        @Test
        void whatHasExpiredStaysAwayAndItsPageGoes() {
            ingest(Display.FULL);
            ArticleId id = herald.only().id();
            herald.news.expire(id);

            assertCounts(reread(), 0, 0, 1, 0);

            assertThat(herald.news.find(id)).isEmpty();
            assertThat(kept.places()).isEmpty();
        }

        @Test
        void aPageThatMayBeKeptNoMoreIsNotReadAndGoes() {
            ingest(Display.FULL);
            makeReadingBetter();
            herald.news.save(herald.source().display(Display.EXCERPT).build());

            assertCounts(reread(), 0, 0, 1, 0);

            assertThat(herald.only().revision()).isEqualTo(1);
            assertThat(kept.places()).isEmpty();
        }

        @Test
        void whatCannotBeReadIsCountedAndPassedOver() {
            ingest(Display.FULL);
            makeReadingBetter();
            KeptPage page = page();
            ArticleId bridge = herald.only().id();
            byte[] noEntry = "{}".getBytes(StandardCharsets.UTF_8);
            strange("damaged", page.entry(), page.body(), "text/html");
            kept.damage(kept.places().stream()
                    .filter(place -> !place.article().equals(bridge))
                    .findFirst()
                    .orElseThrow());
            strange("without entry", noEntry, page.body(), "text/html");
            strange("no JSON", page.body(), page.body(), "text/html");
            strange("no HTML", page.entry(), page.body(), "image/png");
            strange("cut", page.entry(), new byte[] {'<', 'p', (byte) 0xc3}, "text/html");

            JsonNode answer = reread();

            assertCounts(answer, 2, 0, 0, 4);
            assertThat(answer.path("failures").values())
                    .extracting(failure -> failure.path("reason").asString())
                    .anyMatch(reason -> reason.equals("IllegalStateException: a kept page is damaged"))
                    .anyMatch(reason -> reason.equals("IllegalStateException: a kept page is no HTML"))
                    .anyMatch(reason -> reason.startsWith("IllegalStateException: a kept page has no entry"))
                    .noneMatch(reason -> reason.contains("\n"));
            assertThat(herald.news.find(bridge).orElseThrow().body().text()).contains(FOUND);
        }

        /** A page, and an article of the Herald under its id. */
        private void strange(String name, byte[] entry, byte[] body, String type) {
            var sample = Samples.article(name).source(herald.source().build()).fetchedAt(Samples.NOW);
            herald.news.store(sample.build(), sample.identities(), "f");
            kept.keep(
                    sample.build().id(),
                    new KeptPage(URI.create("https://herald.example/x"), type, Samples.NOW, entry, body));
        }
    }

    @Nested
    class ManyPages {

        @Test
        void areReadSomeAtATimeUntilTheAnswerSaysNoContinue() {
            herald.publish(Herald.rss(IntStream.range(0, 120)
                    .mapToObj(i -> Herald.item("n" + i, "Bridge number " + i + " opens", "/bridge?" + i))
                    .reduce("", String::concat)));
            for (int i = 0; i < 120; i++) {
                String title = "Bridge number " + i + " opens";
                herald.publisher.serve("/bridge?" + i, "text/html", SHORT.replace("The bridge opens", title));
            }
            ingest(Display.FULL);
            assertThat(kept.places()).hasSize(120);

            JsonNode answer = reread();
            int read = 0;
            int calls = 1;
            while (answer.has("continue")) {
                assertThat(answer.path("read").asInt()).isEqualTo(50);
                assertThat(answer.path("reached").asString()).isEqualTo("2026-03-01");
                read += answer.path("unchanged").asInt();
                answer = reread(",\"continue\":\"" + answer.path("continue").asString() + "\"");
                calls++;
            }
            assertThat(read + answer.path("unchanged").asInt()).isEqualTo(120);
            assertThat(calls).isEqualTo(3);
        }

        @Test
        void ofBeforeAreLeftAlone() {
            ingest(Display.FULL);
            Instant after = Samples.NOW.plusSeconds(1);

            JsonNode answer = herald.pipeline.invoke(
                    herald.pipeline.operator, "{\"command\":\"reread\",\"since\":\"" + after + "\"}");

            assertCounts(answer, 0, 0, 0, 0);
            assertThat(kept.places()).hasSize(1);
        }

        @Test
        void areLeftAloneWhenTheirTimeIsOverThoughTheyAreStillThere() {
            ingest(Display.FULL);
            makeReadingBetter();
            herald.pipeline.clock.advance(PageShelf.TIME.plusSeconds(1));

            JsonNode answer = herald.pipeline.invoke(
                    herald.pipeline.operator, "{\"command\":\"reread\",\"since\":\"2020-01-01T00:00:00Z\"}");

            assertCounts(answer, 0, 0, 0, 0);
            assertThat(answer.path("since").asString())
                    .isEqualTo(Samples.NOW.plusSeconds(1).toString());
            assertThat(herald.only().revision()).isEqualTo(1);
        }
    }
}
