package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the articles of a story have in common: for each word the sum of its weights and of their squares. Similarity to a
 * story is the mean similarity to its articles, which follows from the sums alone: comparing costs the same for three
 * articles and for three hundred, and no single article can chain two events together.
 *
 * @param articles how many are summed up
 * @param sums by word; at most {@link #MOST}, those of the most articles
 */
public record Profile(int articles, Map<String, Sum> sums) {

    /** Words kept: beyond them stands what single articles mention. */
    public static final int MOST = 160;

    public static final Profile EMPTY = new Profile(0, Map.of());

    /** Sums of a word's weights and of their squares. */
    public record Sum(float weight, float square) {

        Sum plus(float other, int sign) {
            return new Sum(weight + sign * other, Math.max(0, square + sign * other * other));
        }

        Sum plus(Sum other) {
            return new Sum(weight + other.weight, square + other.square);
        }
    }

    public Profile {
        sums = Map.copyOf(sums);
    }

    public Profile with(Terms terms) {
        return changed(terms, 1);
    }

    public Profile without(Terms terms) {
        return articles <= 1 ? EMPTY : changed(terms, -1);
    }

    private Profile changed(Terms terms, int sign) {
        Map<String, Sum> changed = new TreeMap<>(sums);
        for (int i = 0; i < terms.size(); i++) {
            float weight = terms.weight(i);
            changed.merge(terms.words().get(i), new Sum(0, 0).plus(weight, sign), Sum::plus);
        }
        changed.values().removeIf(sum -> sum.weight() <= 1e-4f);
        return limited(articles + sign, changed);
    }

    private static Profile limited(int articles, Map<String, Sum> sums) {
        if (sums.size() <= MOST) {
            return new Profile(articles, sums);
        }
        List<Map.Entry<String, Sum>> kept = new ArrayList<>(sums.entrySet());
        kept.sort(Comparator.comparingDouble(
                        (Map.Entry<String, Sum> entry) -> -entry.getValue().weight())
                .thenComparing(Map.Entry::getKey));
        Map<String, Sum> left = new TreeMap<>();
        kept.subList(0, MOST).forEach(entry -> left.put(entry.getKey(), entry.getValue()));
        return new Profile(articles, left);
    }

    /** Mean similarity of an article to these, 0 to about 1. */
    public double similarity(Terms terms, Vocabulary vocabulary) {
        double shared = 0;
        double own = 0;
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.words().get(i);
            double weight = square(vocabulary.weight(word));
            own += weight * terms.weight(i) * terms.weight(i);
            Sum sum = sums.get(word);
            if (sum != null) {
                shared += weight * terms.weight(i) * sum.weight();
            }
        }
        return ratio(shared / Math.max(1, articles), own * squares(vocabulary) / Math.max(1, articles));
    }

    /** Mean similarity of the articles of two stories, 0 to about 1. */
    public double similarity(Profile other, Vocabulary vocabulary) {
        double shared = 0;
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            Sum sum = other.sums.get(entry.getKey());
            if (sum != null) {
                shared += square(vocabulary.weight(entry.getKey()))
                        * entry.getValue().weight()
                        * sum.weight();
            }
        }
        double pairs = Math.max(1, articles) * (double) Math.max(1, other.articles);
        return ratio(shared / pairs, squares(vocabulary) * other.squares(vocabulary) / pairs);
    }

    /** The words of an article that most connect it with these, best first. */
    List<String> shared(Terms terms, Vocabulary vocabulary, int most) {
        Map<String, Double> shared = new TreeMap<>();
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.words().get(i);
            Sum sum = sums.get(word);
            if (sum != null) {
                shared.put(word, square(vocabulary.weight(word)) * terms.weight(i) * sum.weight());
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words that say what these are about, best first. */
    public List<String> best(int most, Vocabulary vocabulary) {
        return sums.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Sum> entry) ->
                                -entry.getValue().weight() * vocabulary.weight(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double squares(Vocabulary vocabulary) {
        double squares = 0;
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            squares +=
                    square(vocabulary.weight(entry.getKey())) * entry.getValue().square();
        }
        return squares;
    }

    private static double ratio(double product, double squares) {
        return squares <= 0 ? 0 : product / Math.sqrt(squares);
    }

    private static double square(double x) {
        return x * x;
    }
}
