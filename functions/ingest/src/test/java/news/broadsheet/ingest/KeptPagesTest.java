package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.article.PageShelf.Place;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that are kept as fetched, as far as rights go, from the feed to the shelf. */
class KeptPagesTest extends KeptPages {
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
}
