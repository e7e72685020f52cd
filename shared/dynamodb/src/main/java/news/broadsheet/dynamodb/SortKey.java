package news.broadsheet.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a list ordered by time: {@code 2026-03-01T12:00:00.000Z#<id>}. Of fixed width, so that the order
 * of texts is the order of times; the id tells apart what happened in the same millisecond. It is also the list's position.
 */
record SortKey(Instant at, String id) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = 24;

    /** A time and an id, as a regular expression. */
    static final String PATTERN = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z#[0-9a-z]{" + Ids.LENGTH + "}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    static final int LENGTH = TIME_LENGTH + 1 + Ids.LENGTH;

    String text() {
        return TIME.format(at) + "#" + id;
    }

    /** The least key of a time: before all that happened then, behind all before. */
    static String beginning(Instant at) {
        return TIME.format(at);
    }

    Position position() {
        return new Position(text());
    }

    static SortKey parse(String text) {
        return new SortKey(TIME.parse(text.substring(0, TIME_LENGTH), Instant::from), text.substring(TIME_LENGTH + 1));
    }

    /** @throws ForeignPositionException where the position was not made here */
    static Optional<String> of(@Nullable Position after) {
        if (after != null && !FORM.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return Optional.ofNullable(after).map(Position::value);
    }
}
