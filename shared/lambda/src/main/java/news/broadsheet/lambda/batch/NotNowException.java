package news.broadsheet.lambda.batch;

import java.time.Duration;

/** Thrown by work that cannot be done yet: its message comes again when the time is over. */
public final class NotNowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Duration wait;

    /**
     * @param message one sentence for people, without personal data
     * @param wait until the message should come again; at least a second
     */
    public NotNowException(String message, Duration wait) {
        super(message);
        this.wait = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }

    public Duration waiting() {
        return wait;
    }
}
