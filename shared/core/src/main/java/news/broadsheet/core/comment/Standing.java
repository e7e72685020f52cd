package news.broadsheet.core.comment;

import java.time.Instant;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What decides what a person may write.
 *
 * @param approved how many of their comments are published, 1 to 5 s late
 * @param mode of moderation for this person; null where the site's holds
 * @param warned whether staff have warned them, so that all they write is read first
 * @param suspendedUntil they may not write before; null where they are not suspended
 * @param banned they may not write at all
 * @param decision the last one about them; null where there was none
 * @param version counts decisions about them, from 0
 */
public record Standing(
        String key,
        long approved,
        @Nullable Mode mode,
        boolean warned,
        @Nullable Instant suspendedUntil,
        boolean banned,
        @Nullable Decision decision,
        long version) {

    public static Standing unknown(String key) {
        return new Standing(key, 0, null, false, null, false, null, 0);
    }

    public boolean mayWrite(Instant at) {
        return !banned && (suspendedUntil == null || !at.isBefore(suspendedUntil));
    }
}
