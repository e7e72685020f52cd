package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.feed.Card;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries that their publisher takes back (RFC 6721), from the feed to the reader. */
class TakenBackTest {

    private static final String BEFORE = "2026-03-01T08:00:00Z";
    private static final String STATED = "2026-03-01T09:00:00Z";
    private static final String AFTER = "2026-03-01T10:00:00Z";

    private final Herald herald = new Herald();

    @BeforeEach
    void publish() {
        herald.news.save(herald.source().pages(false).build());
        poll(entries(0, 30, TakenBackTest::entry));
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private static String entry(int n) {
        return "<entry><id>tag:" + n + "</id><title>T" + n + "</title><link href='/" + n + "'/><updated>" + STATED
                + "</updated></entry>";
    }

    private static String deletion(int n) {
        return "<at:deleted-entry ref='tag:" + n + "' when='" + AFTER + "'/>";
    }

    private static String entries(int from, int to, IntFunction<String> entry) {
        return IntStream.range(from, to).mapToObj(entry).collect(Collectors.joining());
    }

    private void poll(String content) {
        herald.publisher.serve(
                "/feed.xml",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<title>The Herald</title><id>tag:feed</id>" + content + "</feed>");
        herald.runAgain();
    }

    private List<String> headlines() {
        return herald.latest().stream().map(Card::headline).toList();
    }

    private ArticleId id(String headline) {
        return herald.latest().stream()
                .filter(card -> card.headline().equals(headline))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void goAndStayAway() {
        ArticleId gone = id("T3");
        poll(entries(4, 30, TakenBackTest::entry) + deletion(3));

        assertThat(headlines()).hasSize(29).doesNotContain("T3");
        assertThat(herald.news.look(gone))
                .isInstanceOfSatisfying(
                        Lookup.Withdrawn.class,
                        why -> assertThat(why.reason()).isEqualTo("Taken back by its publisher."));

        poll(entries(0, 30, TakenBackTest::entry));
        assertThat(headlines()).doesNotContain("T3");
    }

    @Test
    void goThoughTheyAreStillListed() {
        poll(entries(0, 30, TakenBackTest::entry) + deletion(3));

        assertThat(headlines()).hasSize(29).doesNotContain("T3");
    }

    @Test
    void stayWhereTheyWereChangedAfterwards() {
        poll(entries(0, 30, TakenBackTest::entry) + deletion(3).replace(AFTER, BEFORE));
        poll(entries(4, 30, TakenBackTest::entry) + deletion(3).replace(AFTER, BEFORE));

        assertThat(headlines()).contains("T3");
    }

    @Test
    void areTheSourcesOwnAlone() {
        herald.publisher.serve(
                "/other.xml",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'><title>Other</title>"
                        + deletion(3) + "<at:deleted-entry ref='" + herald.publisher.url("/4") + "' when='" + AFTER
                        + "'/></feed>");
        herald.news.save(Samples.source("other")
                .feedUrl(herald.publisher.url("/other.xml").toString())
                .build());

        herald.runAgain();

        assertThat(headlines()).hasSize(30);
    }

    @Test
    void aDocumentThatTakesNearlyAllBackIsNotBelieved() {
        poll(entries(0, 5, TakenBackTest::entry) + entries(5, 30, TakenBackTest::deletion));

        assertThat(headlines()).hasSize(30);
        assertThat(herald.pipeline.context.lines())
                .anyMatch(line -> line.contains("takes 25 articles back, which is more than can be meant"));
    }

    @Test
    void goByTheEventOfTheQueueToo() {
        herald.pipeline.invoke(herald.pipeline.entry, Events.of("entry", "new"));
        assertThat(headlines()).contains("The bridge opens");

        herald.pipeline.invoke(herald.pipeline.entry, Events.of("entry", "taken-back"));

        assertThat(headlines()).hasSize(30).doesNotContain("The bridge opens");
    }
}
