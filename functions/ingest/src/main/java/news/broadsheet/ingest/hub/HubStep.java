package news.broadsheet.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to do about a source's hub after a poll. */
sealed interface HubStep {

    /** Nothing: there is no hub, or none to be asked now. */
    record None() implements HubStep {}

    /** Ask this hub, with a new token and secret. */
    record Subscribe(HubOffer offer) implements HubStep {}

    /** Ask the hub to go on. */
    record Renew() implements HubStep {}

    /**
     * Wait, or go on.
     *
     * @param pause how long polling may wait at least; zero unless the hub delivers
     * @param wakeBy when the next poll must come, for the lease to be renewed; null where it does not matter
     */
    record Keep(Duration pause, @Nullable Instant wakeBy) implements HubStep {

        static final Keep AS_BEFORE = new Keep(Duration.ZERO, null);
    }

    /** Forget what the hub never verified. */
    record Avoid(Duration howLong, String reason) implements HubStep {}

    /** Unsubscribe. */
    record Drop(Duration howLong, String reason) implements HubStep {}
}
