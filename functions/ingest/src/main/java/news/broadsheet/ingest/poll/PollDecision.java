package news.broadsheet.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.Validators;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a source again, and how it is: decided from what is given here, and nothing else. Publishers' wishes
 * ({@code atLeast}: Cache-Control, Retry-After, ttl) are followed up to a limit that keeps a mistake from silencing a source.
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

    /** Entries whose gaps count: what a source did last year says little of this week. */
    private static final int RECENT_ENTRIES = 20;

    /**
     * The feed was read. The next poll comes after half the usual gap between its entries.
     *
     * @param entryTimes when its entries were published, in any order, those without a date left out
     * @param news whether something in it was new or changed
     */
    public PollState read(List<Instant> entryTimes, Validators validators, boolean news, Duration atLeast) {
        Instant lastNewAt = news ? now : before.lastNewAt();
        Duration gap = usualGap(entryTimes);
        return well(gap == null ? USUAL : gap.dividedBy(2), validators, lastNewAt, atLeast);
    }

    /** Nothing has changed. The longer nothing did, the longer the pause: half the time since the last news. */
    public PollState unchanged(Validators validators, Duration atLeast) {
        Instant lastNewAt = before.lastNewAt();
        Duration pause =
                lastNewAt == null ? USUAL : Duration.between(lastNewAt, now).dividedBy(2);
        return well(pause, validators, lastNewAt, atLeast);
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
        return new PollState(now.plus(pause), before.validators(), failures, health, reason, before.lastNewAt())
                .withHub(before.hub());
    }

    /** The publisher asked to come less often (429): no failure of the source's, but the pause grows all the same. */
    public PollState rateLimited(Duration retryAfter) {
        return failed(Health.SLOW, "The publisher asks us to come less often (429).", retryAfter);
    }

    /** The feed is gone for good (410) and never polled again of itself. */
    public PollState gone(String reason) {
        return new PollState(null, before.validators(), before.failures() + 1, Health.GONE, reason, before.lastNewAt());
    }

    private PollState well(Duration pause, Validators validators, @Nullable Instant lastNewAt, Duration atLeast) {
        Duration wished = min(max(max(pause, SHORTEST), atLeast), LONGEST);
        boolean stale = lastNewAt != null && lastNewAt.plus(STALE_AFTER).isBefore(now);
        return new PollState(
                now.plus(wished),
                validators,
                0,
                stale ? Health.STALE : Health.OK,
                stale ? "Nothing new since " + lastNewAt + "." : null,
                lastNewAt);
    }

    /** The median gap between the latest entries; null where fewer than two have different dates. */
    private @Nullable Duration usualGap(List<Instant> entryTimes) {
        List<Instant> latest = entryTimes.stream()
                .filter(time -> !time.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(RECENT_ENTRIES)
                .toList();
        List<Duration> gaps = IntStream.range(1, latest.size())
                .mapToObj(i -> Duration.between(latest.get(i), latest.get(i - 1)))
                .sorted()
                .toList();
        return gaps.isEmpty() ? null : gaps.get(gaps.size() / 2);
    }

    /** Up to a fifth less, always the same for a source: sources that failed together do not come back together. */
    private Duration lessJitter(Duration pause) {
        int share = Math.floorMod(source.value().hashCode(), 200);
        return pause.minus(pause.multipliedBy(share).dividedBy(1_000));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
