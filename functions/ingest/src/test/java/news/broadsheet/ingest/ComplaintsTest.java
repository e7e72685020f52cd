package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Health;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of feed readers complain of most, replayed as polls of a publisher: nothing lost, nothing doubled, in order. */
class ComplaintsTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");
    private static final String TITLE = "The bridge over the river opens at noon";

    private final Herald herald = new Herald();

    @BeforeEach
    void add() {
        herald.news.save(herald.source().pages(false).build());
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private static String item(@Nullable String guid, String title, String path, @Nullable Instant published) {
        return "<item>" + (guid == null ? "" : "<guid isPermaLink='false'>" + guid + "</guid>") + "<title>" + title
                + "</title><link>" + path + "</link><description>A summary.</description>"
                + (published == null ? "" : "<pubDate>" + rfc822(published) + "</pubDate>") + "</item>";
    }

    private static String rfc822(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String items(int from, int to, IntFunction<String> item) {
        return IntStream.range(from, to).mapToObj(item).collect(Collectors.joining());
    }

    /** The n-th of many, each an hour older than the one before. */
    private static String hourly(int n) {
        return item("g" + n, "Report number " + n + " from the town hall", "/n" + n, MORNING.minus(Duration.ofHours(n)));
    }

    private void poll(String items) {
        herald.publish(Herald.rss(items));
        if (herald.poll().validators().bodyHash() == null && herald.poll().failures() == 0) {
            herald.pipeline.run();
        } else {
            herald.runAgain();
        }
    }

    private List<String> headlines() {
        return herald.latest().stream().map(Card::headline).toList();
    }

    private Article article(String headline) {
        return herald.latest().stream()
                .filter(card -> card.headline().equals(headline))
                .findFirst()
                .flatMap(card -> herald.news.find(card.id()))
                .orElseThrow();
    }

    /** Complaint 1. */
    @Nested
    class TheSameArticleAgain {

        private Article first;

        @BeforeEach
        void publish() {
            poll(item("1", TITLE, "/bridge", MORNING));
            first = herald.only();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                guid           | 2 | The bridge over the river opens at noon | /bridge
                URL            | 1 | The bridge over the river opens at noon | /bridge-open
                headline       | 1 | Trams cross the river again             | /bridge
                guid, headline | 2 | Trams cross the river again             | /bridge?utm_source=rss
                URL, headline  | 1 | Trams cross the river again             | /trams
                guid, URL      | 2 | The Bridge over the River opens at noon | /trams
                """)
        void isARevisionOfItWhateverChanges(String what, String guid, String title, String path) {
            poll(item(guid, title, path, MORNING.plusSeconds(600)));

            Article now = herald.only();
            assertThat(now.id()).as(what).isEqualTo(first.id());
            assertThat(now.headline()).isEqualTo(title);
            assertThat(now.dates().sortAt()).isEqualTo(first.dates().sortAt());
            assertThat(now.dates().publishedAt()).isEqualTo(first.dates().publishedAt());
            assertThat(now.dates().firstSeenAt()).isEqualTo(first.dates().firstSeenAt());
        }

        @Test
        void isARevisionThoughItsNamesChangeOneAfterTheOther() {
            poll(item("2", TITLE, "/bridge", MORNING));
            poll(item("2", "Trams cross the river again", "/trams", MORNING));
            poll(item("3", "Trams cross the river again", "/tram-line", MORNING));
            poll(item("4", "All about the new tram line", "/tram-line", MORNING));

            assertThat(herald.only().id()).isEqualTo(first.id());
            assertThat(herald.only().headline()).isEqualTo("All about the new tram line");
        }

        @Test
        void theSameTitleOnAnotherDayIsAnotherArticle() {
            poll(item("2", TITLE, "/bridge-2", MORNING.plus(Duration.ofDays(1))));

            assertThat(herald.latest()).hasSize(2);
        }

        @Test
        void withNothingTheSameItIsAnotherArticle() {
            poll(item("2", "Trams cross the river again", "/trams", MORNING));

            assertThat(headlines()).containsExactlyInAnyOrder(TITLE, "Trams cross the river again");
        }

        @Test
        void aGuidUsedForSomethingElseIsAnotherArticle() {
            String other = item("1", "The mayor resigns after the vote", "/mayor", MORNING.plus(Duration.ofDays(1)));
            poll(other);
            assertThat(headlines()).containsExactly("The mayor resigns after the vote", TITLE);
            Article mayor = article("The mayor resigns after the vote");

            poll(other.replace("resigns after", "resigned after"));
            assertThat(headlines()).containsExactly("The mayor resigned after the vote", TITLE);
            assertThat(article("The mayor resigned after the vote").id()).isEqualTo(mayor.id());
            assertThat(article(TITLE)).isEqualTo(first);
        }

        @Test
        void twoEntriesOfOneDocumentThatShareATitleAreTwo() {
            poll(item("2", "What we know this morning so far", "/a", MORNING)
                    + item("3", "What we know this morning so far", "/b", MORNING.minusSeconds(60)));

            assertThat(herald.latest()).hasSize(3);
        }
    }

    /** Complaint 2. */
    @Nested
    class RefusedForDays {

        @Test
        void nothingIsLostAndNothingDoubled() {
            poll(items(40, 60, ComplaintsTest::hourly));
            List<ArticleId> before = herald.latest().stream().map(Card::id).toList();
            herald.publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 403));
            for (int day = 0; day < 4; day++) {
                herald.runAgain();
            }
            assertThat(herald.poll().health()).isEqualTo(Health.BLOCKED);
            assertThat(herald.poll().failures()).isEqualTo(4);

            poll(items(0, 50, ComplaintsTest::hourly));

            assertThat(headlines()).isEqualTo(IntStream.range(0, 60)
                    .mapToObj(n -> "Report number " + n + " from the town hall")
                    .toList());
            assertThat(herald.latest().stream().map(Card::id).toList()).endsWith(before.toArray(ArticleId[]::new));
            assertThat(herald.poll().health()).isEqualTo(Health.OK);
        }
    }

    /** Complaint 3. */
    @Nested
    class OldItemsAsNew {

        @BeforeEach
        void publish() {
            poll(items(0, 20, ComplaintsTest::hourly));
        }

        @Test
        void anArchiveUnderNewGuidsIsKnownByItsUrls() {
            List<ArticleId> before = herald.latest().stream().map(Card::id).toList();

            poll(items(0, 20, n -> hourly(n).replace(">g", ">new-")));

            assertThat(herald.latest()).extracting(Card::id).isEqualTo(before);
        }

        @Test
        void anArchiveUnderNewGuidsAndUrlsIsKnownByItsTitlesAndDays() {
            List<ArticleId> before = herald.latest().stream().map(Card::id).toList();

            poll(items(0, 20, n -> hourly(n).replace(">g", ">new-").replace("/n", "/archive/")));

            assertThat(herald.latest()).extracting(Card::id).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"undated", "of one time", "of the time of the poll"})
        void anArchiveNeverSeenDoesNotTopTheFront(String dates) {
            List<String> before = headlines();
            Instant next = herald.pipeline.clock.instant().plus(Duration.ofHours(25));
            Instant all = dates.equals("of one time") ? next.minus(Duration.ofHours(5)) : next;

            poll(items(0, 15, n -> item("old" + n, "Old report " + n, "/old" + n, dates.equals("undated") ? null : all))
                    + items(0, 5, ComplaintsTest::hourly));

            assertThat(headlines().subList(0, 20)).isEqualTo(before);
            assertThat(headlines().subList(20, 35))
                    .isEqualTo(IntStream.range(0, 15).mapToObj(n -> "Old report " + n).toList());
        }

        @Test
        void whatWasWithdrawnStaysAwayUnderAnyOfItsNames() {
            Article gone = article("Report number 3 from the town hall");
            herald.news.withdraw(gone.id(), "mistaken", herald.pipeline.clock.instant());

            poll(hourly(3) + " ");
            poll(hourly(3).replace(">g", ">new-"));
            poll(hourly(3).replace(">g", ">newer-").replace("/n", "/archive/"));

            assertThat(headlines()).hasSize(19).doesNotContain(gone.headline());
        }

        @Test
        void whatIsKnownButNoMoreThereStaysAwayChangedOrNot() {
            Article gone = article("Report number 3 from the town hall");
            herald.news.expire(gone.id());

            poll(items(0, 20, ComplaintsTest::hourly) + " ");
            poll(items(0, 20, ComplaintsTest::hourly).replace("Report number 3 from", "Report number 3 out of"));
            poll(items(0, 20, n -> hourly(n).replace(">g", ">new-")));

            assertThat(headlines()).hasSize(19).noneMatch(headline -> headline.startsWith("Report number 3 "));
            assertThat(herald.pipeline.context.lines()).anyMatch(line -> line.contains("there no more"));
        }
    }

    /** Complaint 4. */
    @Nested
    class ManyErrors {

        @Test
        void aSourceThatFailedFortyTimesComesBack() {
            poll(items(5, 10, ComplaintsTest::hourly));
            herald.publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 500));
            for (int i = 0; i < 40; i++) {
                herald.runAgain();
            }
            assertThat(herald.poll().failures()).isEqualTo(40);
            assertThat(herald.poll().nextPollAt()).isNotNull();

            poll(items(0, 10, ComplaintsTest::hourly));

            assertThat(headlines()).hasSize(10).first().isEqualTo("Report number 0 from the town hall");
            assertThat(herald.poll().failures()).isZero();
            assertThat(herald.poll().health()).isEqualTo(Health.OK);
        }
    }

    /** Complaint 7. */
    @Nested
    class Dates {

        @Test
        void aDateThatMovesAtEachPollIsNoRevision() {
            herald.news.save(herald.source().build());
            poll(item("1", TITLE, "/bridge", MORNING));
            Article first = herald.only();
            for (int i = 1; i <= 5; i++) {
                poll(item("1", TITLE, "/bridge", MORNING.plus(Duration.ofHours(25L * i))));
            }

            assertThat(herald.only()).isEqualTo(first);
            assertThat(herald.publisher.requests())
                    .extracting(Publisher.Request::path)
                    .as("the page is read once")
                    .containsOnlyOnce("/bridge");
        }

        @Test
        void aDateThatMovesWithTheTextMovesNothing() {
            poll(item("1", TITLE, "/bridge", MORNING) + item("2", "Other", "/other", MORNING.plusSeconds(60)));
            poll(item("1", "Now open", "/bridge", MORNING.plus(Duration.ofHours(24))) + item("2", "Other", "/other", MORNING));

            assertThat(headlines()).containsExactly("Other", "Now open");
            assertThat(article("Now open").dates().publishedAt()).isEqualTo(MORNING);
            assertThat(article("Now open").revision()).isEqualTo(2);
        }

        @Test
        void aDateInTheFutureIsTheTimeItWasSeen() {
            Instant future = Samples.NOW.plus(Duration.ofDays(300));
            poll(item("1", TITLE, "/bridge", future));

            assertThat(herald.only().dates().publishedAt()).isEqualTo(Samples.NOW);
            assertThat(herald.only().dates().statedAt()).isEqualTo(future);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<pubDate>null</pubDate>", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>",
            "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>", "<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>"})
        void withoutABelievableDateEntriesStandInTheFeedsOrder(String date) {
            poll(items(0, 12, n -> item("g" + n, "T" + n, "/n" + n, null).replace("</item>", date + "</item>")));

            assertThat(headlines())
                    .isEqualTo(IntStream.range(0, 12).mapToObj(n -> "T" + n).toList());
            assertThat(herald.latest().getFirst().publishedAt()).isEqualTo(Samples.NOW);
        }
    }
}
