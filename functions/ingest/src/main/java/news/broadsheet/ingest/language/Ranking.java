package news.broadsheet.ingest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the words of a text say for each language of a group.
 *
 * @param scores natural logarithms of likelihoods, up to a constant; n-grams overlap, so differences are larger than real ones
 * @param words how many words were read
 * @param familiar how many of them the table has as a whole, and as frequent in the best language
 */
record Ranking(List<String> languages, List<Double> scores, int best, int words, int familiar) {

    /** The level of words that make up a thousandth of all. */
    private static final int FREQUENT = 34;

    /** Of these there is little news, and other news that looks like them in a short text. */
    private static final Set<String> SELDOM = Set.of("af", "bs", "cy", "eu", "ga", "lb", "mt", "nn", "so", "yo", "zu");

    private static final double HANDICAP = 8;

    static Ranking of(NgramTable table, List<String> words) {
        List<String> languages = table.languages();
        int[] steps = new int[languages.size()];
        int[] wholes = new int[words.size()];
        for (int at = 0; at < wholes.length; at++) {
            wholes[at] = table.add(words.get(at), steps);
        }
        int best = 0;
        List<Double> scores = new ArrayList<>(steps.length);
        for (int at = 0; at < steps.length; at++) {
            scores.add(steps[at] * NgramTable.STEP - (SELDOM.contains(languages.get(at)) ? HANDICAP : 0));
            best = scores.get(at) > scores.get(best) ? at : best;
        }
        int familiar = 0;
        for (int whole : wholes) {
            familiar += whole >= 0 && table.level(whole, best) >= FREQUENT ? 1 : 0;
        }
        return new Ranking(languages, scores, best, words.size(), familiar);
    }

    String winner() {
        return languages.get(best);
    }

    boolean has(String language) {
        return languages.contains(language);
    }

    /** By how much the best is ahead of another language. */
    double leadOver(String language) {
        return scores.get(best) - scores.get(languages.indexOf(language));
    }

    /** By how much the best is ahead of the next one, leaving some out. */
    double leadBut(Set<String> leftOut) {
        double next = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < scores.size(); at++) {
            next = leftOut.contains(languages.get(at)) ? next : Math.max(next, scores.get(at));
        }
        return scores.get(best) - next;
    }
}
