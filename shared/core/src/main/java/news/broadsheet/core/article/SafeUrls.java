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

    /**
     * Absolute http or https of RFC 3986, in ASCII: no name or password ahead of the host (a trick to show another one), no
     * sign that ends an attribute of HTML or that browsers read as another ({@code \\} as {@code /}).
     */
    private static final Pattern WEB = Pattern.compile(
            "https?://[A-Za-z0-9\\[_.~%-][^@/?#\"<>\\\\^`{|}]*(?:[/?#][^\"<>\\\\^`{|}]*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** One address and nothing else: no header, text or second addressee. */
    private static final Pattern MAIL =
            Pattern.compile("mailto:[A-Za-z0-9_.+-]+@[A-Za-z0-9_.-]+", Pattern.CASE_INSENSITIVE);

    private SafeUrls() {}

    /** Whether this is an absolute http or https URL: what a picture, a player, a frame or a link may lead to. */
    public static boolean isWeb(@Nullable String url) {
        return url != null && VISIBLE.matcher(url).matches() && WEB.matcher(url).matches();
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
