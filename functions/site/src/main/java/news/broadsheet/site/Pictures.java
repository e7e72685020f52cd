package news.broadsheet.site;

import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.media.MediaLink;

/** Where the renditions of an article's pictures are served: by this site, in the sizes it has. */
@FunctionalInterface
public interface Pictures {

    /** Widths that pages ask for, in pixels. */
    int SMALL = 320;

    int MEDIUM = 640;
    int LARGE = 1280;

    /**
     * The path of a rendition.
     *
     * @param image address of the picture at its publisher's, one that {@link #shows} says yes to
     * @param width one of {@link MediaLink#WIDTHS}
     * @param webp else JPEG, for what does not read WebP
     */
    String path(ArticleId article, String image, int width, boolean webp);

    /** Whether there are renditions of a picture; one with an address of absurd length is left out. */
    default boolean shows(String image) {
        return MediaLink.isImage(image);
    }

    static Pictures signed(MediaKey key) {
        return (article, image, width, webp) ->
                key.path(new MediaLink(article, width, webp ? Format.WEBP : Format.JPEG, image));
    }
}
