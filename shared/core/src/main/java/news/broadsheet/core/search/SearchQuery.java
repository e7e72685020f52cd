package news.broadsheet.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;

/**
 * What a reader looks for. Stop words and single letters say nothing and are left out. A last word that nothing follows may
 * be still on its way: it stands for all that begin so.
 *
 * @param words complete ones, at most {@link #MOST_WORDS}, as written but for case and accents
 * @param beginning the last one while it is being typed; at least two letters, or one of a script that has pairs for words
 */
public record SearchQuery(List<String> words, Optional<String> beginning, SearchFilter filter) {

    /** Words that a query is looked up by; what stands between these and the last is left out. */
    public static final int MOST_WORDS = 8;

    public SearchQuery {
        words = List.copyOf(words);
    }

    public static SearchQuery of(String text, SearchFilter filter) {
        List<Token> tokens = Tokens.of(text);
        Set<String> words = new LinkedHashSet<>();
        tokens.stream().map(Token::term).filter(SearchWord::isTelling).forEach(words::add);
        Optional<String> beginning = typed(text, tokens, words.isEmpty());
        beginning.ifPresent(words::remove);
        int room = MOST_WORDS - (beginning.isPresent() ? 1 : 0);
        return new SearchQuery(words.stream().limit(room).toList(), beginning, filter);
    }

    /** A stop word is the beginning of another where it stands alone: who types "the" may be on the way to "theatre". */
    private static Optional<String> typed(String text, List<Token> tokens, boolean alone) {
        return Optional.of(tokens)
                .filter(all -> !all.isEmpty() && all.getLast().end() == text.length())
                .map(all -> all.getLast().term())
                .filter(last -> SearchWord.isWord(last) && (alone || SearchWord.isTelling(last)));
    }

    public boolean isEmpty() {
        return words.isEmpty() && beginning.isEmpty();
    }

    /** The text that means the same to search, the same for all such texts: a good key for caches. */
    public String normalForm() {
        List<String> all = new ArrayList<>(words);
        beginning.ifPresent(all::add);
        String text = String.join(" ", all);
        return beginning.isPresent() || text.isEmpty() ? text : text + " ";
    }

    /** Terms of the complete words. */
    Set<String> terms() {
        return words.stream().map(Stem::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells whether a word of a text is one that is looked for. */
    Predicate<SearchWord> matcher() {
        Set<String> terms = terms();
        return beginning
                .<Predicate<SearchWord>>map(letters -> {
                    String stem = Stem.of(letters);
                    return word -> terms.contains(word.term())
                            || word.written().startsWith(letters)
                            || word.term().equals(stem);
                })
                .orElse(word -> terms.contains(word.term()));
    }
}
