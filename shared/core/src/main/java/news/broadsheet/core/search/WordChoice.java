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
    private int unknown;

    WordChoice(SearchStore store) {
        this.store = store;
    }

    List<WantedWord> of(SearchQuery query) {
        List<String> asked = new ArrayList<>(query.terms());
        query.beginning().map(Stem::of).ifPresent(asked::add);
        asked.add(TermCount.ALL);
        Map<String, Long> counts = store.counts(asked);
        long all = counts.getOrDefault(TermCount.ALL, 1L);
        List<WantedWord> words = new ArrayList<>();
        query.terms().forEach(term -> add(words, exact(term, counts), all));
        query.beginning().ifPresent(letters -> add(words, begun(letters, counts), all));
        return words;
    }

    /** Words of the query that no article has. */
    int unknown() {
        return unknown;
    }

    private void add(List<WantedWord> words, List<WantedWord.Choice> choices, long all) {
        if (choices.isEmpty()) {
            unknown++;
        } else {
            words.add(WantedWord.of(choices, all));
        }
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
