package news.broadsheet.core.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to an article.
 *
 * @param publishedAt said by the source, never after {@code firstSeenAt}; a later revision never moves it later
 * @param statedAt the source's raw publication time where it was not believed, kept as evidence
 * @param updatedAt said by the source
 * @param firstSeenAt seen by us; never changes
 * @param fetchedAt when this revision was read by us
 * @param sortAt place in every list; the first revision's {@code publishedAt}, never changed, so that paging is stable
 */
public record Dates(
        Instant publishedAt,
        @Nullable Instant statedAt,
        @Nullable Instant updatedAt,
        Instant firstSeenAt,
        Instant fetchedAt,
        Instant sortAt) {

    /** Before there were news sites, and the zero of many a program's clock. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** The last full year that fits into 32 bits of seconds: what lies behind is a sentinel or an overflow. */
    private static final Instant LATEST = Instant.parse("2038-01-01T00:00:00Z");

    /** Whether a date may be that of a news article, if perhaps in the future; any other is taken for none. */
    public static boolean isBelievable(Instant stated) {
        return !stated.isBefore(EARLIEST) && stated.isBefore(LATEST);
    }

    /** The dates of an article seen for the first time, from what its source says (absent, absurd or future included). */
    public static Dates firstSeen(@Nullable Instant stated, @Nullable Instant updated, Instant now) {
        return firstSeen(stated, updated, now, now);
    }

    /**
     * As above, of an article that must not stand above a certain place, whatever its source says.
     *
     * @param latest not after {@code now}
     */
    public static Dates firstSeen(@Nullable Instant stated, @Nullable Instant updated, Instant now, Instant latest) {
        if (stated != null && isBelievable(stated) && !stated.isAfter(latest)) {
            return new Dates(stated, null, sane(updated, now), now, now, stated);
        }
        return new Dates(latest, stated, sane(updated, now), now, now, latest);
    }

    /** The dates of a later revision: what we saw first, and the place in lists, stay. */
    public Dates revised(@Nullable Instant stated, @Nullable Instant updated, Instant now) {
        return new Dates(
                stated != null && isBelievable(stated) && !stated.isAfter(publishedAt) ? stated : publishedAt,
                stated != null && stated.isAfter(firstSeenAt) ? stated : statedAt,
                sane(updated, now),
                firstSeenAt,
                now,
                sortAt);
    }

    private static @Nullable Instant sane(@Nullable Instant updated, Instant now) {
        return updated != null && isBelievable(updated) && !updated.isAfter(now) ? updated : null;
    }
}
