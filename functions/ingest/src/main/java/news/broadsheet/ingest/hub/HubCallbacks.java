package news.broadsheet.ingest.hub;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * Where hubs call us back: an unguessable URL for each subscription, which names the source besides, so that one read finds
 * what it is about (section 5.1.1: "The callback URL SHOULD be an unguessable unique URL and SHOULD use HTTPS").
 */
public final class HubCallbacks {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final URI base;

    private HubCallbacks(URI base) {
        this.base = base;
    }

    /**
     * @param publicUrl where this installation's API answers
     * @return empty where it does not answer by https: no hub is given a callback that others can listen in on. A service
     *     run whole on one machine may be called back by hubs of the same machine.
     */
    public static Optional<HubCallbacks> at(String publicUrl) {
        return WebUrls.parse(publicUrl.replaceFirst("/+$", ""))
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()) || isLoopback(url.getHost()))
                .map(HubCallbacks::new);
    }

    /** Whether the hub can reach us: one on the Internet finds nobody on our loopback address. */
    boolean mayBeGivenTo(URI hub) {
        return !isLoopback(base.getHost()) || isLoopback(hub.getHost());
    }

    URI of(SourceId source, String token) {
        return URI.create(base + "/v1/hubs/" + source + "/" + token);
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }
}
