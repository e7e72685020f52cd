package news.broadsheet.local.comments;

/** What a reader of an export came upon. */
public sealed interface Read {

    record Comment(ForeignComment comment) implements Read {}

    /**
     * Something that gives no comment.
     *
     * @param kind whether it is a loss
     * @param where a record and a line, for people; never anything that a reader of the site wrote
     * @param why a sentence
     */
    record Skipped(Kind kind, String where, String why) implements Read {}

    /** Whether something is missing for it. */
    enum Kind {

        /** A record that cannot be used. */
        BROKEN,

        /** A record that is no comment: one site telling another that it links here. To be counted, not to be mourned. */
        PING,

        /** The file's end is missing. */
        TRUNCATED,

        /** Something about the whole file. */
        NOTE
    }

    static Skipped broken(String where, String why) {
        return new Skipped(Kind.BROKEN, where, why);
    }
}
