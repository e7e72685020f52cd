package news.broadsheet.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.intake.Intake;
import news.broadsheet.ingest.intake.Taken;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.poll.FetchMessage;
import news.broadsheet.ingest.poll.PollDecision;

/**
 * Polls one source: asks for its feed, and sends the entries that are new or changed on to the entry queue. What went wrong
 * at the publisher's end is noted in the poll state and tried again later; what went wrong at ours is thrown, so that the
 * message comes again.
 */
public final class FetchStep {

    /** The media types that a source feed is asked for as. */
    public static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final SourceStore sources;
    private final Intake intake;
    private final Fetcher fetcher;
    private final HubWatch hubs;
    private final InstantSource clock;

    public FetchStep(SourceStore sources, Intake intake, Fetcher fetcher, HubWatch hubs, InstantSource clock) {
        this.sources = sources;
        this.intake = intake;
        this.fetcher = fetcher;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** @return one line for the log; empty where there was nothing to do */
    public Optional<String> run(FetchMessage message) {
        Optional<Source> source = sources.find(message.source());
        // Not due: the message came twice, or so late that another one has done its work.
        if (source.isEmpty() || !(message.force() || source.get().poll().isDue(clock.instant()))) {
            return Optional.empty();
        }
        return Optional.of(poll(source.get()));
    }

    private String poll(Source source) {
        Validators known = source.poll().validators();
        return switch (fetcher.fetch(source.feedUrl(), known, ACCEPT)) {
            case Fetched fetched
            when Objects.equals(fetched.validators().bodyHash(), known.bodyHash()) ->
                unchanged(source, fetched.validators(), fetched.atLeast(), "sent what we have");
            case Fetched fetched -> read(source, fetched);
            case FetchOutcome.NotModified same ->
                unchanged(source, known, same.atLeast(), "has not changed");
            case FetchOutcome.RateLimited limited ->
                note(source, decide(source).rateLimited(limited.retryAfter()), "asks us to wait");
            case FetchOutcome.Gone _ ->
                note(source, decide(source).gone("The feed is gone for good (410)."), "is gone");
            case FetchOutcome.Failed failed ->
                note(
                        source,
                        decide(source).failed(failed.health(), failed.reason(), failed.retryAfter()),
                        "failed: " + failed.reason());
        };
    }

    private String unchanged(Source source, Validators validators, Duration atLeast, String what) {
        HubWatch.Push push = hubs.afterPoll(source, null, false);
        PollState state = decide(push.told(source)).unchanged(validators, push.atLeast(atLeast));
        return note(source, push.inTime(state), what);
    }

    private String read(Source source, Fetched fetched) {
        return switch (FeedParser.parse(new FeedDocument(fetched.body(), fetched.contentType(), fetched.url()))) {
            case NotAFeed no ->
                note(
                        source,
                        decide(source).failed(Health.BROKEN, no.reason(), Duration.ZERO),
                        "failed: " + no.reason());
            case ParsedFeed feed -> take(source, fetched, feed);
        };
    }

    /** The poll is noted last, and only then are the validators: whatever breaks before, the next poll sees it all again. */
    private String take(Source source, Fetched fetched, ParsedFeed feed) {
        Introduction.of(source, feed).ifPresent(sources::save);
        Taken taken = intake.take(source, feed, clock.instant());
        boolean news = taken.news() > 0;
        Validators validators =
                feed.complete() ? fetched.validators() : source.poll().validators();
        List<Instant> times = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        Duration wished = feed.pace().atLeast();
        Duration atLeast = fetched.atLeast().compareTo(wished) > 0 ? fetched.atLeast() : wished;
        HubWatch.Push push = hubs.afterPoll(source, feed.links(), news);
        PollState state = decide(push.told(source)).read(times, validators, news, push.atLeast(atLeast));
        return note(source, push.inTime(state), "has " + feed.entries().size() + " entries, " + taken.line());
    }

    private PollDecision decide(Source source) {
        return new PollDecision(clock.instant(), source.id(), source.poll());
    }

    private String note(Source source, PollState state, String what) {
        sources.polled(source.id(), state);
        String next = state.nextPollAt() == null ? "never" : state.nextPollAt().toString();
        return "source " + source.id() + " " + what + "; next poll " + next;
    }
}
