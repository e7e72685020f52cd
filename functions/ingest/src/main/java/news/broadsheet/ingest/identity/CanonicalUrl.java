package news.broadsheet.ingest.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.ingest.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of an article's URL (RFC 3986 section 6.2): host and scheme in lower case, default ports, fragments and
 * parameters that only track readers left out. The order of the other parameters is kept: some sites need it.
 */
public final class CanonicalUrl {

    /** Parameters that say where a reader came from, by prefix and by name. */
    private static final Set<String> TRACKING_PREFIXES =
            Set.of("utm_", "mtm_", "pk_", "at_medium", "at_campaign", "hsa_", "oly_", "vero_");

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "ns_source",
            "ns_mchannel",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "cmpid",
            "ocid",
            "xtor",
            "ftag",
            "icid",
            "smid",
            "spm",
            "wt_mc");

    private CanonicalUrl() {}

    /** Empty where the text is no absolute http or https URL. */
    public static Optional<String> of(@Nullable String url) {
        return WebUrls.parse(url).map(CanonicalUrl::of);
    }

    private static String of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (usual ? "" : ":" + url.getPort()) + path + query(url.getRawQuery());
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
