package news.broadsheet.core.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A teaser of something to listen to: the article read aloud, a podcast, an interview.
 *
 * @param url where it plays; absolute http or https, see {@link SafeUrls}
 * @param provider host that serves it, where known
 */
public record Audio(
        @Nullable String title,
        @Nullable Duration duration,
        String url,
        @Nullable String provider) {

    public Audio {
        SafeUrls.requireWeb(url);
    }
}
