package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.article.PageShelf.Place;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.ingest.fetch.Publisher.Request;
import news.broadsheet.testkit.FakePageShelf;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Pages that are kept as fetched, and read again: from the feed to the newsroom's command. */
class KeptPagesTest {

    private static final String SHORT = "<html lang='en'><body><article><h1>The bridge opens</h1>"
            + "<p>After three years of work the bridge over the river is open again for all.</p></article></body></html>";

    private static final String FOUND = "The ferry beside it keeps sailing on Sundays until the end of the summer.";

    private final Herald herald = new Herald();
    private final FakePageShelf kept = herald.pipeline.kept;

    @AfterEach
    void close() {
        herald.close();
    }

    private void ingest(Display display) {
        herald.publisher.serve("/bridge", "text/html; charset=utf-8", SHORT);
        herald.news.save(herald.source().display(display).build());
        herald.pipeline.run();
    }

    private KeptPage page() {
        assertThat(kept.places()).hasSize(1);
        return kept.at(kept.places().getFirst()).orElseThrow();
    }

    /** Leaves a page of which more can be read than of the one before, as a better reader would read more of the same. */
    private void makeReadingBetter() {
        KeptPage page = page();
        String richer = SHORT.replace("</article>", "<p>" + FOUND + "</p></article>");
        kept.keep(
                herald.only().id(),
                new KeptPage(
                        page.url(),
                        page.contentType(),
                        page.fetchedAt(),
                        page.entry(),
                        richer.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode reread(String more) {
        String command = Events.of("operator", "reread").strip();
        return herald.pipeline.invoke(
                herald.pipeline.operator, command.substring(0, command.length() - 1) + more + "}");
    }

    private JsonNode reread() {
        return reread("");
    }

    private static void assertCounts(JsonNode answer, int changed, int unchanged, int gone, int failed) {
        assertThat(List.of("read", "changed", "unchanged", "gone", "failed"))
                .extracting(name -> answer.path(name).asInt(-1))
                .as(answer.toString())
                .containsExactly(changed + unchanged + gone + failed, changed, unchanged, gone, failed);
    }

    @Nested
    class Keeping {

        @Test
        void aPageIsKeptAsItWasFetchedWithItsEntry() {
            ingest(Display.FULL);

            KeptPage page = page();
            assertThat(kept.places().getFirst())
                    .isEqualTo(Place.of(herald.only().id(), Samples.NOW));
            assertThat(page.url()).isEqualTo(herald.publisher.url("/bridge"));
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.fetchedAt()).isEqualTo(Samples.NOW);
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(SHORT);
            assertThat(new String(page.entry(), StandardCharsets.UTF_8)).contains("A short summary.");
        }

        @ParameterizedTest
        @EnumSource(names = {"TITLE", "EXCERPT"})
        void whatMayNotBeStoredWholeIsNotKept(Display display) {
            ingest(display);

            assertThat(herald.only().body().blocks()).isEmpty();
            assertThat(kept.places()).isEmpty();
            assertThat(kept.throttle().seen()).isZero();
        }

        @Test
        void aSourceWhosePagesAreNotReadHasNoneKept() {
            herald.news.save(herald.source().pages(false).build());
            herald.pipeline.run();

            assertThat(herald.latest()).hasSize(1);
            assertThat(kept.places()).isEmpty();
        }

        @Test
        void aNewArticleCostsOneRequest() {
            ingest(Display.FULL);

            assertThat(kept.throttle().seen()).isEqualTo(1);
        }

        @Test
        void thereIsOnePageAnArticleTheLast() {
            ingest(Display.FULL);
            herald.publisher.serve("/bridge", "text/html", SHORT.replace("open again", "open at last"));
            herald.publish(
                    Herald.rss(Herald.item("1", "The bridge opens", "/bridge").replace("short", "shorter")));
            herald.runAgain();

            assertThat(herald.only().revision()).isEqualTo(2);
            assertThat(new String(page().body(), StandardCharsets.UTF_8)).contains("open at last");
            assertThat(page().fetchedAt()).isEqualTo(herald.pipeline.clock.instant());
        }

        @Test
        void anArticleIsStoredThoughItsPageCannotBeKept() {
            kept.throttle().failAfter(0);
            ingest(Display.FULL);

            assertThat(herald.only().body().text()).contains("three years of work");
            assertThat(herald.pipeline.parked).isEmpty();
            assertThat(herald.pipeline.context.lines())
                    .anyMatch(line -> line.contains("its page was not kept: StoreBusyException"));
        }

        @Test
        void aPageThatIsTooLargeIsNotKeptAndItsArticleIs() {
            String large = SHORT + "<!--" + "x".repeat(PageShelf.MOST_BYTES) + "-->";
            herald.publisher.serve("/bridge", "text/html", large);
            herald.news.save(herald.source().build());
            herald.pipeline.run();

            assertThat(herald.only().body().text()).contains("three years of work");
            assertThat(kept.places()).isEmpty();
            assertThat(herald.pipeline.context.lines()).anyMatch(line -> line.contains("it is too large"));
        }
    }

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

    @Nested
    class Rights {

        @Test
        void narrowedTakeThePagesAway() {
            ingest(Display.FULL);
            addSource("\"rights\":\"excerpt\"");

            assertThat(kept.places()).isEmpty();
        }

        @Test
        void toTheTextAlonePagesAreNotRead() {
            ingest(Display.FULL);
            addSource("\"pages\":false");

            assertThat(kept.places()).isEmpty();
            assertThat(herald.only().body().blocks()).isNotEmpty();
        }

        @Test
        void thatStayLeaveThePages() {
            ingest(Display.FULL);
            addSource("\"name\":\"The Other Herald\"");

            assertThat(kept.places()).hasSize(1);
        }

        @Test
        void aPublisherThatTakesAnEntryBackTakesItsPageAway() {
            ingest(Display.FULL);
            herald.pipeline.entryQueue.clear();
            ArticleId id = herald.only().id();
            String entry = new String(page().entry(), StandardCharsets.UTF_8);
            String names = entry.substring(entry.indexOf("\"identities\""), entry.indexOf("],") + 1);
            String back = "{\"source\":\"herald\",\"seenAt\":\"2026-03-01T12:00:00Z\"," + names + ",\"takenBack\":{}}";

            assertThat(herald.pipeline.deliver(herald.pipeline.entry, back, 1)).isTrue();

            assertThat(herald.news.look(id)).isInstanceOf(Lookup.Withdrawn.class);
            assertThat(kept.places()).isEmpty();
        }

        private void addSource(String what) {
            herald.pipeline.invoke(
                    herald.pipeline.operator,
                    "{\"command\":\"add-source\",\"id\":\"herald\",\"feed\":\"" + herald.publisher.url("/feed.xml")
                            + "\"," + what + "}");
        }
    }

    private void withdraw(ArticleId id) {
        herald.pipeline.invoke(
                herald.pipeline.operator,
                "{\"command\":\"withdraw-article\",\"article\":\"" + id + "\",\"reason\":\"Mistaken.\"}");
    }
}
