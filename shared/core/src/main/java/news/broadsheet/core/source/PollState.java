package news.broadsheet.core.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the polling of a source stands.
 *
 * @param nextPollAt when it is due; null where it is never polled again of itself (gone)
 * @param failures failed polls in a row
 * @param reason why it has the health it has, for people; null while OK
 * @param move a permanent redirect that is not adopted yet; null where there is none
 * @param hub whether there is a subscription to a hub to look after, see {@link HubSubscription}
 */
public record PollState(
        @Nullable Instant nextPollAt,
        Validators validators,
        int failures,
        Health health,
        @Nullable String reason,
        Rhythm rhythm,
        @Nullable Move move,
        boolean hub) {

    /** Without a rhythm known but the last news, a move, or a hub. */
    public PollState(
            @Nullable Instant nextPollAt,
            Validators validators,
            int failures,
            Health health,
            @Nullable String reason,
            @Nullable Instant lastNewAt) {
        this(nextPollAt, validators, failures, health, reason, Rhythm.UNKNOWN.withNewsOf(lastNewAt), null, false);
    }

    /** A source never polled before, due at once. */
    public static PollState dueAt(Instant now) {
        return new PollState(now, Validators.NONE, 0, Health.OK, null, null);
    }

    /** When the source last had something new or changed. */
    public @Nullable Instant lastNewAt() {
        return rhythm.lastNewAt();
    }

    public PollState pollAt(@Nullable Instant at) {
        return new PollState(at, validators, failures, health, reason, rhythm, move, hub);
    }

    /** With its failures forgotten. */
    public PollState afresh() {
        return new PollState(nextPollAt, validators, 0, health, reason, rhythm, move, hub);
    }

    public PollState withHub(boolean value) {
        return new PollState(nextPollAt, validators, failures, health, reason, rhythm, move, value);
    }

    public PollState withValidators(Validators value) {
        return new PollState(nextPollAt, value, failures, health, reason, rhythm, move, hub);
    }

    public PollState withHealth(Health value, @Nullable String why) {
        return new PollState(nextPollAt, validators, failures, value, why, rhythm, move, hub);
    }

    public PollState withMove(@Nullable Move value) {
        return new PollState(nextPollAt, validators, failures, health, reason, rhythm, value, hub);
    }

    /** With news that came another way than by polls, at a time or never. */
    public PollState withNewsOf(@Nullable Instant at) {
        Instant last = lastNewAt();
        boolean later = at != null && (last == null || at.isAfter(last));
        return later
                ? new PollState(nextPollAt, validators, failures, health, reason, rhythm.withNewsOf(at), move, hub)
                : this;
    }

    public boolean isDue(Instant now) {
        return nextPollAt != null && !nextPollAt.isAfter(now);
    }
}
