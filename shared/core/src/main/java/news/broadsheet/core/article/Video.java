package news.broadsheet.core.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A teaser of a video: what to show before somebody chooses to play it.
 *
 * @param poster absolute http or https; another one is left out, see {@link SafeUrls}
 * @param url where it plays; absolute http or https
 * @param provider host that serves the player, where known
 */
public record Video(
        @Nullable String title,
        @Nullable Duration duration,
        @Nullable String poster,
        String url,
        @Nullable String provider) {

    public Video {
        SafeUrls.requireWeb(url);
        poster = SafeUrls.webOrNull(poster);
    }
}
