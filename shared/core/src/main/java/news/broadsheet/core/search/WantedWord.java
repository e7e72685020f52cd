package news.broadsheet.core.search;

import java.util.List;

/**
 * A word of a query as the index may have it.
 *
 * @param choices the term itself, and for a beginning those that begin so
 */
record WantedWord(List<Choice> choices, double rarity) {

    /** Of a term that only begins like what was typed. */
    private static final double BEGUN = 0.7;

    record Choice(String term, long articles, boolean exact) {}

    /** @param all number of articles there are */
    static WantedWord of(List<Choice> choices, long all) {
        long articles = choices.stream().mapToLong(Choice::articles).sum();
        return new WantedWord(List.copyOf(choices), rarity(articles, Math.max(all, articles)));
    }

    /** The inverse document frequency of BM25, never below 0. */
    private static double rarity(long articles, long all) {
        return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
    }

    long articles() {
        return choices.stream().mapToLong(Choice::articles).sum();
    }

    /** What an article's best term for it is worth; 0 where it has none. */
    double worth(PackedTerms terms) {
        double best = 0;
        for (Choice choice : choices) {
            double share = (double) terms.weight(choice.term()) / ArticleTerms.HEAVIEST;
            best = Math.max(best, choice.exact() ? share : BEGUN * share);
        }
        return best * rarity;
    }
}
