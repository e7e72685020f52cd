package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleSource;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the schedule to the stored article, through the real handlers. */
class IngestTest {

    private static final SourceId HERALD = new SourceId("herald");
    private static final String PAGE = """
            <html lang="en"><head><meta property="og:image" content="/img/bridge.jpg"></head><body><nav>Home</nav><article>
            <h1>The bridge opens</h1><p class="byline">By Ann Author</p>
            <figure><img src="/img/bridge.jpg"><figcaption>The bridge at noon</figcaption></figure>
            <p>After three years of work the bridge over the river is open again, and the city has its shortest way back.</p>
            <p>Advertisement</p><p>The first tram crossed it at noon. <a href="/trams">Trams</a> run every ten minutes from today.</p>
            </article></body></html>""";

    private final FakeNews news = new FakeNews();
    private final Publisher publisher = new Publisher();
    private final Pipeline pipeline = new Pipeline(news);
    private final AtomicReference<String> feed = new AtomicReference<>("");

    @BeforeEach
    void publish() {
        publisher.on(
                "/feed.xml",
                exchange -> Publisher.send(
                        exchange, 200, "application/rss+xml", feed.get().getBytes(StandardCharsets.UTF_8)));
        publisher.serve("/bridge", "text/html", PAGE);
        feed.set(rss(item("1", "The bridge opens", "/bridge")));
    }

    @AfterEach
    void close() {
        pipeline.close();
        publisher.close();
    }

    private SampleSource herald() {
        return Samples.source("herald")
                .home(publisher.url("/").toString())
                .feedUrl(publisher.url("/feed.xml").toString());
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>The Herald</title><link>/</link><language>en</language>" + items
                + "</channel></rss>";
    }

