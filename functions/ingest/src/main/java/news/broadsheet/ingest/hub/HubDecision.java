package news.broadsheet.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Lease;
import news.broadsheet.ingest.hub.HubStep.Avoid;
import news.broadsheet.ingest.hub.HubStep.Drop;
import news.broadsheet.ingest.hub.HubStep.Keep;
import news.broadsheet.ingest.hub.HubStep.None;
import news.broadsheet.ingest.hub.HubStep.Renew;
import news.broadsheet.ingest.hub.HubStep.Subscribe;

/**
 * What to do about a source's hub: decided from what is given here, and nothing else. Polling goes on whatever is decided,
 * only slower where the hub delivers.
 *
 * @param now when the poll ended
 * @param offer what the feed says of hubs; of one that has not changed or could not be had, what it said before
 */
record HubDecision(Instant now, Optional<HubOffer> offer) {

    /** Asked for at first; hubs grant what they like. */
    static final Duration WISHED_LEASE = Duration.ofDays(10);

    static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** How long a source whose hub delivers may go without a poll. */
    static final Duration BACKUP_PAUSE = Duration.ofHours(6);

    /** The part of a lease in which it is renewed, the last; at most two days, so that two polls at least fall into it. */
    static final int RENEWED_IN_LAST = 4;

    static final Duration LONGEST_RENEWAL = Duration.ofDays(2);

    static final Duration SOONEST_WAKE = Duration.ofMinutes(30);

    /** How long a hub may take to verify, and how often it is asked at most. */
    static final Duration PATIENCE = Duration.ofDays(1);

    static final int MOST_MISSED = 3;
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    /** How long a hub is left alone that did not do its work, that said no, and that could not be reached. */
    static final Duration AVOID_IDLE = Duration.ofDays(30);

    static final Duration AVOID_UNWILLING = Duration.ofDays(7);
    static final Duration AVOID_UNREACHABLE = Duration.ofDays(1);

    HubStep withNone() {
        return subscribe();
    }

    /** @param subscription as it stands, the poll that just ended counted in its misses */
    HubStep with(HubSubscription subscription) {
        if (isAvoided(subscription)) {
            return new None();
        }
        if (offer.filter(each -> !each.isFor(subscription)).isPresent()) {
            // A feed that names now this hub, now that one, is followed once a day.
            return isOver(subscription.askedAt().plus(PATIENCE)) ? subscribe() : Keep.AS_BEFORE;
        }
        return switch (subscription.standing()) {
            case ASKED -> unverified(subscription);
            case LIVE, RENEWING -> live(subscription);
            case LEAVING, AVOIDED -> subscribe();
        };
    }

    private HubStep subscribe() {
        return offer.<HubStep>map(Subscribe::new).orElseGet(None::new);
    }

    private HubStep unverified(HubSubscription subscription) {
        return isOver(subscription.askedAt().plus(PATIENCE))
                ? new Avoid(AVOID_UNWILLING, "The hub was asked on " + subscription.askedAt() + " and never verified.")
                : Keep.AS_BEFORE;
    }

    private HubStep live(HubSubscription subscription) {
        Lease lease = subscription.lease();
        if (lease == null || isOver(lease.until())) {
            return subscribe();
        }
        if (isIdle(subscription, lease)) {
            return new Drop(
                    AVOID_IDLE,
                    "The last " + subscription.deliveries().missed() + " polls found what the hub had not delivered.");
        }
        Instant renewAt = lease.until().minus(renewal(lease));
        if (!isOver(renewAt)) {
            return new Keep(pause(subscription, renewAt), offer.isEmpty() ? null : wakeBy(renewAt));
        }
        // Renewals that were asked for stay unanswered where the hub is down: again, but not at every poll.
        boolean asked = subscription.standing() == HubSubscription.Standing.RENEWING
                && !isOver(subscription.askedAt().plus(renewal(lease).dividedBy(RENEWED_IN_LAST)));
        return asked || offer.isEmpty() ? Keep.AS_BEFORE : new Renew();
    }

    private Duration pause(HubSubscription subscription, Instant renewAt) {
        boolean delivers = subscription.deliveries().lastAt() != null
                && subscription.deliveries().missed() == 0;
        Duration left = Duration.between(now, renewAt);
        Duration pause = left.compareTo(BACKUP_PAUSE) < 0 ? left : BACKUP_PAUSE;
        return delivers ? pause : Duration.ZERO;
    }

    /** In time for the renewal, yet a hub of very short leases does not make us impolite to the publisher. */
    private Instant wakeBy(Instant renewAt) {
        Instant soonest = now.plus(SOONEST_WAKE);
        return renewAt.isBefore(soonest) ? soonest : renewAt;
    }

    /** One miss may be a poll that was faster than the hub; the hub that delivers then is not idle. */
    private boolean isIdle(HubSubscription subscription, Lease lease) {
        Instant lastAt = subscription.deliveries().lastAt();
        Instant since = lastAt == null || lastAt.isBefore(lease.from()) ? lease.from() : lastAt;
        return subscription.deliveries().missed() >= MOST_MISSED && isOver(since.plus(LONGEST_SILENCE));
    }

    /** A hub is avoided, not a source: another one may be asked at once. */
    private boolean isAvoided(HubSubscription subscription) {
        Instant until = subscription.avoidUntil();
        boolean another =
                offer.filter(each -> !each.hub().equals(subscription.hub())).isPresent();
        return !another && until != null && !isOver(until);
    }

    private static Duration renewal(Lease lease) {
        Duration part = lease.length().dividedBy(RENEWED_IN_LAST);
        return part.compareTo(LONGEST_RENEWAL) < 0 ? part : LONGEST_RENEWAL;
    }

    private boolean isOver(Instant time) {
        return !time.isAfter(now);
    }
}
