package news.broadsheet.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how the index has the words of a query. */
final class WordChoice {

    /** Terms that a beginning may stand for: the most frequent of those read. */
    private static final int MOST_BEGUN = 4;

    private static final int MOST_READ = 100;

    private final SearchStore store;

    WordChoice(SearchStore store) {
        this.store = store;
    }

    /** Each word of the query, known or not, in their order, the beginning last. */
    List<WantedWord> of(SearchQuery query) {
        List<String> asked = new ArrayList<>(query.terms());
        query.beginning().map(Stem::of).ifPresent(asked::add);
        asked.add(TermCount.ALL);
        Map<String, Long> counts = store.counts(asked);
        long all = counts.getOrDefault(TermCount.ALL, 1L);
        List<WantedWord> words = new ArrayList<>();
        query.terms().forEach(term -> words.add(WantedWord.of(exact(term, counts), all)));
        query.beginning().ifPresent(letters -> words.add(WantedWord.of(begun(letters, counts), all)));
        return words;
    }

    private static List<WantedWord.Choice> exact(String term, Map<String, Long> counts) {
        return Optional.ofNullable(counts.get(term)).stream()
                .map(count -> new WantedWord.Choice(term, count, true))
                .toList();
    }

    private List<WantedWord.Choice> begun(String letters, Map<String, Long> counts) {
        Map<String, WantedWord.Choice> choices = new HashMap<>();
        String whole = Stem.of(letters);
        store.beginning(letters, MOST_READ).stream()
                .sorted(Comparator.comparingLong(TermCount::articles).reversed().thenComparing(TermCount::term))
                .limit(MOST_BEGUN)
                .forEach(count ->
                        choices.put(count.term(), new WantedWord.Choice(count.term(), count.articles(), false)));
        exact(whole, counts).forEach(choice -> choices.put(whole, choice));
        return choices.values().stream()
                .sorted(Comparator.comparing(WantedWord.Choice::term))
                .toList();
    }
}
