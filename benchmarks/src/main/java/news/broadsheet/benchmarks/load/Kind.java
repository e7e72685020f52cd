package news.broadsheet.benchmarks.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The kinds of requests, with their share of all writes or of all reads. */
enum Kind {
    COMMENT("comment", true, 2),
    REPLY("reply", true, 1),
    VOTE("vote", true, 1),
    NEWEST("comments, newest", false, 1),
    TOP("comments, top", false, 1),
    ARTICLE("article", false, 1),
    FEED("feed", false, 1);

    private final String label;
    private final boolean write;
    private final int weight;

    Kind(String label, boolean write, int weight) {
        this.label = label;
        this.write = write;
        this.weight = weight;
    }

    String label() {
        return label;
    }

    /** Its part of a rate, which the kinds of its sort that are not left out have among them. */
    double rate(Collection<Kind> present, double writes, double reads) {
        int weights = present.stream()
                .filter(kind -> kind.write == write)
                .mapToInt(kind -> kind.weight)
                .sum();
        return present.contains(this) ? (write ? writes : reads) * weight / weights : 0;
    }

    static List<Kind> without(Collection<Kind> leftOut) {
        return Arrays.stream(values()).filter(kind -> !leftOut.contains(kind)).toList();
    }
}
