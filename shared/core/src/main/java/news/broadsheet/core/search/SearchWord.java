package news.broadsheet.core.search;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.text.StopWords;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;

/**
 * A word that can be searched for, where it stands in its text.
 *
 * @param term as the index knows it
 * @param written as the text has it, but for case and accents
 * @param start in characters
 * @param end behind its last character
 * @param name whether it is written like one
 */
public record SearchWord(String term, String written, int start, int end, boolean name) {

    /** The words of a text without stop words and single letters. */
    public static List<SearchWord> of(String text) {
        List<SearchWord> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (isTelling(token.term())) {
                words.add(of(token));
            }
        }
        return words;
    }

    static SearchWord of(Token token) {
        return new SearchWord(
                Stem.of(token.term()),
                token.term(),
                token.start(),
                token.end(),
                token.form() == Token.Form.CAPITALISED);
    }

    /** Whether a word says anything of what a text is about. */
    static boolean isTelling(String term) {
        return isWord(term) && !StopWords.contains(term);
    }

    /** A single character is a word where it is a digit, or of a script whose words may be that short. */
    static boolean isWord(String term) {
        int first = term.codePointAt(0);
        return term.length() > Character.charCount(first)
                || Character.isDigit(first)
                || !Character.isLetter(first)
                || first >= 0x0E00;
    }
}
