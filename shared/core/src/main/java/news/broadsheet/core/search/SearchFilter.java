package news.broadsheet.core.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;

/**
 * What articles must be besides having the words.
 *
 * @param language primary language, as articles have it
 * @param from first day of publication, in UTC
 * @param to last day of publication, in UTC
 */
public record SearchFilter(
        Optional<SourceId> source,
        Optional<Section> section,
        Optional<String> language,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final SearchFilter NONE =
            new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean keeps(Posting posting) {
        return source.map(posting.source()::equals).orElse(true)
                && section.map(posting.section()::equals).orElse(true)
                && language.map(posting.language()::equals).orElse(true);
    }

    /** Edge that the oldest stands behind. */
    String lowest() {
        return from.map(day -> Place.edge(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(Place.LOWEST);
    }

    /** Edge that the newest stands before. */
    String highest() {
        return to.map(day ->
                        Place.edge(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(Place.HIGHEST);
    }
}
