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
 * @param hub whether there is a subscription to a hub to look after, see {@link HubSubscription}
 */
public record PollState(
        @Nullable Instant nextPollAt,
        Validators validators,
        int failures,
        Health health,
        @Nullable String reason,
        @Nullable Instant lastNewAt,
        boolean hub) {

    /** Without a hub. */
    public PollState(
            @Nullable Instant nextPollAt,
            Validators validators,
            int failures,
            Health health,
            @Nullable String reason,
            @Nullable Instant lastNewAt) {
        this(nextPollAt, validators, failures, health, reason, lastNewAt, false);
    }

    /** A source never polled before, due at once. */
    public static PollState dueAt(Instant now) {
        return new PollState(now, Validators.NONE, 0, Health.OK, null, null);
    }

    public PollState pollAt(Instant at) {
        return new PollState(at, validators, failures, health, reason, lastNewAt, hub);
    }

    public PollState withHub(boolean value) {
        return new PollState(nextPollAt, validators, failures, health, reason, lastNewAt, value);
    }

    /** With news that came another way than by polls, at a time or never. */
    public PollState withNewsOf(@Nullable Instant at) {
        boolean later = at != null && (lastNewAt == null || at.isAfter(lastNewAt));
        return later ? new PollState(nextPollAt, validators, failures, health, reason, at, hub) : this;
    }

    public boolean isDue(Instant now) {
        return nextPollAt != null && !nextPollAt.isAfter(now);
    }
}
