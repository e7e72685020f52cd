package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;

/** What a page calls its own address. */
final class Addresses {

    private static final List<String> OG_URL = List.of("og.url");

    private Addresses() {}

    /** RFC 6596: where a page names several canonical ones, none counts; where it names none, OpenGraph's does, of this host. */
    static Said canonical(HeadMarks head, @Nullable URI url) {
        Set<URI> named = new LinkedHashSet<>();
        for (String href : head.canonical()) {
            WebUrls.resolve(url, href).filter(address -> !isFront(address, url)).ifPresent(named::add);
        }
        if (!named.isEmpty()) {
            return named.size() == 1 ? new Said(named.iterator().next().toString(), Carrier.META) : Said.NOTHING;
        }
        Said stated = head.first(OG_URL);
        return WebUrls.resolve(url, stated.text())
                .filter(address -> !isFront(address, url) && isSameHost(address, url))
                .map(address -> new Said(address.toString(), Carrier.OPEN_GRAPH))
                .orElse(Said.NOTHING);
    }

    static List<String> all(@Nullable URI url, Said canonical) {
        List<String> all = new ArrayList<>(2);
        if (url != null) {
            all.add(url.toString());
        }
        if (!canonical.isNothing() && !all.contains(canonical.text())) {
            all.add(canonical.text());
        }
        return all;
    }

    /** Some templates write the address of the front page into every page. */
    private static boolean isFront(URI address, @Nullable URI url) {
        return isRoot(address) && url != null && !isRoot(url);
    }

    private static boolean isRoot(URI address) {
        String path = address.getRawPath();
        return address.getRawQuery() == null && (path == null || path.isEmpty() || path.equals("/"));
    }

    private static boolean isSameHost(URI address, @Nullable URI url) {
        return url == null || bare(address).equals(bare(url));
    }

    private static String bare(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.replaceFirst("^(?:www|m|mobile|amp)\\.", "");
    }
}
