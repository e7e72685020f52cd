package news.broadsheet.core.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the polling of a source stands.
 *
 * @param nextPollAt when it is due; null where it is never polled again of itself (gone)
 * @param failures failed polls in a row
 * @param reason why it has the health it has, for people; null while OK
 * @param lastNewAt when a poll last brought something new or changed
 */
public record PollState(
        @Nullable Instant nextPollAt,
        Validators validators,
        int failures,
        Health health,
        @Nullable String reason,
        @Nullable Instant lastNewAt) {

    /** A source never polled before, due at once. */
    public static PollState dueAt(Instant now) {
        return new PollState(now, Validators.NONE, 0, Health.OK, null, null);
    }

    public boolean isDue(Instant now) {
        return nextPollAt != null && !nextPollAt.isAfter(now);
    }
}
