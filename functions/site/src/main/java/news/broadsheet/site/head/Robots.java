package news.broadsheet.site.head;

import news.broadsheet.core.article.Shown;
import news.broadsheet.core.source.Rights;

/**
 * What search engines may do with a page: the one place where a source's rights become rules for robots. The values are
 * those of the meta tag {@code robots} and of the header {@code X-Robots-Tag} alike, as Google's page "Robots meta tag,
 * data-nosnippet, and X-Robots-Tag specifications" has them (developers.google.com/search/docs/crawling-indexing/robots-meta-tag).
 *
 * <ul>
 *   <li>No right to be indexed: {@code noindex}, and the original is the page to be known. What quotes the page leads there.
 *   <li>The right to the title: no snippet, no picture, no preview of a video.
 *   <li>The right to an excerpt: a snippet no longer than a short excerpt, and a picture no larger than we would list it.
 *   <li>The right to all: large pictures, and no limit on snippets.
 * </ul>
 *
 * <p>It does not decide what readers see; {@link Shown} does.
 */
public final class Robots {

    /** For pages that lead to news but are none: search, comments, a reader's own lists, errors. */
    public static final String UNLISTED = "noindex, follow";

    /** For lists of news: their pictures are of publishers most of whom allow an excerpt. */
    public static final String LISTS = "index, follow, max-image-preview:standard";

    private static final String HIDDEN = "noindex";
    private static final String TITLES = "index, follow, max-snippet:0, max-image-preview:none, max-video-preview:0";
    private static final String EXCERPTS = "index, follow, max-snippet:160, max-image-preview:standard";
    private static final String WHOLE = "index, follow, max-image-preview:large";

    private Robots() {}

    /** For an article's page. */
    public static String of(Rights rights) {
        if (!rights.index()) {
            return HIDDEN;
        }
        return switch (rights.display()) {
            case TITLE -> TITLES;
            case EXCERPT -> EXCERPTS;
            case FULL -> WHOLE;
        };
    }

    /** The URL under which an article is to be known: ours where its source lets it be found here, else the original's. */
    public static String canonical(Shown shown, String ours) {
        return shown.rights().index() ? ours : shown.article().url();
    }
}
