package news.broadsheet.site.head;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Picture;
import news.broadsheet.site.Pictures;

/**
 * Pictures for those who fetch them without asking for WebP: absolute addresses of JPEG renditions on this site. Publishers'
 * own addresses are given to nobody, since theirs change and some of them refuse strangers.
 */
record Renditions(String origin, Pictures pictures) {

    private static final List<Integer> WIDTHS = List.of(Pictures.LARGE, Pictures.MEDIUM);

    /** Empty where there are no renditions of a picture, see {@link Pictures#shows}. */
    Optional<String> large(ArticleId article, String image) {
        return pictures.shows(image) ? Optional.of(at(article, image, Pictures.LARGE)) : Optional.empty();
    }

    /**
     * {@code ImageObject} in several widths, the widest first. Google's "Article structured data" asks for pictures of high
     * resolution, its "Image metadata" for {@code contentUrl} and a credit. None where there are no renditions.
     */
    List<Thing> things(ArticleId article, Picture picture) {
        return !pictures.shows(picture.url())
                ? List.of()
                : WIDTHS.stream().map(width -> thing(article, picture, width)).toList();
    }

    /** The height of a rendition, 0 where the original's size is unknown; renditions are never wider than the original. */
    static int height(Picture picture, int width) {
        boolean known = picture.width() >= width && picture.height() > 0;
        return known ? (int) Math.max(1, Math.round((double) picture.height() * width / picture.width())) : 0;
    }

    private Thing thing(ArticleId article, Picture picture, int width) {
        String url = at(article, picture.url(), width);
        Thing image = Thing.of("ImageObject").text("url", url).text("contentUrl", url);
        int height = height(picture, width);
        if (height > 0) {
            image.number("width", width).number("height", height);
        }
        return image.text("caption", caption(picture))
                .text("creditText", Wording.cut(picture.credit(), Wording.MOST_NAME));
    }

    /** What a picture shows, for those who cannot see it; empty where nobody says. */
    static String caption(Picture picture) {
        return Stream.of(Wording.line(picture.alt()), Wording.line(picture.caption()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Wording.cut(text, Wording.MOST_DESCRIPTION))
                .orElse("");
    }

    private String at(ArticleId article, String image, int width) {
        return origin + pictures.path(article, image, width, false);
    }
}
