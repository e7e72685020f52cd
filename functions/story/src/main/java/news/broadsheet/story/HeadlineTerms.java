package news.broadsheet.story;

import java.util.LinkedHashSet;
import java.util.Set;
import news.broadsheet.core.text.StopWords;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;

/** The words of a headline that say what it is about: without numbers, short words and stop words. */
final class HeadlineTerms {

    /** Shorter words of alphabetic scripts are articles and particles in most languages. */
    private static final int SHORTEST = 3;

    private HeadlineTerms() {}

    static Set<String> of(String headline) {
        Set<String> terms = new LinkedHashSet<>();
        for (Token token : Tokens.of(headline)) {
            if (isTerm(token)) {
                terms.add(token.term());
            }
        }
        return terms;
    }

    private static boolean isTerm(Token token) {
        return !token.isNumber()
                && (token.term().length() >= SHORTEST
                        || token.term().codePoints().anyMatch(Character::isIdeographic))
                && !StopWords.contains(token.term());
    }
}