    private static String item(String guid, String title, String link) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title><link>" + link
                + "</link><description>A short summary.</description><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>";
    }

    private List<Card> latest() {
        return news.page(new ListName.Latest(), null, 100).items();
    }

    private Article only() {
        assertThat(latest()).hasSize(1);
        return news.find(latest().getFirst().id()).orElseThrow();
    }

    private PollState poll() {
        return news.find(HERALD).map(Source::poll).orElseThrow();
    }

    private void runAgain() {
        pipeline.clock.advance(Duration.ofHours(25));
        pipeline.run();
    }

    @Test
    void anEntryBecomesAnArticleWithTheTextOfItsPage() {
        news.save(herald().build());

        pipeline.run();

        Article article = only();
        assertThat(article.headline()).isEqualTo("The bridge opens");
        assertThat(article.byline()).isEqualTo("By Ann Author");
        assertThat(article.standfirst()).isEqualTo("A short summary.");
        assertThat(article.image()).extracting(Picture::caption).isEqualTo("The bridge at noon");
        assertThat(article.body().blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
        assertThat(article.body().text()).doesNotContain("Advertisement", "Home", "By Ann");
        assertThat(article.section()).isEqualTo(Section.WORLD);
        assertThat(article.revision()).isEqualTo(1);
        assertThat(poll().health()).isEqualTo(Health.OK);
    }

    @Test
    void whatHasNotChangedIsNotStoredAgain() {
        news.save(herald().build());
        pipeline.run();
        Article first = only();

        runAgain();

        assertThat(only()).isEqualTo(first);
        assertThat(pipeline.context.log()).last().asString().contains("sent what we have");
    }

    @Test
    void aChangedEntryIsANewRevisionOfTheSameArticle() {
        news.save(herald().build());
        pipeline.run();
        Article first = only();

        feed.set(rss(item("1", "The bridge is open", "/bridge")));
        runAgain();

        assertThat(only().id()).isEqualTo(first.id());
        assertThat(only().headline()).isEqualTo("The bridge is open");
        assertThat(only().revision()).isEqualTo(2);
        assertThat(only().dates().sortAt()).isEqualTo(first.dates().sortAt());
    }

    @Test
    void aNewGuidForAKnownAddressIsTheSameArticle() {
        news.save(herald().build());
        pipeline.run();
        ArticleId first = only().id();

        feed.set(rss(item("other", "The bridge is open", "/bridge?utm_source=feed")));
        runAgain();

        assertThat(only().id()).isEqualTo(first);
    }

    @Test
    void everyMessageMayComeTwice() {
        news.save(herald().build());
        pipeline.invoke(pipeline.poll, Events.of("poll", "schedule"));
        List<String> fetches = List.copyOf(pipeline.fetchQueue);
        pipeline.deliver(pipeline.fetch, fetches.getFirst(), 1);
        List<String> entries = List.copyOf(pipeline.entryQueue);
        pipeline.deliver(pipeline.entry, entries.getFirst(), 1);
        Article first = only();

        pipeline.deliver(pipeline.entry, entries.getFirst(), 2);
        pipeline.deliver(pipeline.fetch, fetches.getFirst(), 2);

        assertThat(only()).isEqualTo(first);
        assertThat(pipeline.entryQueue).hasSize(1);
    }

    @Test
    void aMessageThatComesLateDoesNotBringBackAnElderText() {
        news.save(herald().build());
        pipeline.invoke(pipeline.poll, "{}");
        pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.removeFirst(), 1);
        String elder = pipeline.entryQueue.removeFirst();
        feed.set(rss(item("1", "The bridge is open", "/bridge")));
        runAgain();

        pipeline.deliver(pipeline.entry, elder, 2);

        assertThat(only().headline()).isEqualTo("The bridge is open");
    }

    @Test
    void entriesThatCouldNotBeHandedOnAreSeenAgain() {
        news.save(herald().build());
        pipeline.entryQueueIsDown = true;
        pipeline.invoke(pipeline.poll, "{}");
        String message = pipeline.fetchQueue.removeFirst();

        assertThat(pipeline.deliver(pipeline.fetch, message, 1)).isFalse();
        assertThat(poll().validators().bodyHash()).isNull();

        pipeline.entryQueueIsDown = false;
        assertThat(pipeline.deliver(pipeline.fetch, message, 2)).isTrue();
        pipeline.drain();
        assertThat(only().headline()).isEqualTo("The bridge opens");
    }

    @Test
    void aStoreThatFailsMidwayIsCompletedByTheNextDelivery() {
        news.save(herald().build());
        pipeline.invoke(pipeline.poll, "{}");
        pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.removeFirst(), 1);
        String message = pipeline.entryQueue.removeFirst();

        int failures = 0;
        for (int allowed = 0; !delivered(message, allowed); allowed++) {
            failures++;
            assertThat(latest())
                    .allSatisfy(card -> assertThat(news.find(card.id())).isPresent());
        }

        assertThat(failures).isGreaterThan(3);
        assertThat(only().headline()).isEqualTo("The bridge opens");
        assertThat(only().revision()).isEqualTo(1);
    }

    private boolean delivered(String message, int allowed) {
        news.throttle().failAfter(allowed);
        boolean done = pipeline.deliver(pipeline.entry, message, 1);
        news.throttle().recover();
        return done;
    }

    @Test
    void anEntryTooLargeForAMessageWaitsOnTheShelfUncut() {
        String text = "<p>" + "A long text. ".repeat(30_000) + "</p>";
        feed.set(rss("<item><guid>urn:1</guid><title>Long</title><content:encoded><![CDATA[" + text
                + "]]></content:encoded></item>"));
        news.save(herald().build());

        pipeline.run();

        assertThat(pipeline.shelved).hasSize(1);
        assertThat(only().body().text()).hasSizeGreaterThan(380_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Hello</body></html>", "<rss version='2.0'>", "{\"items\":"})
    void whatIsNoFeedIsNotedAndTriedAgainLater(String document) {
        feed.set(document);
        news.save(herald().build());

        pipeline.run();

        assertThat(latest()).isEmpty();
        assertThat(poll().health()).isEqualTo(Health.BROKEN);
        assertThat(poll().reason()).isNotEmpty();
        assertThat(poll().nextPollAt()).isAfter(pipeline.clock.instant());
        assertThat(pipeline.parked).isEmpty();
    }

    @Test
    void aSourceThatFailsDoesNotStopTheOthers() {
        news.save(Samples.source("away")
                .feedUrl(publisher.url("/nowhere").toString())
                .build());
        news.save(herald().build());

        pipeline.run();

        assertThat(latest()).hasSize(1);
        assertThat(news.find(new SourceId("away")).orElseThrow().poll().reason())
                .contains("404");
    }

    @Test
    void aFeedThatIsGoneIsNeverAskedAgain() {
        publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 410));
        news.save(herald().build());
        pipeline.run();

        runAgain();

        assertThat(publisher.requests()).hasSize(1);
        assertThat(poll().health()).isEqualTo(Health.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing", "/picture", "/huge", "/broken"})
    void aPageNeverStopsAnEntry(String link) {
        publisher.on("/picture", exchange -> Publisher.send(exchange, 200, "image/png", new byte[] {1, 2, 3}));
        publisher.on("/huge", exchange -> exchange.sendResponseHeaders(200, 50L * 1024 * 1024));
        publisher.on("/broken", exchange -> exchange.sendResponseHeaders(200, 100));
        feed.set(rss(item("1", "The bridge opens", link)));
        news.save(herald().build());

        pipeline.run();

        assertThat(only().excerpt()).isEqualTo("A short summary.");
        assertThat(only().body().isEmpty()).isTrue();
    }

    @Test
    void withTheRightToAnExcerptNoTextIsKept() {
        news.save(herald().display(Display.EXCERPT).build());

        pipeline.run();

        assertThat(only().body().isEmpty()).isTrue();
        assertThat(only().excerpt()).isEqualTo("A short summary.");
        assertThat(only().image()).isNotNull();
    }

    @Test
    void withTheRightToTheTitleThePageIsNotEvenRead() {
        news.save(herald().display(Display.TITLE).build());

        pipeline.run();

        assertThat(only().excerpt()).isEmpty();
        assertThat(only().standfirst()).isNull();
        assertThat(only().image()).isNull();
        assertThat(publisher.requests()).extracting(Publisher.Request::path).containsExactly("/feed.xml");
    }

    @Test
    void whatWasWithdrawnStaysAway() {
        news.save(herald().build());
        pipeline.run();
        news.withdraw(only().id(), "mistaken", pipeline.clock.instant());

        feed.set(rss(item("1", "The bridge opens after all", "/bridge")));
        runAgain();

        assertThat(latest()).isEmpty();
    }

    @Test
    void aSourceCannotReviseTheArticleOfAnother() {
        news.save(herald().build());
        pipeline.run();
        publisher.serve(
                "/copy.xml",
                "text/xml",
                rss(item("x", "Forged", publisher.url("/bridge").toString())));
        news.save(Samples.source("copycat")
                .feedUrl(publisher.url("/copy.xml").toString())
                .build());

        runAgain();

        assertThat(only().headline()).isEqualTo("The bridge opens");
    }

    @Test
    void aSourceWithoutANameTakesThatOfItsFeed() {
        news.save(herald().name("127.0.0.1").language("und").build());

        pipeline.run();

        Source source = news.find(HERALD).orElseThrow();
        assertThat(source.name()).isEqualTo("The Herald");
        assertThat(source.language()).isEqualTo("en");
        assertThat(only().source().name()).isEqualTo("The Herald");
    }

    @Test
    void aSourceThatIsNotDueIsAskedOnlyByForce() {
        news.save(herald().dueAt(Samples.NOW.plusSeconds(60)).build());

        pipeline.invoke(pipeline.fetch, Events.of("fetch", "source"));
        assertThat(publisher.requests()).isEmpty();

        pipeline.invoke(pipeline.fetch, Events.of("fetch", "forced"));
        assertThat(publisher.requests()).hasSize(1);
    }

    @Test
    void anEntryOfAnEventIsStored() {
        news.save(Samples.source("herald").pages(false).build());

        assertThat(pipeline.invoke(pipeline.entry, Events.of("entry", "new"))
                        .path("batchItemFailures")
                        .isEmpty())
                .isTrue();

        assertThat(only().section()).isEqualTo(Section.LOCAL);
        assertThat(only().body().firstVideo()).isPresent();
    }

    @Test
    void aMessageForASourceThatIsNoMoreIsDone() {
        assertThat(pipeline.invoke(pipeline.fetch, Events.of("fetch", "unknown-source"))
                        .path("batchItemFailures"))
                .isEmpty();
        assertThat(pipeline.invoke(pipeline.entry, Events.of("entry", "new")).path("batchItemFailures"))
                .isEmpty();
    }

    @Test
    void aMessageOfAnUnknownShapeIsParkedWithItsReason() {
        pipeline.invoke(pipeline.fetch, Events.of("fetch", "unknown-shape"));
        pipeline.invoke(pipeline.entry, Events.of("entry", "unknown-shape"));
        pipeline.invoke(pipeline.entry, Events.of("entry", "not-json"));
        pipeline.deliver(pipeline.entry, "{\"entryAt\": \"entries/none\"}", Pipeline.MOST_RECEIVES);

        assertThat(pipeline.parked).hasSize(4);
        assertThat(pipeline.parked.getFirst())
                .contains("this is not a fetch message")
                .contains("sauce");
        assertThat(pipeline.parked.get(1)).contains("this is not an entry message");
        assertThat(pipeline.parked.getLast()).contains("no longer there");
    }

    @Test
    void anEventThatIsNoBatchIsRefused() {
        assertThatThrownBy(() -> pipeline.invoke(pipeline.fetch, Events.of("poll", "schedule")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
