package news.broadsheet.core.article;

import org.jspecify.annotations.Nullable;

/**
 * An image as the publisher shows it.
 *
 * @param url absolute http or https, see {@link SafeUrls}
 * @param alt what it shows, for those who cannot see it
 * @param caption the line below it
 * @param credit who made it or owns it
 * @param width pixels, 0 where not stated
 * @param height pixels, 0 where not stated
 */
public record Picture(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height) {

    public Picture {
        SafeUrls.requireWeb(url);
    }

    public static Picture of(String url) {
        return new Picture(url, null, null, null, 0, 0);
    }
}
