package news.broadsheet.core.comment;

/** Where a comment stands. Only a published one is read by everybody. */
public enum CommentState {
    PUBLISHED,
    /** Waits for staff; its author sees it. */
    HELD,
    /** Staff do not publish it; its author sees it, and why. */
    REJECTED,
    /** Taken back by its author or taken down by staff; a tombstone stays in its place while replies stand. */
    REMOVED
}
