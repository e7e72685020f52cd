package news.broadsheet.core.comment.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import news.broadsheet.core.comment.CommentId;

/**
 * Where a comment stands in a list, as a text of fixed width: read in descending order of texts, as an index gives them, the
 * list is in its order. All characters are ASCII, so that the order is the same by characters and by bytes.
 */
public final class RankKey {

    /** Figures beyond it stand with it; no comment comes near. */
    private static final long MOST = 999_999_999;

    private static final int MILLION = 1_000_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Takes a digit more. */
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private RankKey() {}

    /**
     * The best first: by {@link Wilson} in millionths, among equals those with fewer votes against (which puts what nobody voted
     * on before what was voted down), then the newer.
     */
    public static String top(long up, long down, Instant createdAt, CommentId id) {
        int score = Math.min(MILLION - 1, (int) (Wilson.lowerBound(up, down) * MILLION));
        return String.format(Locale.ROOT, "%06d#%09d#", score, MOST - capped(down)) + newer(createdAt, id);
    }

    /** The most answered first, then the newer. */
    public static String discussed(long replies, Instant createdAt, CommentId id) {
        return String.format(Locale.ROOT, "%09d#", capped(replies)) + newer(createdAt, id);
    }

    private static long capped(long figure) {
        if (figure < 0) {
            throw new IllegalArgumentException("votes and replies are counted from 0");
        }
        return Math.min(MOST, figure);
    }

    /** The id tells apart what was written in the same millisecond. */
    private static String newer(Instant createdAt, CommentId id) {
        if (createdAt.isBefore(Instant.EPOCH) || !createdAt.isBefore(YEAR_10000)) {
            throw new IllegalArgumentException("a comment is written in the years 1970 to 9999");
        }
        return TIME.format(createdAt) + "#" + id;
    }
}
