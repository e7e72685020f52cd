package news.broadsheet.core.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Mutates articles by every recipe and counts how many are known as copies, and how many pairs of different articles are
 * taken for copies. For every recipe and seed the negatives are all the pairs, of which there are several to an article:
 * a false alarm weighs as it does among the articles of a story.
 */
final class CopyCounts {

    /** An article of an event. */
    record Text(String event, String headline, String text) {

        Sketch sketch() {
            return Sketch.of(headline, text);
        }
    }

    /** Two different articles of an event. */
    record Pair(Text one, Text other) {

        boolean isTakenForCopy() {
            return Copies.share(one.sketch(), other.sketch()) > 0;
        }
    }

    private record Count(int right, int missed, int wrong) {

        Count plus(Count other) {
            return new Count(right + other.right, missed + other.missed, wrong + other.wrong);
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double f() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return "precision %.4f, recall %.4f, F %.4f (%d right, %d missed, %d wrong)"
                    .formatted(precision(), recall(), f(), right, missed, wrong);
        }
    }

    private final Map<List<Mutation>, Count> counts = new LinkedHashMap<>();

    static CopyCounts of(List<Text> articles, List<Pair> different, int seeds) {
        CopyCounts all = new CopyCounts();
        int wrong = (int) different.stream().filter(Pair::isTakenForCopy).count();
        for (List<Mutation> recipe : Mutation.RECIPES) {
            for (int seed = 1; seed <= seeds; seed++) {
                int right = 0;
                for (Text article : articles) {
                    Random random = new Random(31L * article.text().hashCode() + seed);
                    right += isKnown(article, recipe, random) ? 1 : 0;
                }
                all.counts.merge(recipe, new Count(right, articles.size() - right, wrong), Count::plus);
            }
        }
        return all;
    }

    /** Half of the copies come under another headline. */
    private static boolean isKnown(Text article, List<Mutation> recipe, Random random) {
        String mutated = Mutation.all(recipe, article.text(), random);
        String headline = random.nextBoolean() ? article.headline() : "What we know so far this morning";
        return Copies.share(article.sketch(), Sketch.of(headline, mutated)) > 0;
    }

    /** Over all recipes. */
    double f() {
        return overall().f();
    }

    /** Over the recipes that leave neighbouring words together. */
    double lowestF() {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().contains(Mutation.WORDS_KEPT))
                .mapToDouble(count -> count.getValue().f())
                .min()
                .orElseThrow();
    }

    private Count overall() {
        return counts.values().stream().reduce(new Count(0, 0, 0), Count::plus);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(count -> "  " + count.getKey() + ": " + count.getValue())
                .collect(Collectors.joining("\n", "", "\n  overall: " + overall()));
    }
}
