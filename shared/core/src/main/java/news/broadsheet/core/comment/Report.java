package news.broadsheet.core.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's report of a comment.
 *
 * @param person key of who reports, as {@link Author#key}
 * @param note in their own words; null where they gave none
 */
public record Report(String person, Cause cause, @Nullable String note, Instant at) {

    /** Why a comment is reported. */
    public enum Cause {
        SPAM,
        ABUSE,
        HATE,
        OFF_TOPIC,
        MISINFORMATION,
        PRIVATE_DATA,
        ILLEGAL,
        OTHER
    }
}
