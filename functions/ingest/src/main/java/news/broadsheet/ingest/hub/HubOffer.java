package news.broadsheet.ingest.hub;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.FeedResult.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of being pushed: which hub to ask, and for which topic. The topic is the feed's own self link, which the
 * Recommendation demands even where it lies on another host; what is delivered for it counts as this source's all the same.
 */
record HubOffer(URI hub, URI topic) {

    /**
     * The hub of those named that we already deal with, else the first one by https. A hub must be no less safe than the
     * poll it stands for: one named by http for a feed that is polled by https is asked by https.
     *
     * @param current the subscription there is
     */
    static Optional<HubOffer> of(Source source, Links links, @Nullable HubSubscription current) {
        URI topic = WebUrls.parse(links.self()).orElse(source.feedUrl());
        boolean secure = isHttps(source.feedUrl());
        List<URI> hubs = links.hubs().stream()
                .flatMap(hub -> WebUrls.parse(hub).stream())
                .flatMap(hub -> secure && !isHttps(hub) ? byHttps(hub).stream() : Optional.of(hub).stream())
                .toList();
        return hubs.stream()
                .filter(hub -> current != null && hub.equals(current.hub()))
                .findFirst()
                .or(() -> hubs.stream().filter(HubOffer::isHttps).findFirst())
                .or(() -> hubs.stream().findFirst())
                .map(hub -> new HubOffer(hub, topic));
    }

    /** What a feed that has not changed said when it was last read. */
    static HubOffer before(HubSubscription subscription) {
        return new HubOffer(subscription.hub(), subscription.topic());
    }

    boolean isFor(HubSubscription subscription) {
        return hub.equals(subscription.hub()) && topic.equals(subscription.topic());
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The same hub on https; none where it names a port, which would not speak it. */
    private static Optional<URI> byHttps(URI hub) {
        boolean usual = hub.getPort() == -1 || hub.getPort() == 80;
        String path = hub.getRawPath() + (hub.getRawQuery() == null ? "" : "?" + hub.getRawQuery());
        return usual ? WebUrls.parse("https://" + hub.getHost() + path) : Optional.empty();
    }
}
