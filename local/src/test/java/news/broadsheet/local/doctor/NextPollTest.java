package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.operator.NewSource;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.junit.jupiter.api.Test;

class NextPollTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final URI FEED = URI.create("https://lantern.example/feed.xml");
    private static final Source SOURCE = NewSource.of(NewSource.id(FEED), FEED, NOW);

    @Test
    void theFeedsOwnPaceIsHalfTheUsualTimeBetweenItsEntries() {
        assertThat(told("", 0, 1, 5, 9))
                .isEqualTo("in 2 h, at 2026-11-24 14:00:00 UTC: half the usual time between its entries, which is 4 h");
    }

    @Test
    void aPaceBeyondWhatWeDoIsSaidToBe() {
        assertThat(told("", 0, 1, 73, 145))
                .startsWith("in 24 h")
                .endsWith("never less often, though its entries come every 3 days");
        assertThat(told("", 0, 400, 401, 402)).endsWith("it has had nothing new since 2026-11-07 20:00:00 UTC");
    }

    @Test
    void withoutDatesThereIsNoPace() {
        assertThat(told("", 0)).endsWith("the dates of its entries tell no pace");
    }

    @Test
    void whatTheServerWishesIsSaidToBeItsWish() {
        assertThat(told("<ttl>60</ttl>", 5, 1, 5, 9)).endsWith("its server says that the answer stays good for 5 h");
    }

    @Test
    void whatTheFeedWishesIsSaidToBeItsWish() {
        assertThat(told("<ttl>300</ttl>", 1, 1, 5, 9)).endsWith("the feed asks to be left alone for 5 h");
        assertThat(told("<skipHours><hour>14</hour><hour>15</hour></skipHours>", 0, 1, 5, 9))
                .isEqualTo("in 4 h, at 2026-11-24 16:00:00 UTC: the feed asks to be left alone until then (skipHours,"
                        + " skipDays)");
    }

    /** @param hoursAgo when the feed's entries were published */
    private static String told(String wishes, int freshHours, int... hoursAgo) {
        String items = IntStream.of(hoursAgo)
                .mapToObj(hours -> NOW.minus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC))
                .map(time -> "<item><title>x</title><pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(time)
                        + "</pubDate></item>")
                .collect(Collectors.joining());
        byte[] body = ("<rss version='2.0'><channel><title>t</title>" + wishes + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        ParsedFeed feed = (ParsedFeed) FeedParser.parse(new FeedDocument(body, null, FEED));
        FetchOutcome.Fetched fetched =
                new FetchOutcome.Fetched(body, null, FEED, Validators.NONE, Duration.ofHours(freshHours), null);
        return NextPoll.afterReading(SOURCE, feed, fetched, NOW).told(NOW);
    }
}
