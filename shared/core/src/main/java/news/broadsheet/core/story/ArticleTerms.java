package news.broadsheet.core.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.text.StopWords;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words by which an article is compared. The headline counts thrice, names thrice, numbers twice, and a word the
 * less the later it stands, as news is written: what happened comes first. Two names or numbers side by side (a first and
 * a last name, a day and a month) are a word of their own.
 *
 * <p>The figures were chosen on half of a corpus and hold within wide bounds: see docs/decisions/0021-stories.md.
 */
public final class ArticleTerms {

    /** So many words are kept of an article. */
    public static final int MOST = 80;

    /** Behind so many words nothing changes any more. */
    private static final int WORDS_READ = 1_000;

    private static final double HEADLINE = 3;
    private static final double NAME = 3;
    private static final double NUMBER = 2;
    private static final double PAIR = 0.5;
    private static final double FADING = Math.pow(0.8, 0.01);
    private static final int SHORTEST_PLAIN = 3;

    private final Map<String, Double> counts = new HashMap<>();

    private ArticleTerms() {}

    /** @param text of the body; it may begin with the headline */
    public static ArticleTerms of(String headline, String text) {
        ArticleTerms terms = new ArticleTerms();
        terms.headline(Tokens.of(headline));
        String rest = text.startsWith(headline) ? text.substring(headline.length()) : text;
        terms.body(Tokens.of(beginning(rest)));
        return terms;
    }

    /** All its words: what a {@link Vocabulary} is made of. */
    public Set<String> words() {
        return Set.copyOf(counts.keySet());
    }

    /** The words that tell most, {@link #MOST} of them. */
    public Terms telling(Vocabulary vocabulary) {
        return finished().limited(MOST, vocabulary);
    }

    private static String beginning(String text) {
        return text.length() > WORDS_READ * 12 ? text.substring(0, WORDS_READ * 12) : text;
    }

    private void headline(List<Token> tokens) {
        Token before = null;
        for (Token token : tokens) {
            if (isTelling(token)) {
                add(token.term(), HEADLINE);
            }
            pair(before, token);
            before = token;
        }
    }

    private void body(List<Token> tokens) {
        Token before = null;
        double fade = 1;
        for (Token token : tokens.subList(0, Math.min(WORDS_READ, tokens.size()))) {
            if (isTelling(token)) {
                add(token.term(), fade * weight(token));
            }
            pair(before, token);
            before = token;
            fade *= FADING;
        }
    }

    private static double weight(Token token) {
        return switch (token.form()) {
            case CAPITALISED -> NAME;
            case NUMBER -> NUMBER;
            case PLAIN -> 1;
        };
    }

    private void pair(@Nullable Token before, Token token) {
        if (before != null && isNamed(before) && isNamed(token)) {
            add(before.term() + ' ' + token.term(), PAIR);
        }
    }

    private static boolean isNamed(Token token) {
        return token.form() != Token.Form.PLAIN && !StopWords.contains(token.term());
    }

    private static boolean isTelling(Token token) {
        String term = token.term();
        if (StopWords.contains(term)) {
            return false;
        }
        return switch (token.form()) {
            case CAPITALISED, NUMBER -> term.length() > 1;
            case PLAIN -> term.length() >= SHORTEST_PLAIN || term.charAt(0) >= 0x0E00;
        };
    }

    private void add(String term, double count) {
        counts.merge(term, count, Double::sum);
    }

    /** The square root: a word said nine times is not nine times as telling as one said once. */
    private Terms finished() {
        Map<String, Float> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(term, (float) Math.sqrt(count)));
        return Terms.of(weights);
    }
}
