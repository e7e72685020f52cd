package news.broadsheet.local.comments;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Disqus leads every link through a counter of its own, {@code disq.us/url?url=TARGET:SIGNATURE&cuid=NUMBER}. Comments that
 * have left Disqus should not go on calling there.
 */
final class DisqusLinks {

    private static final Pattern COUNTED =
            Pattern.compile("https?://(?:www\\.)?disq\\.us/(?:url|p/?)?\\?(?:[^#]*&)?url=([^&#]+).*");
    private static final Pattern SIGNATURE = Pattern.compile(":[A-Za-z0-9_-]{20,}$");

    private DisqusLinks() {}

    /** Where the link leads in the end; the link itself where it is no such one. */
    static String target(String link) {
        Matcher counted = COUNTED.matcher(link);
        if (!counted.matches()) {
            return link;
        }
        try {
            String target = URLDecoder.decode(counted.group(1), StandardCharsets.UTF_8);
            return SIGNATURE.matcher(target).replaceFirst("");
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
