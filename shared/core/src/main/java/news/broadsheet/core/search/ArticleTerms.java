package news.broadsheet.core.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms under which an article is found, at most {@link #MOST}, with what each weighs: all of its headline, source and
 * summary, as far as there is room, and of its body those that stand there most often.
 *
 * @param weights 1 to {@link #HEAVIEST}
 */
record ArticleTerms(Map<String, Integer> weights) {

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

    ArticleTerms {
        weights = Map.copyOf(weights);
    }

    static ArticleTerms of(Showable article) {
        Map<String, Double> frequencies = new HashMap<>();
        Map<String, Double> chosen = new LinkedHashMap<>();
        count(SearchWord.of(article.headline()), IN_HEADLINE, false, frequencies);
        choose(article.headline(), MOST_OF_HEADLINE, chosen);
        count(SearchWord.of(article.source()), IN_SOURCE, false, frequencies);
        choose(article.source(), MOST_OF_SOURCE, chosen);
        count(SearchWord.of(article.summary()), IN_SUMMARY, false, frequencies);
        choose(article.summary(), MOST_OF_SUMMARY, chosen);
        List<SearchWord> body = SearchWord.of(article.body());
        count(body, perWord(body.size()), true, frequencies);
        heaviest(body, frequencies).stream()
                .filter(term -> !chosen.containsKey(term))
                .limit(MOST - chosen.size())
                .forEach(term -> chosen.put(term, 0.0));
        Map<String, Integer> weights = new HashMap<>();
        chosen.keySet().forEach(term -> weights.put(term, weight(frequencies.getOrDefault(term, 0.0))));
        return new ArticleTerms(weights);
    }

    Set<String> terms() {
        return weights.keySet();
    }

    private static void choose(String text, int most, Map<String, Double> chosen) {
        SearchWord.of(text).stream()
                .map(SearchWord::term)
                .distinct()
                .filter(term -> !chosen.containsKey(term))
                .limit(most)
                .toList()
                .forEach(term -> chosen.put(term, 0.0));
    }

    private static void count(List<SearchWord> words, double each, boolean names, Map<String, Double> frequencies) {
        words.forEach(word -> frequencies.merge(word.term(), names && word.name() ? NAME * each : each, Double::sum));
    }

    private static double perWord(int length) {
        return 1 / Math.max(1, 1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH);
    }

    /** Heaviest first; of equals what comes first in the text, where news put what matters. */
    private static List<String> heaviest(List<SearchWord> body, Map<String, Double> frequencies) {
        return body.stream()
                .map(SearchWord::term)
                .distinct()
                .sorted(Comparator.comparingDouble(frequencies::get).reversed())
                .toList();
    }

    private static int weight(double frequency) {
        double share = frequency / (frequency + SATURATION);
        return Math.clamp(Math.round(share * HEAVIEST), 1, HEAVIEST);
    }
}
