package news.broadsheet.ingest.store;

import static news.broadsheet.ingest.identity.SampleEntry.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.Position;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf.Place;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.FetchedPage;
import news.broadsheet.ingest.page.PageReader.Reading;
import news.broadsheet.ingest.queue.EntryJson;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakePageShelf;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kept pages in front of a reader that has become better. */
class RereadingTest {

    private static final Source SOURCE = Samples.source("herald").build();
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(20));
    private static final String PAGE =
            "<html><head><meta property='article:published_time' content='2026-02-27T08:00:00Z'>"
                    + "</head><body><article><h1>The bridge opens</h1>"
                    + "<p>After three years of work the bridge over the river is open again for all.</p>"
                    + "<p>The ferry beside it keeps sailing on Sundays until the end of the summer.</p></article></body></html>";

    private final FakeNews news = new FakeNews();
    private final FakePageShelf shelf = new FakePageShelf();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void addSource() {
        news.save(SOURCE);
    }

    private static FetchedPage page() {
        return new FetchedPage(
                PAGE.getBytes(StandardCharsets.UTF_8), "text/html", URI.create("https://herald.example/1"), NOW);
    }

    /** An elder reader saw the first paragraph only. */
    private static Optional<ArticlePage> poorly(FetchedPage page) {
        String text = new String(page.body(), StandardCharsets.UTF_8).replaceAll("<p>The ferry.*?</p>", "");
        return new FetchedPage(text.getBytes(StandardCharsets.UTF_8), page.contentType(), page.url(), page.fetchedAt())
                .understood();
    }

    private static Brought message(String guid, Instant seenAt) {
        return new Brought(
                SOURCE.id(),
                seenAt,
                List.of(Identity.ofGuid(SOURCE.id(), guid)),
                "entry of " + guid,
                entry(guid, "https://herald.example/" + guid, "The bridge opens")
                        .build(),
                null);
    }

    /** Stores an article as it was read by an elder reader, and keeps its page. */
    private ArticleId ingest(String guid, Instant seenAt) {
        Brought message = message(guid, seenAt);
        ArticleId id = message.identities().getFirst().firstArticle();
        Article article =
                new ArticleMaker(SOURCE, message.entry(), poorly(page()).orElseThrow()).make(id, null, seenAt, null);
        news.store(article, message.identities(), message.fingerprint());
        FetchedPage page = page();
        shelf.keep(
                id,
                new KeptPage(
                        page.url(), page.contentType(), seenAt.plusSeconds(5), EntryJson.write(message), page.body()));
        return id;
    }

    private Reread run(Function<FetchedPage, Optional<ArticlePage>> reader, Optional<Position> after) {
        return new Rereading(news, news, shelf, reader, clock).run(LONG_AGO, after.orElse(null));
    }

    private Article article(ArticleId id) {
        return news.find(id).orElseThrow();
    }

    @Test
    void whatABetterReaderFindsIsARevisionOnce() {
        ArticleId id = ingest("1", NOW.minusSeconds(60));
        assertThat(run(RereadingTest::poorly, Optional.empty()).unchanged()).isEqualTo(1);

        assertThat(run(FetchedPage::understood, Optional.empty()).changed()).isEqualTo(1);
        assertThat(run(FetchedPage::understood, Optional.empty()).unchanged()).isEqualTo(1);

        assertThat(article(id).revision()).isEqualTo(2);
        assertThat(article(id).body().text()).contains("The ferry beside it");
    }

    @Test
    void whatIsKnownOfTheEntryAndWhenThingsHappenedStay() {
        ArticleId id = ingest("1", NOW.minusSeconds(60));
        Dates before = article(id).dates();
        Identity name = Identity.ofGuid(SOURCE.id(), "1");
        clock.advance(Duration.ofDays(3));

        run(FetchedPage::understood, Optional.empty());

        Dates after = article(id).dates();
        assertThat(after.publishedAt()).isBeforeOrEqualTo(before.publishedAt());
        assertThat(after.firstSeenAt()).isEqualTo(before.firstSeenAt());
        assertThat(after.sortAt()).isEqualTo(before.sortAt());
        assertThat(after.fetchedAt()).isEqualTo(before.fetchedAt());
        assertThat(news.known(List.of(name)).get(name))
                .satisfies(known -> assertThat(known.fingerprint()).isEqualTo("entry of 1"))
                .satisfies(known -> assertThat(known.article()).isEqualTo(id));
    }

    @Test
    void aReaderThatFailsOnAPageFailsThatPageAlone() {
        ArticleId bad = ingest("1", NOW.minusSeconds(90));
        ingest("2", NOW.minusSeconds(60));
        ingest("3", NOW.minusSeconds(30));
        Reread reread = run(
                page -> {
                    if (page.fetchedAt().equals(NOW.minusSeconds(85))) {
                        throw new StackOverflowError();
                    }
                    return page.understood();
                },
                Optional.empty());

        assertThat(reread.changed()).isEqualTo(2);
        assertThat(reread.failures()).containsOnlyKeys(bad);
        assertThat(reread.read()).isEqualTo(3);
    }

    @Test
    void aCallEndsWhenItsTimeIsOverAndGoesOnWhereItWas() {
        for (int i = 0; i < 7; i++) {
            ingest("n" + i, NOW.minus(Duration.ofDays(i)));
        }
        Function<FetchedPage, Optional<ArticlePage>> slow = page -> {
            clock.advance(Duration.ofSeconds(8));
            return page.understood();
        };
        int changed = 0;
        int calls = 0;
        Optional<Position> next = Optional.empty();
        do {
            Reread reread = run(slow, next);
            changed += reread.changed();
            next = reread.next();
            calls++;
        } while (next.isPresent());

        assertThat(changed).isEqualTo(7);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void aBusyStoreEndsTheCall() {
        ingest("1", NOW.minusSeconds(60));
        news.throttle().failAfter(1);

        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> run(FetchedPage::understood, Optional.empty()));

        news.throttle().recover();
        assertThat(run(FetchedPage::understood, Optional.empty()).changed()).isEqualTo(1);
    }

    @Test
    void aPageKeptWhileItsArticleWasWithdrawnGoesAgain() {
        ArticleId id = ingest("1", NOW.minusSeconds(60));
        new Takedown(news, shelf).run(id, "Mistaken.", NOW);
        Reading reading = new Reading(ArticlePage.NONE, "", Duration.ZERO, page());

        String line = new PageKeeping(news, shelf).keep(SOURCE, message("1", NOW), id, true, reading);

        assertThat(line).isEqualTo(", its page was not kept: it was withdrawn");
        assertThat(shelf.places()).isEmpty();
        assertThat(shelf.at(Place.of(id, NOW))).isEmpty();
    }
}
