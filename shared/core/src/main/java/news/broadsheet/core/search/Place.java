package news.broadsheet.core.search;

import java.time.Instant;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;

/**
 * Where an article stands among all that have a term: nine characters of time, then its id, so that the order of texts is
 * the order of times. A shorter text is an edge between places, just before all that begin so.
 */
public record Place(String text) implements Comparable<Place> {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_LENGTH = 9;

    /** Time and so much of the id that no two articles share it. */
    private static final int EDGE_LENGTH = TIME_LENGTH + 12;

    /** Before all places. */
    public static final String LOWEST = "0";

    /** Behind all places. */
    public static final String HIGHEST = "~";

    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{" + (TIME_LENGTH + Ids.LENGTH) + "}");
    private static final Pattern EDGE = Pattern.compile("0|~|[" + DIGITS + "]{9}|[" + DIGITS + "]{21}");

    public Place {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a place is a time and an id");
        }
    }

    public static Place of(Instant at, ArticleId id) {
        return new Place(time(at) + id);
    }

    /** The edge before everything of this moment and later. */
    static String edge(Instant at) {
        return time(at);
    }

    /** The edge just before this place. */
    String edge() {
        return text.substring(0, EDGE_LENGTH);
    }

    static boolean isEdge(String text) {
        return EDGE.matcher(text).matches();
    }

    static boolean isPlace(String text) {
        return FORM.matcher(text).matches();
    }

    public Instant at() {
        long millis = 0;
        for (int i = 0; i < TIME_LENGTH; i++) {
            millis = (millis << 5) | DIGITS.indexOf(text.charAt(i));
        }
        return Instant.ofEpochMilli(millis);
    }

    public ArticleId id() {
        return new ArticleId(text.substring(TIME_LENGTH));
    }

    @Override
    public int compareTo(Place other) {
        return text.compareTo(other.text);
    }

    private static String time(Instant at) {
        long millis = Math.max(0, at.toEpochMilli());
        StringBuilder text = new StringBuilder(TIME_LENGTH);
        for (int shift = (TIME_LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt((int) ((millis >>> shift) & 31)));
        }
        return text.toString();
    }
}
