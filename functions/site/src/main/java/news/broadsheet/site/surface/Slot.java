package news.broadsheet.site.surface;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one news sitemap holds: a page of the articles of four hours. It is written as its first hour in UTC, and behind a
 * hyphen the page, where it is not the first: {@code 2026030112}, {@code 2026030112-2}.
 *
 * @param page from 1
 */
record Slot(Instant start, int page) {

    static final Duration LENGTH = Duration.ofHours(4);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH");
    private static final Pattern FORM = Pattern.compile("(\\d{10})(?:-([1-9]\\d{0,2}))?");

    static Slot of(Instant at, int page) {
        long length = LENGTH.toSeconds();
        return new Slot(Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), length) * length), page);
    }

    /** Empty where the text is no slot's name, or not the one it has. */
    static Optional<Slot> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int page = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
        return hour(form.group(1))
                .map(at -> of(at, page))
                .filter(slot -> slot.text().equals(text));
    }

    private static Optional<Instant> hour(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, HOUR).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant end() {
        return start.plus(LENGTH);
    }

    String text() {
        return HOUR.format(start.atOffset(ZoneOffset.UTC)) + (page == 1 ? "" : "-" + page);
    }
}
