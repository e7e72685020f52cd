package news.broadsheet.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.lambda.http.Request;

/** Answers a hub that asks whether we meant what we asked for (section 5.3), or tells us that it will not (5.2). */
final class HubVerification {

    /** The characters of section 5.3, and no more of them than a hub needs. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9+./=_-]{1,512}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final int LONGEST_REASON = 150;

    private final SubscriptionStore subscriptions;
    private final InstantSource clock;

    HubVerification(SubscriptionStore subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** @return the body of a confirmation; empty where we do not agree */
    Optional<String> answer(Request request, HubSubscription subscription) {
        String topic = request.query("hub.topic").orElse("");
        if (!topic.equals(subscription.topic().toString())) {
            return Optional.empty();
        }
        Optional<String> challenge = request.query("hub.challenge").filter(CHALLENGE.asMatchPredicate());
        return switch (request.query("hub.mode").orElse("")) {
            case "subscribe" -> challenge.filter(_ -> verified(subscription, lease(request)));
            case "unsubscribe" -> challenge.filter(_ -> left(subscription));
            case "denied" -> denied(subscription, request.query("hub.reason").orElse(""));
            default -> Optional.empty();
        };
    }

    /** A live subscription is confirmed again: the hub may not have heard our answer, and may ask now and then (section 5). */
    private boolean verified(HubSubscription asked, Duration lease) {
        Instant now = clock.instant();
        return subscriptions
                .change(asked.source(), each -> isSame(asked, each) && isOpen(each) ? each.verified(now, lease) : each)
                .filter(each -> isSame(asked, each) && each.isLive(now))
                .isPresent();
    }

    private boolean left(HubSubscription asked) {
        return subscriptions
                .change(asked.source(), each -> isSame(asked, each) ? gone(each) : each)
                .filter(each -> isSame(asked, each) && each.standing() == Standing.AVOIDED)
                .isPresent();
    }

    private HubSubscription gone(HubSubscription each) {
        Instant until = each.avoidUntil();
        String reason = each.reason();
        return each.standing() == Standing.LEAVING && until != null && reason != null
                ? each.avoided(until, reason)
                : each;
    }

    private Optional<String> denied(HubSubscription asked, String reason) {
        Instant until = clock.instant().plus(HubDecision.AVOID_UNWILLING);
        String why = "The hub says no"
                + (reason.isBlank() ? "." : ": " + Words.excerpt(PlainText.of(reason), LONGEST_REASON));
        subscriptions.change(
                asked.source(), each -> isSame(asked, each) && isOpen(each) ? each.avoided(until, why) : each);
        return Optional.of("");
    }

    private static boolean isOpen(HubSubscription each) {
        return each.standing() != Standing.LEAVING && each.standing() != Standing.AVOIDED;
    }

    private static boolean isSame(HubSubscription asked, HubSubscription each) {
        return asked.token().equals(each.token());
    }

    /** What the hub grants, within bounds; the Recommendation demands it, yet older hubs leave it out. */
    private static Duration lease(Request request) {
        Duration granted = request.query("hub.lease_seconds")
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(HubDecision.WISHED_LEASE);
        Duration least = granted.compareTo(HubDecision.SHORTEST_LEASE) < 0 ? HubDecision.SHORTEST_LEASE : granted;
        return least.compareTo(HubDecision.LONGEST_LEASE) > 0 ? HubDecision.LONGEST_LEASE : least;
    }
}
