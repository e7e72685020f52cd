package news.broadsheet.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a source again, and how it is: decided from what is given here, and nothing else. Publishers' wishes
 * (Cache-Control, Expires, Retry-After, ttl, skipHours) are followed up to a limit that keeps a mistake from silencing a
 * source.
 *
 * @param now when the poll ended
 * @param before where polling stood before it
 */
public record PollDecision(Instant now, SourceId source, PollState before) {

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(24);
    static final Duration USUAL = Duration.ofMinutes(30);
    static final Duration FIRST_BACK_OFF = Duration.ofMinutes(15);
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);
    static final Duration STALE_AFTER = Duration.ofDays(30);

    /** An answer that takes longer is on its way to the limit of a fetch. */
    static final Duration SLOW_AFTER = Duration.ofSeconds(10);

    /** How long, and in how many polls, a permanent redirect must have held before it is adopted. */
    static final Duration STABLE_AFTER = Duration.ofDays(3);

    static final int STABLE_POLLS = 3;

    /** The longer a source has been quiet, the longer the shortest pause. */
    private static final List<Quiet> QUIET = List.of(
            new Quiet(Duration.ofDays(30), Duration.ofHours(24)),
            new Quiet(Duration.ofDays(14), Duration.ofHours(6)),
            new Quiet(Duration.ofDays(7), Duration.ofHours(2)));

    /** Entries whose gaps count: what a source did last year says little of this week. */
    private static final int RECENT_ENTRIES = 20;

    private record Quiet(Duration since, Duration pause) {}

    /**
     * The feed was read. The next poll comes after half the usual gap between its entries.
     *
     * @param entryTimes when its entries were published, in any order, those without a date left out
     * @param news whether something in it was new or changed
     * @param pace what the feed asks for
     */
    public PollState read(List<Instant> entryTimes, boolean news, Pace pace, PollAnswer answer) {
        List<Instant> latest = latest(entryTimes);
        return well(new Rhythm(lastNewAt(news, latest), now, usualGap(latest), pace), answer);
    }

    /** Nothing has changed: what the feed said of its rhythm before still holds. */
    public PollState unchanged(PollAnswer answer) {
        Rhythm rhythm = before.rhythm();
        return well(new Rhythm(rhythm.lastNewAt(), now, rhythm.gap(), rhythm.pace()), answer);
    }

    /**
     * The feed could not be had. Tried again for ever, after 15 minutes, doubled each time, up to a day.
     *
     * @param health BLOCKED or BROKEN
     */
    public PollState failed(Health health, String reason, Duration atLeast) {
        int failures = before.failures() + 1;
        Duration backOff = LONGEST;
        if (failures <= 7) {
            backOff = min(FIRST_BACK_OFF.multipliedBy(1L << (failures - 1)), LONGEST);
        }
        Duration pause = max(lessJitter(backOff), min(atLeast, LONGEST_RETRY_AFTER));
        return ill(now.plus(pause), failures, health, reason);
    }

    /**
     * The publisher asked to come less often: no failure of the source's, but the pause grows all the same.
     *
     * @param status 429, or 503 with a time to wait (RFC 9110 section 15.6.4)
     */
    public PollState rateLimited(int status, Duration retryAfter) {
        return failed(Health.SLOW, "The publisher asks us to come less often (" + status + ").", retryAfter);
    }

    /** Its host asked us to wait, be it for another source: it was not asked, and nothing else is known of it. */
    public PollState hostPaused(Instant until) {
        Instant latest = now.plus(LONGEST_RETRY_AFTER);
        return before.pollAt(until.isAfter(latest) ? latest : until.plus(jitter(SHORTEST)));
    }

    /** The feed is gone for good (410) and never polled again of itself. */
    public PollState gone(String reason) {
        return ill(null, before.failures() + 1, Health.GONE, reason);
    }

    /**
     * Whether the redirect that a poll has met may be taken for the feed's new address: at once where only http became
     * https, else when it has held for days (RFC 9110 section 15.4.2 lets clients re-link; field experience says: not at
     * the first sight).
     *
     * @param feed the address that was asked
     * @param after the state that this decision gave
     */
    public boolean adopts(URI feed, PollState after) {
        Move move = after.move();
        return move != null
                && (isUpgrade(feed, move.to())
                        || (move.polls() >= STABLE_POLLS
                                && !move.since().plus(STABLE_AFTER).isAfter(now)));
    }

    private PollState ill(@Nullable Instant next, int failures, Health health, String reason) {
        return new PollState(
                next, before.validators(), failures, health, reason, before.rhythm(), before.move(), before.hub());
    }

    private PollState well(Rhythm rhythm, PollAnswer answer) {
        Duration pause = rhythm.gap() == null ? USUAL : rhythm.gap().dividedBy(2);
        Duration wished = max(answer.atLeast(), rhythm.pace().atLeast());
        Duration least = max(max(SHORTEST, quietPause(rhythm)), wished);
        Instant next = new Calendar(rhythm.pace()).next(now.plus(min(max(pause, least), LONGEST)));
        PollState state = new PollState(
                next, answer.validators(), 0, Health.OK, null, rhythm, move(answer.movedTo()), before.hub());
        return examined(state, answer.took());
    }

    private PollState examined(PollState state, Duration took) {
        Instant lastNewAt = state.lastNewAt();
        Move move = state.move();
        if (move != null) {
            return state.withHealth(Health.MOVED, "The feed has answered from " + move.to() + " since " + move.since());
        }
        if (took.compareTo(SLOW_AFTER) > 0) {
            return state.withHealth(Health.SLOW, "Its last answer took " + took.toSeconds() + " seconds.");
        }
        return lastNewAt != null && lastNewAt.plus(STALE_AFTER).isBefore(now)
                ? state.withHealth(Health.STALE, "Nothing new since " + lastNewAt + ".")
                : state;
    }

    private @Nullable Move move(@Nullable URI to) {
        Move known = before.move();
        if (to == null) {
            return null;
        }
        return known != null && known.to().equals(to)
                ? new Move(to, known.since(), known.polls() + 1)
                : new Move(to, now, 1);
    }

    private static boolean isUpgrade(URI from, URI to) {
        return "http".equalsIgnoreCase(from.getScheme())
                && "https".equalsIgnoreCase(to.getScheme())
                && to.getPort() == from.getPort()
                && Objects.equals(from.getHost(), to.getHost())
                && Objects.equals(from.getRawPath(), to.getRawPath())
                && Objects.equals(from.getRawQuery(), to.getRawQuery());
    }

    private Duration quietPause(Rhythm rhythm) {
        Instant last = rhythm.lastNewAt();
        Duration quiet = last == null ? Duration.ZERO : Duration.between(last, now);
        return QUIET.stream()
                .filter(step -> quiet.compareTo(step.since()) >= 0)
                .findFirst()
                .map(Quiet::pause)
                .orElse(Duration.ZERO);
    }

    /** At the first reading everything is new to us: then the newest entry tells how long the source has been quiet. */
    private @Nullable Instant lastNewAt(boolean news, List<Instant> latest) {
        if (!news) {
            return before.lastNewAt();
        }
        return before.lastNewAt() == null && !latest.isEmpty() ? latest.getFirst() : now;
    }

    /** The newest first; what is dated in the future tells nothing. */
    private List<Instant> latest(List<Instant> entryTimes) {
        return entryTimes.stream()
                .filter(time -> !time.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(RECENT_ENTRIES)
                .toList();
    }

    /** The median gap between the latest entries; null where fewer than two have different dates. */
    private static @Nullable Duration usualGap(List<Instant> latest) {
        List<Duration> gaps = IntStream.range(1, latest.size())
                .mapToObj(i -> Duration.between(latest.get(i), latest.get(i - 1)))
                .sorted()
                .toList();
        return gaps.isEmpty() ? null : gaps.get(gaps.size() / 2);
    }

    /** Up to a fifth less: sources that failed together do not come back together. */
    private Duration lessJitter(Duration pause) {
        return pause.minus(jitter(pause.dividedBy(5)));
    }

    /** A part of a duration, always the same for a source. */
    private Duration jitter(Duration most) {
        return most.multipliedBy(Math.floorMod(source.value().hashCode(), 200)).dividedBy(200);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
