package news.broadsheet.core.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Section;

/**
 * How much was told of what on one day, in one language: for each word and section the owners of its stories, an owner of two
 * stories twice.
 *
 * @param day in UTC
 * @param terms at most {@link #MOST_TERMS}, those of the most owners
 */
public record TrendDay(String language, LocalDate day, Map<String, Integer> terms, Map<Section, Integer> sections) {

    public static final int MOST_TERMS = 2_000;

    public TrendDay {
        terms = limited(terms);
        sections = Map.copyOf(sections);
    }

    private static Map<String, Integer> limited(Map<String, Integer> terms) {
        if (terms.size() <= MOST_TERMS) {
            return Map.copyOf(terms);
        }
        return terms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
