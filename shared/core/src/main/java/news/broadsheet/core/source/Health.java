package news.broadsheet.core.source;

/** How a source's feed has been answering of late. */
public enum Health {
    OK,
    SLOW,
    STALE,
    BLOCKED,
    BROKEN,
    MOVED,
    GONE
}
