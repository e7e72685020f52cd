package news.broadsheet.core.article;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides which addresses may stand in an article: as a link, a picture, a player, a frame. The records
 * that carry addresses ask it when they are made, and they are made wherever an article is read: from a page, from a feed,
 * from the store. So no other address is ever kept or shown, whatever a publisher wrote and whatever a store holds.
 *
 * <p>Where an article can do without an address (a link's, a poster's) another one is left out; where it is what the record
 * is about, the record cannot be made. Which host may be asked by ourselves is not decided here.
 */
public final class SafeUrls {

    private static final String HTTP = "http";

    /** Signs that end an attribute of HTML or that browsers read as another ({@code \\} as {@code /}). */
    private static final String UNSAFE = "\"<>\\^`{|}";

    /** What a host begins with, beside letters and digits. */
    private static final String BEGIN_HOST = "[_.~%-";

    /** One address and nothing else: no header, text or second addressee. */
    private static final Pattern MAIL =
            Pattern.compile("mailto:[A-Za-z0-9_.+-]+@[A-Za-z0-9_.-]+", Pattern.CASE_INSENSITIVE);

    private SafeUrls() {}

    /**
     * Whether this is an absolute http or https URL of RFC 3986, in visible ASCII: what a picture, a player, a frame or a link
     * may lead to. It has no name or password ahead of the host (a trick to show another one) and no unsafe sign. Every
     * record with an address asks, so it is read by hand, once.
     */
    public static boolean isWeb(@Nullable String url) {
        int host = url == null ? 0 : afterScheme(url);
        if (url == null || host == 0 || host == url.length() || !beginsHost(url.charAt(host))) {
            return false;
        }
        boolean authority = true;
        for (int i = host; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c > '~' || (authority && c == '@') || UNSAFE.indexOf(c) >= 0) {
                return false;
            }
            authority &= c != '/' && c != '?' && c != '#';
        }
        return true;
    }

    /** Where the host begins; 0 where there is no such scheme. */
    private static int afterScheme(String url) {
        if (!url.regionMatches(true, 0, HTTP, 0, HTTP.length())) {
            return 0;
        }
        int end = HTTP.length();
        boolean secure = end < url.length() && (url.charAt(end) | 0x20) == 's';
        end += secure ? 1 : 0;
        return url.startsWith("://", end) ? end + 3 : 0;
    }

    private static boolean beginsHost(char c) {
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || BEGIN_HOST.indexOf(c) >= 0;
    }

    /** Whether words in a text may lead there: an absolute http or https URL, or a mail address. */
    public static boolean isLink(@Nullable String url) {
        return isWeb(url) || (url != null && MAIL.matcher(url).matches());
    }

    static @Nullable String webOrNull(@Nullable String url) {
        return isWeb(url) ? url : null;
    }

    static @Nullable String linkOrNull(@Nullable String url) {
        return isLink(url) ? url : null;
    }

    /** @throws IllegalArgumentException where it is none */
    static String requireWeb(String url) {
        if (!isWeb(url)) {
            throw new IllegalArgumentException("this is no absolute http or https URL");
        }
        return url;
    }
}
