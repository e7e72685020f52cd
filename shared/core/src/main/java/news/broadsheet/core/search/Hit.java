package news.broadsheet.core.search;

import java.util.List;
import news.broadsheet.core.feed.Card;

/**
 * An article that was found.
 *
 * @param headline its headline in pieces
 * @param excerpt of the summary or the body, where the words are; empty where there is no text to show
 */
public record Hit(Card card, List<Piece> headline, List<Piece> excerpt) {

    public Hit {
        headline = List.copyOf(headline);
        excerpt = List.copyOf(excerpt);
    }

    /**
     * A stretch of text, never markup.
     *
     * @param match whether it is a word that was looked for
     */
    public record Piece(String text, boolean match) {}
}
