package news.broadsheet.ingest.poll;

import java.net.URI;
import java.time.Duration;
import news.broadsheet.core.source.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What a good answer of the publisher's server says besides its document.
 *
 * @param validators for the next time
 * @param atLeast how long it says to wait; zero where it does not
 * @param took how long the answer was in coming, redirects included
 * @param movedTo where it redirects to for good; null where it does not
 */
public record PollAnswer(
        Validators validators,
        Duration atLeast,
        Duration took,
        @Nullable URI movedTo) {

    public PollAnswer atLeast(Duration longer) {
        return new PollAnswer(validators, longer, took, movedTo);
    }
}
