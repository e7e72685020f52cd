package news.broadsheet.benchmarks.load;

/** What became of a request. */
sealed interface Outcome {

    /** Served: a status from 200 to 299. */
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    record Ok(byte[] body) implements Outcome {}

    /** Understood and not served: a status from 400 to 499. */
    record Refused(int status) implements Outcome {}

    /**
     * Not served, and nobody knows whether it was done.
     *
     * @param reason another status, or what went wrong with the connection, in a word or two
     */
    record Failed(String reason) implements Outcome {}

    static Outcome of(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            return new Ok(body);
        }
        return status >= 400 && status < 500 ? new Refused(status) : new Failed("status " + status);
    }

    /** In a few words, for people. */
    default String told() {
        return switch (this) {
            case Ok ok -> "ok";
            case Refused refused -> "status " + refused.status();
            case Failed failed -> failed.reason();
        };
    }
}
