package news.broadsheet.core.comment.rules;

/**
 * How good a comment is, from the votes of those who cared to vote: the lower bound of the Wilson score interval at 95 %
 * (E. B. Wilson, 1927; Evan Miller, "How Not To Sort By Average Rating", 2009). One vote of one is less than ninety of a
 * hundred, which an average or a difference of votes gets wrong.
 */
public final class Wilson {

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /** From 0 (no vote for it) to less than 1. */
    public static double lowerBound(long up, long down) {
        if (up < 0 || down < 0) {
            throw new IllegalArgumentException("votes are counted from 0");
        }
        if (up == 0) {
            return 0;
        }
        double n = (double) up + down;
        double share = up / n;
        double zz = Z * Z;
        double middle = share + zz / (2 * n);
        double width = Z * Math.sqrt((share * (1 - share) + zz / (4 * n)) / n);
        return Math.max(0, (middle - width) / (1 + zz / n));
    }
}
