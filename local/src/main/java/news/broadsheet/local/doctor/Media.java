package news.broadsheet.local.doctor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Picture;
import org.jspecify.annotations.Nullable;

/** What is said of pictures and players where they are not shown. */
final class Media {

    private Media() {}

    /** The caption, or what the picture shows where it has none, with its credit. */
    static String caption(Picture picture) {
        String said = first(picture.caption(), picture.alt());
        String credit = first(picture.credit());
        return credit.isEmpty() || said.contains(credit) ? said : said.isEmpty() ? credit : said + " (" + credit + ")";
    }

    /** As players show it, such as 02:08 or 1:02:08; empty where it is not known. */
    static String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        long hours = duration.toHours();
        return (hours > 0 ? hours + ":" : "")
                + String.format(Locale.ROOT, "%02d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** The parts that there are. */
    static String joined(String between, @Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private static String first(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
