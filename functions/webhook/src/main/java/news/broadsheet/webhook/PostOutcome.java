package news.broadsheet.webhook;

import java.time.Duration;

/** What came of posting to a webhook. */
sealed interface PostOutcome {

    /** Taken: any 2xx. */
    record Taken(int status) implements PostOutcome {}

    /** 410: whoever is there wants no more of it. */
    record Gone() implements PostOutcome {}

    /**
     * To be tried again.
     *
     * @param reason one sentence for people, without the URL, which may hold a password of the receiver's
     * @param retryAfter as the server asks; zero where it does not
     */
    record Failed(String reason, Duration retryAfter) implements PostOutcome {

        Failed(String reason) {
            this(reason, Duration.ZERO);
        }
    }
}
