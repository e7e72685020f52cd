package news.broadsheet.core.comment;

/**
 * What is counted of a comment, by the stream, 1 to 5 s late. Counts are no change of the comment itself.
 *
 * @param replies published comments below it, for a root
 * @param answers published comments that reply to it directly
 * @param up votes for it
 * @param down votes against it
 * @param reports persons who reported it
 * @param cleared of these, how many staff had seen when they last decided
 */
public record Tally(long replies, long answers, long up, long down, long reports, long cleared) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** Reports that no decision of staff has answered. */
    public long openReports() {
        return Math.max(0, reports - cleared);
    }

    public Tally allCleared() {
        return new Tally(replies, answers, up, down, reports, reports);
    }
}
