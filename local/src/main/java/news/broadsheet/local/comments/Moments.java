package news.broadsheet.local.comments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as exports write them: {@code 2012-12-12T12:12:12Z}, and with a space or without a zone, which then means UTC. */
final class Moments {

    private Moments() {}

    static Optional<Instant> parse(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            boolean zoned = iso.matches(".*T.*(?:[Zz]|[+-]\\d\\d:?\\d\\d)");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // Among them WordPress's zero, 0000-00-00 00:00:00.
            return Optional.empty();
        }
    }
}
