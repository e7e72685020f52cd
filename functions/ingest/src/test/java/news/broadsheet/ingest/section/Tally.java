package news.broadsheet.ingest.section;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Section;

/**
 * What came of telling labelled texts. {@link Section#GENERAL} as a label means that nothing should be told; whatever is told of
 * such a text is wrong.
 */
public final class Tally {

    private final String name;
    private final Map<Section, Integer> right = new EnumMap<>(Section.class);
    private final Map<Section, Integer> told = new EnumMap<>(Section.class);
    private final Map<Section, Integer> labelled = new EnumMap<>(Section.class);
    private int toldOfShelved;

    public Tally(String name) {
        this.name = name;
    }

    public void add(Section label, Optional<Section> answer) {
        labelled.merge(label, 1, Integer::sum);
        answer.ifPresent(section -> {
            told.merge(section, 1, Integer::sum);
            toldOfShelved += label == Section.GENERAL ? 0 : 1;
            if (section == label) {
                right.merge(section, 1, Integer::sum);
            }
        });
    }

    /** The share of the texts that belong on a shelf of which something is told. */
    public double coverage() {
        return (double) toldOfShelved / (sum(labelled) - labelled.getOrDefault(Section.GENERAL, 0));
    }

    /** The share of what is told that is as labelled. */
    public double precision() {
        return (double) sum(right) / sum(told);
    }

    /** The mean over the labelled shelves of F1; what is not told counts as not found. */
    public double macroF() {
        Set<Section> shelves = EnumSet.noneOf(Section.class);
        shelves.addAll(labelled.keySet());
        shelves.remove(Section.GENERAL);
        return shelves.stream()
                .mapToDouble(shelf -> 2.0
                        * right.getOrDefault(shelf, 0)
                        / (told.getOrDefault(shelf, 0) + labelled.getOrDefault(shelf, 0)))
                .average()
                .orElse(0);
    }

    public void print() {
        System.out.printf(
                Locale.ROOT,
                "sections by words, %s: of %d texts %d belong on a shelf; coverage %.3f, precision %.3f, macro F %.3f; "
                        + "told of the others %d; right/told/labelled %s%n",
                name,
                sum(labelled),
                sum(labelled) - labelled.getOrDefault(Section.GENERAL, 0),
                coverage(),
                precision(),
                macroF(),
                sum(told) - toldOfShelved,
                Arrays.stream(Section.values())
                        .filter(labelled::containsKey)
                        .map(one -> one.slug() + " " + right.getOrDefault(one, 0) + "/" + told.getOrDefault(one, 0)
                                + "/" + labelled.get(one))
                        .toList());
    }

    private static int sum(Map<Section, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
