package news.broadsheet.core.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we have agreed with a source's hub (WebSub, W3C Recommendation 2018): at most one a source.
 *
 * @param hub where it is asked
 * @param topic the URL that the feed gives as its own, whose changes the hub delivers
 * @param token the unguessable end of the callback's path
 * @param secret what the hub signs deliveries with
 * @param askedAt when it was last asked for anything
 * @param lease of a subscription that the hub has verified; null before
 * @param avoidUntil before when it is not asked again; null where nothing speaks against it
 * @param reason why it is avoided, for people
 */
public record HubSubscription(
        SourceId source,
        URI hub,
        URI topic,
        String token,
        String secret,
        Standing standing,
        Instant askedAt,
        @Nullable Lease lease,
        Deliveries deliveries,
        @Nullable Instant avoidUntil,
        @Nullable String reason) {

    /** How far we and the hub have come. */
    public enum Standing {
        /** Asked to subscribe, not yet verified. */
        ASKED,
        /** Verified: the hub delivers until the lease is over. */
        LIVE,
        /** Live, and asked to go on. */
        RENEWING,
        /** Asked to unsubscribe, not yet verified. */
        LEAVING,
        /** It said no, did not do its work, or was left: not asked again for some time. */
        AVOIDED
    }

    /** From the hub's last verification to the end that it named. */
    public record Lease(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /**
     * What came from the hub, signed as agreed.
     *
     * @param lastAt when it last delivered anything
     * @param lastNewAt when it last delivered something new or changed
     * @param missed polls in a row that found news which it had not delivered
     */
    public record Deliveries(
            @Nullable Instant lastAt, @Nullable Instant lastNewAt, int missed) {

        public static final Deliveries NONE = new Deliveries(null, null, 0);
    }

    /** A subscription that the hub is about to be asked for. */
    public static HubSubscription asked(SourceId source, URI hub, URI topic, String token, String secret, Instant now) {
        return new HubSubscription(
                source, hub, topic, token, secret, Standing.ASKED, now, null, Deliveries.NONE, null, null);
    }

    /** Whether the hub may deliver at this time. */
    public boolean isLive(Instant now) {
        boolean verified = standing == Standing.LIVE || standing == Standing.RENEWING;
        return verified && lease != null && lease.until().isAfter(now);
    }

    public HubSubscription renewing(Instant now) {
        return with(Standing.RENEWING, now, lease, deliveries, null, null);
    }

    public HubSubscription verified(Instant now, Duration length) {
        return with(Standing.LIVE, askedAt, new Lease(now, now.plus(length)), deliveries, null, null);
    }

    public HubSubscription delivered(Instant now, boolean news) {
        Deliveries after = new Deliveries(now, news ? now : deliveries.lastNewAt(), 0);
        return with(standing, askedAt, lease, after, avoidUntil, reason);
    }

    /** A poll found what the hub should have delivered. */
    public HubSubscription missed() {
        Deliveries after = new Deliveries(deliveries.lastAt(), deliveries.lastNewAt(), deliveries.missed() + 1);
        return with(standing, askedAt, lease, after, avoidUntil, reason);
    }

    public HubSubscription leaving(Instant now, Duration avoid, String why) {
        return with(Standing.LEAVING, now, null, deliveries, now.plus(avoid), why);
    }

    public HubSubscription avoided(Instant until, String why) {
        return with(Standing.AVOIDED, askedAt, null, deliveries, until, why);
    }

    private HubSubscription with(
            Standing newStanding,
            Instant newAskedAt,
            @Nullable Lease newLease,
            Deliveries newDeliveries,
            @Nullable Instant newAvoidUntil,
            @Nullable String newReason) {
        return new HubSubscription(
                source,
                hub,
                topic,
                token,
                secret,
                newStanding,
                newAskedAt,
                newLease,
                newDeliveries,
                newAvoidUntil,
                newReason);
    }

    /** Without token and secret: this may end in a log. */
    @Override
    public String toString() {
        return "HubSubscription[" + source + " at " + hub + ", " + standing + "]";
    }
}
