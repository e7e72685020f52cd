package news.broadsheet.core.media;

import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.SafeUrls;

/**
 * A rendition of an article's picture that a page may ask for. {@link MediaKey} makes an address of it; whether the article is
 * live, and the picture one, is found out when it is asked for.
 *
 * @param article that shows the picture: withdrawn, its pictures are gone too
 * @param width in pixels, one of {@link #WIDTHS}; a narrower picture keeps its own
 * @param image the publisher's URL, as it stands in the article
 */
public record MediaLink(ArticleId article, int width, Format format, String image) {

    /** Few, so that browsers, the CDN and the bucket keep few: each about a third larger than the one before, or more. */
    public static final Set<Integer> WIDTHS = Set.of(160, 320, 480, 640, 960, 1280, 1600);

    /** As base64 it has a third more, and CDNs take addresses of 8,192 bytes at most. */
    public static final int LONGEST_IMAGE = 2_000;

    public MediaLink {
        if (!WIDTHS.contains(width)) {
            throw new IllegalArgumentException("no renditions are made of a width of " + width);
        }
        if (!isImage(image)) {
            throw new IllegalArgumentException("an image is an absolute http or https URL, not too long");
        }
    }

    /** Whether a picture's URL can be linked to; the others are shown without a rendition, or not at all. */
    public static boolean isImage(String url) {
        return url.length() <= LONGEST_IMAGE && SafeUrls.isWeb(url);
    }
}
