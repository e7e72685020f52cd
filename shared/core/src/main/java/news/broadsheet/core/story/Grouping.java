package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups articles that tell of one event, all at once: the two most similar groups become one, again and again, while their
 * articles are similar in the mean (average linkage, which does not chain) and nearly as similar between the groups as
 * within them. The latter tells two events of one kind apart - two earthquakes, two trials - however many words they share.
 *
 * <p>The result depends on the articles alone, and where two pairs are exactly as similar on which comes first. Takes the third power of their number: meant for a
 * neighbourhood of stories, not for an archive.
 */
public final class Grouping {

    /** Articles less similar than this tell of different events; chosen on half of a corpus, see decision 0021. */
    public static final double ALIKE = 0.12;

    /** So much more is asked for while hardly any article was read, and all words seem equally rare. */
    private static final double CAUTION = 0.08;

    /** From so many articles on a vocabulary knows what is common. */
    private static final double KNOWING = 250;

    /** So much of the similarity within two groups must stand between them; chosen likewise. */
    public static final double BETWEEN = 0.65;

    /** Groups of fewer articles do not know yet how similar their articles are. */
    private static final int TELLING = 3;

    /** How similar articles of one event are at least, as far as this vocabulary can tell. */
    public static double alike(Vocabulary vocabulary) {
        return ALIKE + CAUTION * Math.max(0, 1 - vocabulary.articles() / KNOWING);
    }

    private final double alike;
    private final double[][] similarity;
    private final double[] within;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final boolean[][] apart;

    private Grouping(double[][] similarity, double alike) {
        this.alike = alike;
        int n = similarity.length;
        this.similarity = similarity;
        this.within = new double[n];
        this.apart = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The groups, as places in the list of articles; each place in one group, the groups by their first place. */
    public static List<List<Integer>> of(List<Terms> articles, Vocabulary vocabulary) {
        Grouping grouping = new Grouping(similarities(articles, vocabulary), alike(vocabulary));
        grouping.join();
        return grouping.groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Cosines of the articles. */
    static double[][] similarities(List<Terms> articles, Vocabulary vocabulary) {
        List<Map<String, Double>> units = new ArrayList<>();
        Map<String, Double> weights = new HashMap<>();
        for (Terms terms : articles) {
            units.add(unit(terms, weights, vocabulary));
        }
        double[][] similarities = new double[units.size()][units.size()];
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                similarities[i][j] = product(units.get(i), units.get(j));
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    private static Map<String, Double> unit(Terms terms, Map<String, Double> weights, Vocabulary vocabulary) {
        Map<String, Double> unit = HashMap.newHashMap(terms.size());
        double squares = 0;
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.words().get(i);
            double weight = terms.weight(i) * weights.computeIfAbsent(word, vocabulary::weight);
            squares += weight * weight;
            unit.put(word, weight);
        }
        double length = Math.sqrt(squares);
        unit.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
        return unit;
    }

    private static double product(Map<String, Double> a, Map<String, Double> b) {
        double product = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            product += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return product;
    }

    private void join() {
        for (int[] next = nearest(); next.length > 0; next = nearest()) {
            int a = next[0];
            int b = next[1];
            if (isOneEvent(a, b)) {
                unite(a, b);
            } else {
                apart[a][b] = true;
                apart[b][a] = true;
            }
        }
    }

    /** The most similar groups that may be one; none where nothing is similar enough. */
    private int[] nearest() {
        double best = alike;
        int[] nearest = {};
        for (int i = 0; i < similarity.length; i++) {
            if (groups.get(i).isEmpty()) {
                continue;
            }
            for (int j = 0; j < i; j++) {
                if (similarity[i][j] >= best && !apart[i][j] && !groups.get(j).isEmpty()) {
                    best = Math.nextUp(similarity[i][j]);
                    nearest = new int[] {j, i};
                }
            }
        }
        return nearest;
    }

    private boolean isOneEvent(int a, int b) {
        if (groups.get(a).size() < TELLING || groups.get(b).size() < TELLING) {
            return true;
        }
        return similarity[a][b] >= BETWEEN * Math.min(within[a], within[b]);
    }

    private void unite(int a, int b) {
        double sizeA = groups.get(a).size();
        double sizeB = groups.get(b).size();
        double pairs = (sizeA + sizeB) * (sizeA + sizeB - 1) / 2;
        within[a] = (within[a] * sizeA * (sizeA - 1) / 2
                        + within[b] * sizeB * (sizeB - 1) / 2
                        + similarity[a][b] * sizeA * sizeB)
                / pairs;
        for (int other = 0; other < similarity.length; other++) {
            similarity[a][other] = (similarity[a][other] * sizeA + similarity[b][other] * sizeB) / (sizeA + sizeB);
            similarity[other][a] = similarity[a][other];
        }
        groups.get(a).addAll(groups.get(b));
        groups.get(b).clear();
        Arrays.fill(apart[a], false);
        for (boolean[] row : apart) {
            row[a] = false;
        }
    }
}
