package news.broadsheet.ingest.fetch;

/** What sending a form gave. */
public sealed interface PostOutcome {

    /** The server took it (2xx). */
    record Accepted() implements PostOutcome {}

    /** The server will not take it (4xx), and would not a second time. */
    record Refused(int status) implements PostOutcome {}

    /**
     * It did not get there, or the server failed.
     *
     * @param reason one sentence for people
     */
    record Failed(String reason) implements PostOutcome {}
}
