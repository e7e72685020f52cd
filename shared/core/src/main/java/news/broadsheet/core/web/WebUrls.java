package news.broadsheet.core.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Absolute http and https URLs out of what publishers write: spaces, umlauts and stray signs are percent-encoded, host
 * names converted (IDNA), relative references resolved (RFC 3986 section 5). Anything else is no URL for us. Which host may
 * be asked is not decided here, see {@code outbound.web.AddressRule}.
 */
public final class WebUrls {

    /** Longest URL kept, in characters; what is longer is a mistake or an attack. */
    private static final int MAX_LENGTH = 2_000;

    private static final String NEVER_LITERAL = "\"<>[]\\^`{|}";

    private WebUrls() {}

    /** The absolute http or https URL that this text spells. */
    public static Optional<URI> parse(@Nullable String text) {
        return text == null ? Optional.empty() : resolve(null, text);
    }

    /** The URL that a reference means, seen from a base. */
    public static Optional<URI> resolve(@Nullable URI base, @Nullable String reference) {
        if (reference == null || reference.isBlank() || reference.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI parsed = new URI(encode(reference.strip()));
            return web(parsed.isAbsolute() || base == null ? parsed : against(base, parsed));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #resolve}, as text. */
    public static @Nullable String resolved(@Nullable URI base, @Nullable String reference) {
        return resolve(base, reference).map(URI::toString).orElse(null);
    }

    /** {@link URI#resolve} follows RFC 2396, which differs for a query alone and for a base without a path. */
    private static URI against(URI base, URI reference) {
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        if (reference.toString().startsWith("?")) {
            return URI.create(origin + path + reference);
        }
        return URI.create(origin + path).resolve(reference).normalize();
    }

    private static Optional<URI> web(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web && url.getHost() != null && url.getRawUserInfo() == null ? Optional.of(url) : Optional.empty();
    }

    private static String encode(String text) {
        if (isEncoded(text)) {
            return text;
        }
        int authority = text.indexOf("//");
        boolean hasAuthority = authority == 0 || (authority > 0 && text.charAt(authority - 1) == ':');
        if (!hasAuthority) {
            return encodeSigns(text, 0);
        }
        int path = authority + 2;
        while (path < text.length() && "/?#".indexOf(text.charAt(path)) < 0) {
            path++;
        }
        return text.substring(0, authority + 2) + host(text.substring(authority + 2, path)) + encodeSigns(text, path);
    }

    /** Whether every sign may stand as it is, which is so of nearly all URLs. */
    private static boolean isEncoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' ? !isEscape(text, i) : !isLiteral(c)) {
                return false;
            }
        }
        return true;
    }

    private static String host(String authority) {
        boolean ascii = authority.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return authority;
        }
        int port = authority.lastIndexOf(':');
        String name = port < 0 ? authority : authority.substring(0, port);
        return IDN.toASCII(name) + (port < 0 ? "" : authority.substring(port));
    }

    private static String encodeSigns(String text, int from) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                // Line breaks within a URL are white space of the document around it (WHATWG URL 4.4).
                i++;
                continue;
            }
            boolean stray = c == '%' && !isEscape(text, i);
            if (stray || !isLiteral(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            } else {
                encoded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isLiteral(int c) {
        return c > ' ' && c < 0x7f && NEVER_LITERAL.indexOf(c) < 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
