package news.broadsheet.core.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the postings of some terms say of a stretch of time.
 *
 * @param floor edge down to which all of it is known
 */
record Stretch(List<Posting> postings, String floor) {

    /** Postings read of each term, of few terms and of more. */
    private static final int MOST_OF_FEW = 100;

    private static final int MOST_OF_MANY = 50;
    private static final int FEW = 2;

    /** Articles that may come into a stretch while somebody reads on in it, without moving its floor. */
    private static final int ROOM = 20;

    static List<String> rarest(List<WantedWord> words, int number) {
        return words.stream()
                .sorted(Comparator.comparing(WantedWord::rarity).reversed())
                .limit(number)
                .flatMap(word -> word.choices().stream().map(WantedWord.Choice::term))
                .distinct()
                .toList();
    }

    static Stretch read(SearchStore store, List<String> terms, SearchPosition at) {
        int most =
                (terms.size() <= FEW ? MOST_OF_FEW : MOST_OF_MANY) + (at.last().isPresent() ? ROOM : 0);
        Map<Place, Posting> found = new LinkedHashMap<>();
        String floor = at.floor();
        for (String term : terms) {
            SearchStore.Postings postings = store.postings(term, floor, at.before(), most);
            postings.items().forEach(posting -> found.put(posting.place(), posting));
            if (postings.more() && !postings.items().isEmpty()) {
                floor = postings.items().getLast().place().edge();
            }
        }
        String known = floor;
        return new Stretch(
                found.values().stream()
                        .filter(posting -> posting.place().text().compareTo(known) >= 0)
                        .toList(),
                known);
    }
}
