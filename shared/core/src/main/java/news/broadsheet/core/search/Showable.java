package news.broadsheet.core.search;

import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.Rights;

/**
 * What of an article search may look into and show, by the rights of its source: never more than readers may see, and
 * nothing where the source allows no indexing.
 *
 * @param summary the standfirst, else the excerpt; empty where neither may be shown
 * @param body its text; empty where it may not be shown
 */
record Showable(String headline, String summary, String body, String source) {

    /** As much of a summary as an article's page shows under the right to an excerpt; bytes of UTF-8. */
    private static final int MOST_EXCERPT_BYTES = 600;

    /** Enough to know what a text is about; whole characters. */
    private static final int MOST_BODY = 20_000;

    static Showable of(Article article, Rights rights) {
        String standfirst = article.standfirst() == null ? "" : article.standfirst();
        String summary = standfirst.isBlank() ? article.excerpt() : standfirst;
        String name = article.source().name();
        return switch (rights.display()) {
            case TITLE -> new Showable(article.headline(), "", "", name);
            case EXCERPT -> new Showable(article.headline(), Words.excerpt(summary, MOST_EXCERPT_BYTES), "", name);
            case FULL ->
                new Showable(
                        article.headline(), summary, beginning(article.body().text()), name);
        };
    }

    /** The excerpt that a card shows. */
    static String excerpt(Article article, Rights rights) {
        return switch (rights.display()) {
            case TITLE -> "";
            case EXCERPT -> Words.excerpt(article.excerpt(), MOST_EXCERPT_BYTES);
            case FULL -> article.excerpt();
        };
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(MOST_BODY - 1)) ? MOST_BODY - 1 : MOST_BODY;
    }

    private static String beginning(String text) {
        return text.length() <= MOST_BODY ? text : text.substring(0, end(text));
    }
}
