package news.broadsheet.core.search;

import java.util.List;

/**
 * A word of a query as the index may have it.
 *
 * @param choices the term itself, and for a beginning those that begin so
 */
record WantedWord(List<Choice> choices, Rarity rarity) {

    /** Of a term that only begins like what was typed. */
    private static final double BEGUN = 0.7;

    record Choice(String term, long articles, boolean exact) {}

    WantedWord {
        choices = List.copyOf(choices);
    }

    /** @param all number of articles there are */
    static WantedWord of(List<Choice> choices, long all) {
        return new WantedWord(
                choices, Rarity.of(choices.stream().mapToLong(Choice::articles).sum(), all));
    }

    boolean isKnown() {
        return !rarity.equals(Rarity.UNKNOWN);
    }

    /** The same word, as rare as it was for the first page. */
    WantedWord as(Rarity first) {
        return new WantedWord(choices, first);
    }

    /** What an article's best term for it is worth; 0 where it has none. */
    double worth(PackedTerms terms) {
        double best = 0;
        for (Choice choice : choices) {
            double share = (double) terms.weight(choice.term()) / SearchTerms.HEAVIEST;
            best = Math.max(best, choice.exact() ? share : BEGUN * share);
        }
        return best * rarity.value();
    }
}
