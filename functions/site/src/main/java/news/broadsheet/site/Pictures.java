package news.broadsheet.site;

import news.broadsheet.core.article.ArticleId;

/** Where the renditions of an article's pictures are served: by this site, in the sizes it has. */
@FunctionalInterface
public interface Pictures {

    /** Widths that renditions come in, in pixels. */
    int SMALL = 320;

    int MEDIUM = 640;
    int LARGE = 1280;

    /**
     * The path of a rendition.
     *
     * @param image address of the picture at its publisher's
     * @param width one that the media function knows
     * @param webp else JPEG, for what does not read WebP
     */
    String path(ArticleId article, String image, int width, boolean webp);
}
