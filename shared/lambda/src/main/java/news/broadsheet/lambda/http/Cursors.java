package news.broadsheet.lambda.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;

/**
 * Cursors, opaque to callers: a position together with the list it belongs to and the time it was given out. A cursor of
 * another list, one that was altered, and one older than {@link #LIFE} are refused, each by a sentence that says so. They
 * are no secret: a position grants nothing that the list itself does not show.
 */
public final class Cursors {

    /**
     * How long a cursor is good at least, at most a day longer; long enough for a tab left open, short enough that its form
     * can change.
     */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final String FORM = "1";

    /** Longer than any cursor of ours: seal, form, time and position, each character up to four of base 64. */
    private static final int MOST_CHARACTERS = 1_000;

    private final InstantSource clock;

    public Cursors(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The cursor for the next page, or empty at the end.
     *
     * @param scope names the list: what a cursor of another list must differ in
     */
    public Optional<String> next(String scope, Page<?> page) {
        return page.next().map(position -> write(scope, position));
    }

    /**
     * The position in a request's {@code cursor}, empty where there is none.
     *
     * @throws Problem 400 where it is malformed, of another list, or expired
     */
    public Optional<Position> read(String scope, Request request) {
        return request.query("cursor").map(text -> read(scope, text));
    }

    private String write(String scope, Position position) {
        // To the day only: a page that has not changed must keep its ETag, and the cursor is part of the page.
        String issued = Long.toString(today().getEpochSecond(), 36);
        String content = FORM + "." + issued + "." + position.value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seal(scope, content) + "." + content).getBytes(StandardCharsets.UTF_8));
    }

    private Position read(String scope, String text) {
        String[] parts = decode(text).split("\\.", 4);
        if (parts.length != 4 || !parts[1].equals(FORM)) {
            throw malformed();
        }
        if (!parts[0].equals(seal(scope, parts[1] + "." + parts[2] + "." + parts[3]))) {
            throw Problem.badRequest("This cursor does not belong to this list: begin again without one.")
                    .kind("cursor")
                    .at("cursor");
        }
        if (issued(parts[2]).isBefore(today().minus(LIFE))) {
            throw Problem.badRequest("This cursor has expired: begin again without one.")
                    .kind("cursor")
                    .at("cursor");
        }
        return position(parts[3]);
    }

    /** The seal keeps mistakes out, not malice: whoever forges one gets as far as the list, which refuses it too. */
    private static Position position(String text) {
        if (text.isEmpty() || text.length() > Position.MAX_LENGTH) {
            throw malformed();
        }
        return new Position(text);
    }

    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    private static String decode(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Instant issued(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text, 36));
        } catch (NumberFormatException | DateTimeException e) {
            throw malformed();
        }
    }

    /** Eight characters that differ for another list or other content; against mistakes, not against malice. */
    private static String seal(String scope, String content) {
        return Ids.of("cursor", scope, content).substring(0, 8);
    }

    static Problem malformed() {
        return Problem.badRequest("This is not a cursor that this service gave out.")
                .kind("cursor")
                .at("cursor");
    }
}
