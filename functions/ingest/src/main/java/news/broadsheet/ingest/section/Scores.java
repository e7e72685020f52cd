package news.broadsheet.ingest.section;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.text.StopWords;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the terms met in a text say for each section: a sum of logarithmic weights, as naive Bayes has it, where a term that is
 * repeated says little more than one that is not.
 */
final class Scores {

    /** How often a term of the body would have to be met to say as much. */
    enum Place {
        HEADLINE(3),
        STANDFIRST(2),
        TAGS(1),
        BODY(1);

        private final int count;

        Place(int count) {
            this.count = count;
        }
    }

    /** More repetitions say no more. */
    private static final int MOST_COUNTED = 4;

    /** What a term of the weights of the file says when met once. */
    private static final double[] WORTH = {0, 0.4, 1.2, 2.5};

    /** Less is no subject but a remark. */
    private static final double LEAST = 5;

    /** A section that is not this far ahead of all others, in sum and in proportion, is not told. */
    private static final double LEAD = 3;

    private static final double PROPORTION = 1.4;
    private static final int LONGEST_PHRASE = 3;

    private final Terms terms;
    private final Map<String, Integer> met = new HashMap<>();

    Scores(Terms terms) {
        this.terms = terms;
    }

    void add(String text, Place place) {
        List<String> words = words(text);
        int at = 0;
        while (at < words.size()) {
            String phrase = phrase(words, at);
            String term = phrase == null ? terms.met(words.get(at)) : phrase;
            if (term != null) {
                met.merge(term, place.count, Integer::sum);
            }
            at += phrase == null ? 1 : phrase.split("\\.", -1).length;
        }
    }

    /**
     * The section that is ahead; empty where none is far enough, or where it is {@link Section#GENERAL}, which has words too:
     * those of crimes and accidents, which are on no shelf.
     */
    Optional<Section> told() {
        Map<Section, Double> sums = sums();
        Section first = Section.GENERAL;
        for (Section section : sums.keySet()) {
            first = of(sums, section) > of(sums, first) ? section : first;
        }
        double next = 0;
        for (Section section : sums.keySet()) {
            next = section == first ? next : Math.max(next, of(sums, section));
        }
        double most = of(sums, first);
        boolean clear = most >= LEAST && most - next >= LEAD && most >= PROPORTION * next;
        return clear && first != Section.GENERAL ? Optional.of(first) : Optional.empty();
    }

    private Map<Section, Double> sums() {
        Map<Section, Double> sums = new EnumMap<>(Section.class);
        met.forEach((term, count) -> terms.weights(term)
                .forEach((section, weight) ->
                        sums.merge(section, WORTH[weight] * Math.min(MOST_COUNTED, count), Double::sum)));
        return sums;
    }

    private static double of(Map<Section, Double> sums, Section section) {
        return sums.getOrDefault(section, 0.0);
    }

    private @Nullable String phrase(List<String> words, int at) {
        if (!terms.startsPhrase(words.get(at))) {
            return null;
        }
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 1; length--) {
            String phrase = String.join(".", words.subList(at, at + length));
            String term = terms.inflected(phrase);
            if (term != null) {
                return term;
            }
        }
        return null;
    }

    /** Without those that stand between the words of a phrase ("banco de Espa\u00f1a"). */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            String word = token.term().replace('\u0451', '\u0435');
            if (terms.has(word) || !StopWords.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
