package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.poll.PollDecision;

/**
 * Gives a source the new address of its feed. The newsroom is told by the health MOVED, which stays until the first poll at
 * the new address. The source's home is left as it is: its articles are known by the URLs of that site.
 */
final class Relocation {

    private final PollPorts ports;
    private final Source source;

    Relocation(PollPorts ports, Source source) {
        this.ports = ports;
        this.source = source;
    }

    /** Where the redirect that the poll met has proved stable: the source as it now is. */
    Optional<Source> redirected(PollDecision decision, PollState state) {
        Move move = state.move();
        return move != null && decision.adopts(source.feedUrl(), state)
                ? Optional.of(adopt(move.to(), state))
                : Optional.empty();
    }

    /**
     * Where the feed itself says that it lives elsewhere ({@code itunes:new-feed-url}) and is found there: a document that
     * shares entries with this one. Else somebody could be led away by a slip of the pen.
     */
    Optional<Source> announced(ParsedFeed feed, PollState state) {
        return WebUrls.parse(feed.links().moved())
                .filter(to -> !to.equals(source.feedUrl()))
                .filter(to -> isThere(feed, to))
                .map(to -> adopt(to, state.withValidators(Validators.NONE)));
    }

    private boolean isThere(ParsedFeed feed, URI to) {
        return ports.fetcher().fetch(to, Validators.NONE, FetchStep.ACCEPT) instanceof Fetched fetched
                && FeedParser.parse(new FeedDocument(fetched.body(), fetched.contentType(), fetched.url()))
                        instanceof ParsedFeed there
                && shareEntries(feed.entries(), there.entries());
    }

    private static boolean shareEntries(List<Entry> here, List<Entry> there) {
        Set<String> names = here.stream().flatMap(Relocation::names).collect(Collectors.toSet());
        return there.stream().flatMap(Relocation::names).anyMatch(names::contains);
    }

    private static Stream<String> names(Entry entry) {
        return Stream.concat(
                Stream.ofNullable(entry.guid()).map("guid "::concat),
                Stream.ofNullable(entry.link()).map("link "::concat));
    }

    private Source adopt(URI to, PollState state) {
        Source moved = source.withFeed(to)
                .withPoll(state.withMove(null)
                        .withHealth(
                                Health.MOVED, "The feed moved from " + source.feedUrl() + "; it is polled there now."));
        ports.sources().save(moved);
        return moved;
    }
}
