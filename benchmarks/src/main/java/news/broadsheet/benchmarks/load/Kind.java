package news.broadsheet.benchmarks.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The kinds of requests, with their share of all writes or of all reads. */
enum Kind {
    COMMENT(0, "comment", true, 2),
    REPLY(1, "reply", true, 1),
    VOTE(2, "vote", true, 1),
    NEWEST(3, "comments, newest", false, 1),
    TOP(4, "comments, top", false, 1),
    ARTICLE(5, "article", false, 1),
    FEED(6, "feed", false, 1);

    private final int turn;
    private final String label;
    private final boolean write;
    private final int weight;

    Kind(int turn, String label, boolean write, int weight) {
        this.turn = turn;
        this.label = label;
        this.write = write;
        this.weight = weight;
    }

    /** Another for each, from 0 up to 1: how far into its interval its first request starts, so that kinds do not start in step. */
    double phase() {
        return (double) turn / values().length;
    }

    /** For the choices of one request of this kind, which follow from its number. */
    RandomGenerator random(long number) {
        return new SplittableRandom(number * values().length + turn);
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
