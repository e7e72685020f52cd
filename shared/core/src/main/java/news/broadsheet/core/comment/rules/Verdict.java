package news.broadsheet.core.comment.rules;

import org.jspecify.annotations.Nullable;

/** What becomes of a comment before anybody has read it. */
public sealed interface Verdict {

    /** It is shown at once. */
    record Publish() implements Verdict {}

    /**
     * It waits for staff.
     *
     * @param word the entry of the list that was found, for staff alone; null for other reasons
     */
    record Hold(Reason reason, @Nullable String word) implements Verdict {}

    /**
     * It is not taken; its author may write another.
     *
     * @param word the entry of the list that was found, for staff alone; null for other reasons
     */
    record Refuse(Reason reason, @Nullable String word) implements Verdict {}
}
