package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.discovery.Candidate;
import news.broadsheet.ingest.discovery.FeedDiscovery;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.FetchOutcome.NotModified;
import news.broadsheet.ingest.fetch.FetchOutcome.RateLimited;
import news.broadsheet.ingest.intake.Taken;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.poll.PollAnswer;
import news.broadsheet.ingest.poll.PollDecision;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one source: asks for its feed, and sends the entries that are new or changed on to the entry queue. What went
 * wrong at the publisher's end is noted in the poll state and tried again later; what went wrong at ours is thrown, so that
 * the message comes again.
 */
final class SourcePoll {

    private final PollPorts ports;
    private final Source source;
    private final Validators known;
    private Duration took = Duration.ZERO;
    private int entries;
    private int news;

    SourcePoll(PollPorts ports, Source source) {
        this.ports = ports;
        this.source = source;
        this.known = source.poll().validators();
    }

    PollReport run() {
        Instant start = ports.clock().instant();
        Optional<Duration> pause = ports.pauses().left(source.feedUrl());
        if (pause.isPresent()) {
            return note(
                    decide(source).hostPaused(start.plus(pause.get())), "was not asked: its host is to be left alone");
        }
        FetchOutcome outcome = ports.fetcher().fetch(source.feedUrl(), known, FetchStep.ACCEPT);
        took = Duration.between(start, ports.clock().instant());
        return judge(outcome);
    }

    private PollReport judge(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched
            when Objects.equals(fetched.validators().bodyHash(), known.bodyHash()) ->
                unchanged(answer(fetched.validators(), fetched.atLeast(), fetched.movedTo()), "sent what we have");
            case Fetched fetched -> read(fetched);
            case NotModified same -> unchanged(answer(known, same.atLeast(), same.movedTo()), "has not changed");
            case RateLimited limited -> rateLimited(limited);
            case FetchOutcome.Gone _ -> note(decide(source).gone("The feed is gone for good (410)."), "is gone");
            case FetchOutcome.Failed failed -> failed(failed);
        };
    }

    private PollReport unchanged(PollAnswer answer, String what) {
        HubWatch.Push push = ports.hubs().afterPoll(source, null, false);
        PollDecision decision = decide(push.told(source));
        PollState state = push.inTime(decision.unchanged(answer.atLeast(push.atLeast(answer.atLeast()))));
        return settle(decision, state, what + push.note());
    }

    private PollReport read(Fetched fetched) {
        FeedDocument document = new FeedDocument(fetched.body(), fetched.contentType(), fetched.url());
        return switch (FeedParser.parse(document)) {
            case ParsedFeed feed -> take(fetched, feed);
            case NotAFeed _
            when BotWall.isOne(fetched.body()) ->
                failed(new FetchOutcome.Failed(
                        Health.BLOCKED, "The server asks for proof of a browser.", Duration.ZERO));
            case NotAFeed no -> failed(FetchOutcome.Failed.broken(no.reason() + named(fetched)));
        };
    }

    /** The address of a site instead of its feed is the newsroom's most frequent slip: the page tells the right one. */
    private static String named(Fetched page) {
        return FeedDiscovery.candidates(page.body(), page.contentType(), page.url()).stream()
                .filter(candidate -> candidate.hint() == Candidate.Hint.LINK)
                .findFirst()
                .map(candidate -> " It names the feed " + candidate.url() + ".")
                .orElse("");
    }

    /** The poll is noted last, and only then are the validators: whatever breaks before, the next poll sees it all again. */
    private PollReport take(Fetched fetched, ParsedFeed feed) {
        Introduction.of(source, feed).ifPresent(ports.sources()::save);
        entries = feed.entries().size();
        Taken taken = ports.intake().take(source, feed, ports.clock().instant());
        news = taken.news();
        List<Instant> times = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        HubWatch.Push push = ports.hubs().afterPoll(source, feed.links(), news > 0);
        PollAnswer answer = answer(
                feed.complete() ? fetched.validators() : known, push.atLeast(fetched.atLeast()), fetched.movedTo());
        PollDecision decision = decide(push.told(source));
        PollState state = push.inTime(decision.read(times, news > 0, feed.pace(), answer));
        String what = "has " + entries + " entries, " + taken.line() + push.note();
        return new Relocation(ports, source)
                .announced(feed, state)
                .map(moved -> report(moved.poll(), what + "; it moved to " + moved.feedUrl()))
                .orElseGet(() -> settle(decision, state, what));
    }

    private PollReport settle(PollDecision decision, PollState state, String what) {
        return new Relocation(ports, source)
                .redirected(decision, state)
                .map(moved -> report(moved.poll(), what + "; it moved to " + moved.feedUrl()))
                .orElseGet(() -> note(state, what));
    }

    private PollReport rateLimited(RateLimited limited) {
        PollState state = decide(source).rateLimited(limited.status(), limited.retryAfter());
        ports.pauses().heed(limited);
        return unwell(state, "asks us to wait");
    }

    private PollReport failed(FetchOutcome.Failed failed) {
        PollState state = decide(source).failed(failed.health(), failed.reason(), failed.retryAfter());
        return unwell(state, "failed: " + failed.reason());
    }

    /** A source whose feed cannot be had may still have a hub that delivers: its subscription goes on. */
    private PollReport unwell(PollState state, String what) {
        HubWatch.Push push = ports.hubs().afterPoll(source, null, false);
        return note(state.withHub(push.subscribed()), what + push.note());
    }

    private PollAnswer answer(Validators validators, Duration atLeast, @Nullable URI movedTo) {
        return new PollAnswer(validators, atLeast, took, movedTo);
    }

    private PollDecision decide(Source told) {
        return new PollDecision(ports.clock().instant(), told.id(), told.poll());
    }

    private PollReport note(PollState state, String what) {
        ports.sources().polled(source.id(), state);
        return report(state, what);
    }

    private PollReport report(PollState state, String what) {
        String next = state.nextPollAt() == null
                ? "never"
                : state.nextPollAt().truncatedTo(ChronoUnit.SECONDS).toString();
        String line = "source " + source.id() + " " + what + "; next poll " + next;
        return new PollReport(line, state.health(), entries, news, took);
    }
}
