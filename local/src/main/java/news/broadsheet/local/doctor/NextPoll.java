package news.broadsheet.local.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.BotWall;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.poll.PollAnswer;
import news.broadsheet.ingest.poll.PollDecision;
import org.jspecify.annotations.Nullable;

/**
 * When a source would be polled next after its first poll, and why. The decision is the service's own; the reason is found
 * by asking it again without one wish after the other.
 */
record NextPoll(PollState state, String why) {

    /** By then a source is surely not one that is asked as often as we ever ask. */
    private static final Duration QUIET = Duration.ofDays(1);

    private static final String RETRY = "tried again for ever, after 15 minutes, twice that, and so on up to a day";

    static NextPoll afterReading(Source source, ParsedFeed feed, FetchOutcome.Fetched fetched, Instant now) {
        PollDecision decision = new PollDecision(now, source.id(), source.poll());
        List<Instant> times = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        BiFunction<Pace, Duration, PollState> read = (pace, stated) -> decision.read(
                times, true, pace, new PollAnswer(Validators.NONE, stated, Duration.ZERO, fetched.movedTo()));
        PollState state = read.apply(feed.pace(), fetched.atLeast());
        return new NextPoll(state, why(state, read, feed.pace().atLeast(), fetched.atLeast(), now));
    }

    /** @param read the decision, for other wishes of the feed and of its server */
    private static String why(
            PollState state,
            BiFunction<Pace, Duration, PollState> read,
            Duration wished,
            Duration stated,
            Instant now) {
        if (isAs(state, read.apply(Pace.ANY, Duration.ZERO))) {
            return ownPace(state, now);
        }
        if (isAs(state, read.apply(Pace.ANY, stated))) {
            return "its server says that the answer stays good for " + spoken(stated);
        }
        return isAs(state, read.apply(new Pace(wished, Set.of(), Set.of()), Duration.ZERO))
                ? "the feed asks to be left alone for " + spoken(wished)
                : "the feed asks to be left alone until then (skipHours, skipDays)";
    }

    private static boolean isAs(PollState state, PollState other) {
        return Objects.equals(state.nextPollAt(), other.nextPollAt());
    }

    private static String ownPace(PollState state, Instant now) {
        Duration gap = state.rhythm().gap();
        Instant last = state.rhythm().lastNewAt();
        Duration pause = Duration.between(now, Objects.requireNonNullElse(state.nextPollAt(), now));
        if (gap == null) {
            return "the dates of its entries tell no pace";
        }
        int compared = pause.compareTo(gap.dividedBy(2));
        if (compared == 0) {
            return "half the usual time between its entries, which is " + spoken(gap);
        }
        String usual = "its entries come every " + spoken(gap);
        if (compared < 0) {
            return "never less often, though " + usual;
        }
        return last != null && now.isAfter(last.plus(QUIET))
                ? "it has had nothing new since " + Sheet.time(last)
                : "never more often, though " + usual;
    }

    /** @param outcome of the fetch, which was no feed */
    static NextPoll afterFailure(Source source, FetchOutcome outcome, Instant now) {
        PollDecision decision = new PollDecision(now, source.id(), source.poll());
        return switch (outcome) {
            case FetchOutcome.Gone _ ->
                new NextPoll(
                        decision.gone("The feed is gone for good (410)."), "what is gone for good is not asked for");
            case FetchOutcome.RateLimited limited ->
                new NextPoll(
                        decision.rateLimited(limited.status(), limited.retryAfter()),
                        limited.retryAfter().isZero() ? RETRY : "as the server asks, or later");
            case FetchOutcome.Failed failed ->
                new NextPoll(
                        decision.failed(failed.health(), failed.reason(), failed.retryAfter()),
                        failed.retryAfter().isZero() ? RETRY : "as the server asks, or later");
            case FetchOutcome.Fetched page -> {
                Health health = BotWall.isOne(page.body()) ? Health.BLOCKED : Health.BROKEN;
                yield new NextPoll(decision.failed(health, "There is no feed.", Duration.ZERO), RETRY);
            }
            case FetchOutcome.NotModified _ ->
                new NextPoll(decision.failed(Health.BROKEN, "There is no feed.", Duration.ZERO), RETRY);
        };
    }

    /** With its reason where there is one that is not told already. */
    String health() {
        boolean failed = state.failures() > 0;
        return state.health() + (failed || state.reason() == null ? "" : ": " + state.reason());
    }

    String told(Instant now) {
        @Nullable Instant at = state.nextPollAt();
        return at == null
                ? "never of itself: " + why
                : "in " + spoken(Duration.between(now, at)) + ", at " + Sheet.time(at) + ": " + why;
    }

    /** The two largest units, such as 1 h 30 min. */
    static String spoken(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + " days";
        }
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return minutes > 0 ? minutes + " min" : duration.toSeconds() + " s";
        }
        return hours + " h" + (minutes > 0 ? " " + minutes + " min" : "");
    }
}
