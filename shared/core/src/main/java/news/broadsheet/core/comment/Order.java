package news.broadsheet.core.comment;

/** How comments are listed. */
public enum Order {
    NEWEST,
    OLDEST,
    /** The best voted first: {@link news.broadsheet.core.comment.rules.Wilson}. */
    TOP,
    /** Roots with the most replies first. */
    DISCUSSED
}
