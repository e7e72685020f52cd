package news.broadsheet.ingest.page.stated;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.web.WebUrls;
import org.jsoup.nodes.Document;

/**
 * Other forms of the same article that a page names: on one page instead of several, for print, as AMP. They are only found
 * here; whether one is worth a second request to the publisher is for others to decide.
 */
public final class Variants {

    /** By how much more of the text they are likely to have. */
    private static final List<String> LINKS = List.of(
            "a[class~=(?i)(^|[\\s_-])(single|full)[_-]?page($|[\\s_-])][href], a[rel~=(?i)(^|\\s)full($|\\s)][href]",
            "link[rel~=(?i)(^|\\s)alternate($|\\s)][media~=(?i)(^|[\\s,])print($|[\\s,])][href]",
            "a[rel~=(?i)(^|\\s)print($|\\s)][href], a[class~=(?i)(^|\\s)print(-?(version|link|view|page))?($|\\s)][href]",
            "link[rel~=(?i)(^|\\s)amphtml($|\\s)][href]");

    private static final int MOST = 5;

    private Variants() {}

    /** Absolute addresses on the page's own host or one that shares its end, best first, each once, without the page itself. */
    public static List<URI> of(Document page) {
        URI here = WebUrls.parse(page.location()).orElse(null);
        Set<URI> found = new LinkedHashSet<>();
        for (String links : LINKS) {
            page.select(links).stream()
                    .filter(link -> !link.attr("href").startsWith("#"))
                    .limit(MOST)
                    .flatMap(link -> WebUrls.resolve(here, link.attr("href")).stream())
                    .filter(url -> here == null || isNear(here, url))
                    .forEach(found::add);
        }
        List<URI> variants = new ArrayList<>(found);
        variants.removeIf(url -> here != null && withoutFragment(url).equals(withoutFragment(here)));
        return variants.subList(0, Math.min(MOST, variants.size()));
    }

    /** {@code amp.paper.example} of {@code www.paper.example}; a cache of AMP pages elsewhere is not the publisher's. */
    private static boolean isNear(URI here, URI url) {
        String own = bare(here.getHost());
        String other = bare(url.getHost());
        return own.equals(other) || other.endsWith("." + own) || own.endsWith("." + other);
    }

    private static String bare(String host) {
        return host.replaceFirst("^(?i)(?:www|amp|m|mobile)\\.", "");
    }

    private static String withoutFragment(URI url) {
        String address = url.toString();
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }
}
