package news.broadsheet.local.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
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

    private static final String RETRY = "tried again for ever, after 15 minutes, twice that, and so on up to a day";

    /** @param stated how long the server says that its answer stays good; zero where it does not */
    static NextPoll afterReading(Source source, ParsedFeed feed, Duration stated, Instant now) {
        PollDecision decision = new PollDecision(now, source.id(), source.poll());
        List<Instant> times = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        Duration wished = feed.pace().atLeast();
        PollState own = decision.read(times, true, Pace.ANY, answer(Duration.ZERO));
        Pace pace = new Pace(wished, feed.pace().skipHours(), feed.pace().skipDays());
        PollState state = decision.read(times, true, pace, answer(stated));
        return new NextPoll(state, why(own, state, times, stated, wished));
    }

    private static String why(
            PollState own, PollState state, List<Instant> times, Duration stated, Duration wished) {
        if (Objects.equals(own.nextPollAt(), state.nextPollAt())) {
            return ownPace(own, times);
        }
        Duration asked = stated.compareTo(wished) > 0 ? stated : wished;
        if (asked.isZero()) {
            return "the feed asks to be left alone until then (skipHours, skipDays)";
        }
        return stated.compareTo(wished) > 0
                ? "its server says that the answer stays good for " + spoken(stated)
                : "the feed asks to be left alone for " + spoken(wished);
    }

    private static String ownPace(PollState own, List<Instant> times) {
        if (own.health() == Health.STALE) {
            return "it has been quiet for a month or more";
        }
        return times.stream().distinct().count() < 2
                ? "the usual, since the dates of its entries tell no pace"
                : "half the usual time between its entries, within 5 minutes and 24 hours, less often after quiet days";
    }

    private static PollAnswer answer(Duration stated) {
        return new PollAnswer(Validators.NONE, stated, Duration.ZERO, null);
    }

    /** @param outcome of the fetch, which was no document */
    static NextPoll afterFailure(Source source, FetchOutcome outcome, Instant now) {
        PollDecision decision = new PollDecision(now, source.id(), source.poll());
        return switch (outcome) {
            case FetchOutcome.Gone _ -> new NextPoll(decision.gone("The feed is gone for good (410)."), "what is gone for good is not asked for");
            case FetchOutcome.RateLimited limited ->
                new NextPoll(
                        decision.rateLimited(limited.status(), limited.retryAfter()),
                        limited.retryAfter().isZero() ? RETRY : "as the server asks, or later");
            case FetchOutcome.Failed failed ->
                new NextPoll(
                        decision.failed(failed.health(), failed.reason(), failed.retryAfter()),
                        failed.retryAfter().isZero() ? RETRY : "as the server asks, or later");
            case FetchOutcome.NotModified _, FetchOutcome.Fetched _ ->
                new NextPoll(decision.failed(Health.BROKEN, "no feed", Duration.ZERO), RETRY);
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
