package news.broadsheet.core.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a comment or a person, by whom, when and why. It is kept for good.
 *
 * @param code why, by a word that programs know, such as {@code SUSPECT_WORD} or {@code OFF_TOPIC}; upper case
 * @param reason why, in a sentence the author may read
 * @param note for staff alone
 * @param word the entry of a word list that was found, for staff alone
 */
public record Decision(
        Action action,
        Actor by,
        Instant at,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String word) {

    /** What can be decided. */
    public enum Action {
        /** Not taken at all. */
        REFUSE,
        HOLD,
        APPROVE,
        REJECT,
        REMOVE,
        RESTORE,
        EDIT,
        FEATURE,
        UNFEATURE,
        PIN,
        UNPIN,
        /** Reports are found groundless. */
        DISMISS,
        WARN,
        SUSPEND,
        BAN,
        /** An author is free of warning, suspension and ban. */
        LIFT,
        /** Another mode of moderation for an author. */
        MODE,
        /** Settings of a site, a source or an article. */
        SETTINGS,
        /** A decision on many comments at once. */
        BULK,
        /** All data of a person are gone. */
        ERASE,
        /** Another weight of a story among the others. */
        BOOST
    }

    public static Decision of(Action action, Actor by, Instant at) {
        return new Decision(action, by, at, null, null, null, null);
    }

    public Decision because(@Nullable String newCode, @Nullable String newReason, @Nullable String newNote) {
        return new Decision(action, by, at, newCode, newReason, newNote, word);
    }

    public Decision found(@Nullable String newWord) {
        return new Decision(action, by, at, code, reason, note, newWord);
    }
}
