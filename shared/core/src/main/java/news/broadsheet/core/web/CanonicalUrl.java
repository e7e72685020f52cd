package news.broadsheet.core.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of an article's URL (RFC 3986 section 6.2.2 and 6.2.3): scheme and host in lower case, escapes in upper
 * case and only where needed, no dot segments, no default port, no empty query; and without what does not name the document:
 * fragments (but not {@code #!}, by which some sites name articles), session ids, parameters that only track readers. The
 * order of the other parameters is kept: some sites need it. To be compared, not to be followed.
 */
public final class CanonicalUrl {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** As path parameters, which is where servlet containers put them. */
    private static final Pattern SESSION = Pattern.compile("(?i);(jsessionid|phpsessid)=[^/;]*");

    private CanonicalUrl() {}

    /** Empty where the text is no absolute http or https URL. */
    public static Optional<String> of(@Nullable String url) {
        return WebUrls.parse(url).map(CanonicalUrl::of);
    }

    /** What an identity is made of: http and https name the same article, since sites move from one to the other. */
    public static String name(String canonical) {
        return canonical.replaceFirst("^http:", "https:");
    }

    private static String of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host(url) + (usual ? "" : ":" + url.getPort()) + path(url.getRawPath())
                + query(url.getRawQuery()) + fragment(url.getRawFragment());
    }

    /** Without the dot that a fully qualified name may end with. */
    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String path(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return "/";
        }
        return withoutDots(SESSION.matcher(unescaped(path)).replaceAll(""));
    }

    /** RFC 3986 section 5.2.4. Empty segments stay: to some servers they mean something. */
    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dots = up || segments[i].equals(".");
            if (up && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!dots) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(unescaped(query).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.contain(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String fragment(@Nullable String fragment) {
        return fragment != null && fragment.startsWith("!") && fragment.length() > 1 ? "#" + unescaped(fragment) : "";
    }

    /** Letters, digits and {@code -._~} need no escape (RFC 3986 section 2.3); the others' digits in upper case. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return Matcher.quoteReplacement(
                    unreserved ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT));
        });
    }
}
