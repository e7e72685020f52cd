package news.broadsheet.local.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.poll.PollDecision;
import org.jspecify.annotations.Nullable;

/**
 * When a source would be polled next after its first poll, and why. The decision is the service's own; the reason is found
 * by asking it again without one wish after the other.
 */
record NextPoll(PollState state, String why) {

    /** @param stated how long the server says that its answer stays good; zero where it does not */
    static NextPoll afterReading(Source source, ParsedFeed feed, Duration stated, Instant now) {
        PollDecision decision = new PollDecision(now, source.id(), source.poll());
        List<Instant> times = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        Duration wished = feed.pace().atLeast();
        PollState own = decision.read(times, Validators.NONE, true, Duration.ZERO);
        PollState state = decision.read(
                times,
                Validators.NONE,
                true,
                Stream.of(stated, wished).max(Duration::compareTo).orElseThrow());
        String why = "";
        if (!Objects.equals(own.nextPollAt(), state.nextPollAt())) {
            why = stated.compareTo(wished) > 0
                    ? "its server says that the answer stays good for " + spoken(stated)
                    : "the feed asks to be left alone for " + spoken(wished);
        } else {
            why = times.stream().distinct().count() < 2
                    ? "the usual, since the dates of its entries tell no pace"
                    : "half the usual time between its entries, within 5 minutes and 24 hours";
        }
        return new NextPoll(state, why);
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
