package news.broadsheet.local.doctor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well found stories agree with those that people made. B-cubed (Bagga and Baldwin 1998) is the mean over the articles:
 * how much of an article's found story belongs to its true one, and how much of that was found.
 *
 * @param hitsOfFive of the first five related articles those of the same true story, divided by five
 * @param hitsOfShown the same divided by how many of the five there are; 1 where there is none
 */
record StoryScore(
        double bCubedPrecision,
        double bCubedRecall,
        double bCubedF,
        double pairwiseF,
        double hitsOfFive,
        double hitsOfShown) {

    private static final int FIRST = 5;

    /** An article. */
    record Case(String id, String gold, String found, List<String> related) {}

    static StoryScore of(List<Case> cases) {
        Map<String, Long> gold = sizes(cases, Case::gold);
        Map<String, Long> found = sizes(cases, Case::found);
        Map<List<String>, Long> both = sizes(cases, each -> List.of(each.gold(), each.found()));
        ToDoubleFunction<Case> right = each -> size(both, List.of(each.gold(), each.found()));
        double precision = mean(cases, each -> right.applyAsDouble(each) / size(found, each.found()));
        double recall = mean(cases, each -> right.applyAsDouble(each) / size(gold, each.gold()));
        Map<String, String> stories = cases.stream().collect(Collectors.toMap(Case::id, Case::gold));
        return new StoryScore(
                precision,
                recall,
                f(precision, recall),
                f(pairs(both) / pairs(found), pairs(both) / pairs(gold)),
                mean(cases, each -> hits(each, stories) / FIRST),
                mean(
                        cases,
                        each -> each.related().isEmpty()
                                ? 1
                                : hits(each, stories)
                                        / Math.min(FIRST, each.related().size())));
    }

    static StoryScore mean(List<StoryScore> scores) {
        return new StoryScore(
                mean(scores, StoryScore::bCubedPrecision),
                mean(scores, StoryScore::bCubedRecall),
                mean(scores, StoryScore::bCubedF),
                mean(scores, StoryScore::pairwiseF),
                mean(scores, StoryScore::hitsOfFive),
                mean(scores, StoryScore::hitsOfShown));
    }

    private static double hits(Case article, Map<String, String> stories) {
        return article.related().stream()
                .limit(FIRST)
                .filter(other -> article.gold().equals(stories.get(other)))
                .count();
    }

    private static <T> Map<T, Long> sizes(List<Case> cases, Function<Case, T> group) {
        return cases.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    }

    private static <T> double size(Map<T, Long> sizes, T group) {
        return sizes.getOrDefault(group, 0L);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private static double f(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).average().orElse(0);
    }
}
