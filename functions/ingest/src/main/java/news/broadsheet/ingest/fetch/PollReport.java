package news.broadsheet.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import news.broadsheet.core.source.Health;

/**
 * What a poll came to, for the log and the metrics.
 *
 * @param line one line for people
 * @param health of the source after it
 * @param entries in the document that was read; 0 where none was
 * @param news how many of them are new or changed
 * @param took how long the publisher's answer was in coming
 */
public record PollReport(String line, Health health, int entries, int news, Duration took) {

    /** By the names that CloudWatch shows. */
    public Map<String, Long> metrics() {
        return Map.of(
                "Polls",
                1L,
                "PollsFailed",
                health == Health.BROKEN || health == Health.BLOCKED || health == Health.GONE ? 1L : 0L,
                "EntriesRead",
                (long) entries,
                "EntriesNewOrChanged",
                (long) news,
                "FetchMillis",
                took.toMillis());
    }
}
