package news.broadsheet.core.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to an article.
 *
 * @param publishedAt said by the source, never after {@code firstSeenAt}
 * @param statedAt the source's raw publication time where it lay in the future, kept as evidence
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

    /** No newspaper is older: an earlier date is a mistake, and taken for none. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** The dates of an article seen for the first time, from what its source says (absent, absurd or future included). */
    public static Dates firstSeen(@Nullable Instant stated, @Nullable Instant updated, Instant now) {
        Instant believable = believable(stated);
        Instant published = believable == null || believable.isAfter(now) ? now : believable;
        Instant future = believable != null && believable.isAfter(now) ? believable : null;
        return new Dates(published, future, sane(updated, now), now, now, published);
    }

    /** The dates of a later revision: what we saw first, and the place in lists, stay. */
    public Dates revised(@Nullable Instant stated, @Nullable Instant updated, Instant now) {
        Instant believable = believable(stated);
        if (believable == null) {
            return new Dates(publishedAt, statedAt, sane(updated, now), firstSeenAt, now, sortAt);
        }
        boolean future = believable.isAfter(firstSeenAt);
        return new Dates(
                future ? firstSeenAt : believable,
                future ? believable : statedAt,
                sane(updated, now),
                firstSeenAt,
                now,
                sortAt);
    }

    private static @Nullable Instant believable(@Nullable Instant stated) {
        return stated != null && stated.isAfter(EARLIEST) ? stated : null;
    }

    private static @Nullable Instant sane(@Nullable Instant updated, Instant now) {
        return updated != null && updated.isAfter(EARLIEST) && !updated.isAfter(now) ? updated : null;
    }
}
