package news.broadsheet.ingest.parse;

/**
 * Something wrong with a document that was read all the same, for whoever runs the source to put right.
 *
 * @param kind a short name that stays the same over the years, in lower case with hyphens, such as {@code bare-ampersand}
 * @param what one sentence for people
 * @param times how often it was met, at least 1
 */
public record Repair(String kind, String what, int times) {}
