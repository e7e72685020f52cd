package news.broadsheet.ingest.page;

/**
 * Something on a page that is no part of its article.
 *
 * @param reason why it was left out, by the rule's stable name, such as {@code navigation} or {@code few-words-many-links}
 * @param text the beginning of what it said, on one line, at most 200 characters; may be empty
 */
public record LeftOut(String reason, String text) {}
