package news.broadsheet.ingest.page.tree;

/** The insertion modes (HTML Living Standard, 13.2.4.1) that occur here. */
enum Mode {
    INITIAL,
    BEFORE_HTML,
    BEFORE_HEAD,
    IN_HEAD,
    AFTER_HEAD,
    IN_BODY,
    IN_TABLE,
    IN_CAPTION,
    IN_COLUMN_GROUP,
    IN_TABLE_BODY,
    IN_ROW,
    IN_CELL,
    AFTER_BODY,
    AFTER_AFTER_BODY
}
