package news.broadsheet.core.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words by which an article is compared, each with how much the article is about it, before how rare the word is. */
public final class Terms {

    public static final Terms NONE = new Terms(List.of(), new float[0]);

    private final List<String> words;
    private final float[] weights;

    private Terms(List<String> words, float[] weights) {
        this.words = words;
        this.weights = weights;
    }

    /** These and concepts, which no word can be taken for. */
    public Terms with(Map<String, Float> concepts) {
        Map<String, Float> all = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            all.put(words.get(i), weights[i]);
        }
        concepts.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Meaning.MOST)
                .forEach(concept -> all.put("\u00a7" + concept.getKey(), concept.getValue()));
        return of(all);
    }

    /** In the order of {@link String#compareTo}, each once. */
    public List<String> words() {
        return words;
    }

    public static Terms of(Map<String, Float> weighted) {
        TreeMap<String, Float> sorted = new TreeMap<>(weighted);
        float[] weights = new float[sorted.size()];
        int i = 0;
        for (float weight : sorted.values()) {
            weights[i++] = weight;
        }
        return new Terms(List.copyOf(sorted.keySet()), weights);
    }

    /** Of the i-th word, above 0. */
    public float weight(int i) {
        return weights[i];
    }

    public int size() {
        return weights.length;
    }

    /** The words that tell most, best first; equal ones by the alphabet. */
    public List<String> best(int most, Vocabulary vocabulary) {
        record Weighed(String word, double weight) {}
        Weighed[] weighed = new Weighed[weights.length];
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = new Weighed(words.get(i), weights[i] * vocabulary.weight(words.get(i)));
        }
        Arrays.sort(
                weighed, Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
        return Arrays.stream(weighed).limit(most).map(Weighed::word).toList();
    }

    /** These without all but the best. */
    Terms limited(int most, Vocabulary vocabulary) {
        if (weights.length <= most) {
            return this;
        }
        List<String> kept = best(most, vocabulary);
        TreeMap<String, Float> left = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            left.put(words.get(i), weights[i]);
        }
        left.keySet().retainAll(new HashSet<>(kept));
        return of(left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && words.equals(terms.words) && Arrays.equals(weights, terms.weights);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + Arrays.hashCode(weights);
    }
}
