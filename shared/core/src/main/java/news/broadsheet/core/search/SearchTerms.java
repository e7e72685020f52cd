package news.broadsheet.core.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The terms under which an article is found, at most {@link #MOST}, with what each weighs: all of its headline, source and
 * summary, as far as there is room, and of its body those that stand there most often.
 *
 * @param weights 1 to {@link #HEAVIEST}
 */
record SearchTerms(Map<String, Integer> weights) {

    /** What an article may cost to index: a write unit each. */
    static final int MOST = 50;

    static final int HEAVIEST = 63;

    private static final int MOST_OF_HEADLINE = 20;
    private static final int MOST_OF_SOURCE = 4;
    private static final int MOST_OF_SUMMARY = 20;

    private static final double IN_HEADLINE = 5;
    private static final double IN_SUMMARY = 2.5;
    private static final double IN_SOURCE = 1.5;

    /** Of BM25F (Robertson, Zaragoza 2009): how soon more of the same word says nothing more. */
    private static final double SATURATION = 4;

    /** Of BM25: how much a long text's words count less. */
    private static final double LENGTH_SHARE = 0.75;

    private static final double USUAL_LENGTH = 250;

    /** A name says more of what a text is about than another word does. */
    private static final double NAME = 1.5;

    /** Names are what readers look for: measured, this finds 93 instead of 86 in 100 of those that bodies name. */
    private static final double NAME_FIRST = 2;

    SearchTerms {
        weights = Map.copyOf(weights);
    }

    static SearchTerms of(Showable article) {
        Map<String, Double> frequencies = new HashMap<>();
        Set<String> chosen = new LinkedHashSet<>();
        takeAll(article.headline(), MOST_OF_HEADLINE, IN_HEADLINE, chosen, frequencies);
        takeAll(article.source(), MOST_OF_SOURCE, IN_SOURCE, chosen, frequencies);
        takeAll(article.summary(), MOST_OF_SUMMARY, IN_SUMMARY, chosen, frequencies);
        List<SearchWord> body = SearchWord.of(article.body());
        double each = perWord(body.size());
        body.forEach(word -> frequencies.merge(word.term(), word.name() ? NAME * each : each, Double::sum));
        heaviest(body, frequencies).stream()
                .filter(term -> !chosen.contains(term))
                .limit(MOST - chosen.size())
                .toList()
                .forEach(chosen::add);
        return new SearchTerms(chosen.stream()
                .collect(Collectors.toMap(Function.identity(), term -> weight(frequencies.getOrDefault(term, 0.0)))));
    }

    Set<String> terms() {
        return weights.keySet();
    }

    /** @param most new terms; what comes behind them counts all the same, if it is chosen elsewhere */
    private static void takeAll(
            String text, int most, double each, Set<String> chosen, Map<String, Double> frequencies) {
        List<String> terms = SearchWord.of(text).stream().map(SearchWord::term).toList();
        terms.forEach(term -> frequencies.merge(term, each, Double::sum));
        terms.stream()
                .distinct()
                .filter(term -> !chosen.contains(term))
                .limit(most)
                .toList()
                .forEach(chosen::add);
    }

    private static double perWord(int length) {
        return 1 / Math.max(1, 1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH);
    }

    /** Heaviest first; of equals what comes first in the text, where news put what matters. */
    private static List<String> heaviest(List<SearchWord> body, Map<String, Double> frequencies) {
        Map<String, Double> claims = new LinkedHashMap<>();
        body.forEach(word -> claims.merge(
                word.term(), frequencies.getOrDefault(word.term(), 0.0) * (word.name() ? NAME_FIRST : 1), Math::max));
        return claims.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int weight(double frequency) {
        double share = frequency / (frequency + SATURATION);
        return Math.clamp(Math.round(share * HEAVIEST), 1, HEAVIEST);
    }
}
