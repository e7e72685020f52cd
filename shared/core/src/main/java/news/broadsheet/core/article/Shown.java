package news.broadsheet.core.article;

import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What of an article readers may see here, by the rights of its source as they stand now, not as they stood when it was
 * stored. This is the one place where they are applied to an article; whoever writes it out has nothing else at hand.
 *
 * @param article for what rights do not touch: headline, names, dates, the link
 * @param source as it stands now
 * @param body empty unless the source allows it
 * @param readingMinutes of the whole text, wherever it is read
 */
public record Shown(
        Article article,
        Source source,
        @Nullable String standfirst,
        String excerpt,
        @Nullable Picture image,
        Body body,
        int readingMinutes) {

    /**
     * Some feeds carry the whole text as their summary: under the right to an excerpt, a summary is cut to this. Bytes of
     * UTF-8, about 90 words of English.
     */
    public static final int MOST_EXCERPT_BYTES = 600;

    public static Shown of(Article article, Source source) {
        int minutes = article.body().readingMinutes();
        return switch (source.rights().display()) {
            case TITLE -> new Shown(article, source, null, "", null, Body.EMPTY, minutes);
            case EXCERPT ->
                new Shown(
                        article,
                        source,
                        article.standfirst() == null ? null : cut(article.standfirst()),
                        cut(article.excerpt()),
                        article.image(),
                        Body.EMPTY,
                        minutes);
            case FULL ->
                new Shown(
                        article,
                        source,
                        article.standfirst(),
                        article.excerpt(),
                        article.image(),
                        article.body(),
                        minutes);
        };
    }

    /** Whether the text is to be read at the source, for want of the right to show it or of the text itself. */
    public boolean truncated() {
        return body.isEmpty();
    }

    public Rights rights() {
        return source.rights();
    }

    private static String cut(String text) {
        return Words.excerpt(text, MOST_EXCERPT_BYTES);
    }
}
