package news.broadsheet.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.HubWatch;
import news.broadsheet.ingest.fetch.PostOutcome;
import news.broadsheet.ingest.parse.FeedResult.Links;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a source's subscription, at its polls: nothing else wakes it, since polls go on as a backup anyway. A source whose
 * feed names no hub costs nothing here. What is to be done is decided by {@link HubDecision}.
 */
public final class HubDesk implements HubWatch {

    private final SubscriptionStore subscriptions;
    private final HubCallbacks callbacks;
    private final HubSecrets secrets;
    private final HubClient hubs;
    private final InstantSource clock;

    public HubDesk(
            SubscriptionStore subscriptions,
            HubCallbacks callbacks,
            HubSecrets secrets,
            Fetcher fetcher,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.callbacks = callbacks;
        this.secrets = secrets;
        this.hubs = new HubClient(fetcher, callbacks);
        this.clock = clock;
    }

    @Override
    public Push afterPoll(Source source, @Nullable Links links, boolean news) {
        boolean named = links != null && !links.hubs().isEmpty();
        if (!named && !source.poll().hub()) {
            return Push.NONE;
        }
        Optional<HubSubscription> kept = news ? missed(source) : subscriptions.find(source.id());
        Optional<HubOffer> offer = links == null
                ? kept.map(HubOffer::before)
                : HubOffer.of(source, links, kept.orElse(null)).filter(each -> callbacks.mayBeGivenTo(each.hub()));
        HubDecision decision = new HubDecision(clock.instant(), offer);
        HubStep step = kept.map(decision::with).orElseGet(decision::withNone);
        return push(step, carryOut(step, source, kept));
    }

    /** The subscription, where there is one; a poll that found news has found what a live one should have brought. */
    private Optional<HubSubscription> missed(Source source) {
        Instant now = clock.instant();
        return subscriptions
                .find(source.id())
                .flatMap(kept -> kept.isLive(now)
                        ? subscriptions.change(source.id(), each -> each.isLive(now) ? each.missed() : each)
                        : Optional.of(kept));
    }

    private Optional<HubSubscription> carryOut(HubStep step, Source source, Optional<HubSubscription> kept) {
        return switch (step) {
            case HubStep.None _, HubStep.Keep _ -> kept;
            case HubStep.Subscribe subscribe -> subscribe(source, subscribe.offer());
            case HubStep.Renew _ -> renew(source);
            case HubStep.Avoid avoid -> avoid(source, avoid.howLong(), avoid.reason());
            case HubStep.Drop drop -> drop(source, drop);
        };
    }

    /** Kept before the hub is asked: it may verify before it answers. */
    private Optional<HubSubscription> subscribe(Source source, HubOffer offer) {
        HubSubscription asked = HubSubscription.asked(
                source.id(), offer.hub(), offer.topic(), secrets.token(), secrets.secret(), clock.instant());
        subscriptions.begin(asked);
        return switch (hubs.subscribe(asked)) {
            case PostOutcome.Accepted _ -> Optional.of(asked);
            case PostOutcome.Refused refused ->
                avoid(source, HubDecision.AVOID_UNWILLING, "The hub refuses us (" + refused.status() + ").");
            case PostOutcome.Failed failed -> avoid(source, HubDecision.AVOID_UNREACHABLE, failed.reason());
        };
    }

    /** With the same token and secret, so that deliveries go on whatever becomes of it; a failure is tried again later. */
    private Optional<HubSubscription> renew(Source source) {
        Instant now = clock.instant();
        Optional<HubSubscription> renewing = change(source, each -> each.isLive(now) ? each.renewing(now) : each);
        renewing.ifPresent(hubs::subscribe);
        return renewing;
    }

    /** Only what is still unverified: a hub that answered with an error may have verified all the same. */
    private Optional<HubSubscription> avoid(Source source, Duration howLong, String reason) {
        Instant until = clock.instant().plus(howLong);
        return change(source, each -> each.standing() == Standing.ASKED ? each.avoided(until, reason) : each);
    }

    private Optional<HubSubscription> drop(Source source, HubStep.Drop drop) {
        Instant now = clock.instant();
        Optional<HubSubscription> leaving = change(source, each -> each.leaving(now, drop.howLong(), drop.reason()));
        leaving.ifPresent(hubs::unsubscribe);
        return leaving;
    }

    private Optional<HubSubscription> change(Source source, UnaryOperator<HubSubscription> change) {
        return subscriptions.change(source.id(), change);
    }

    private static Push push(HubStep step, Optional<HubSubscription> after) {
        boolean open = after.filter(each -> each.standing() != Standing.LEAVING && each.standing() != Standing.AVOIDED)
                .isPresent();
        HubStep.Keep keep = step instanceof HubStep.Keep kept ? kept : HubStep.Keep.AS_BEFORE;
        return new Push(
                open,
                keep.pause(),
                keep.wakeBy(),
                after.map(each -> each.deliveries().lastNewAt()).orElse(null),
                after.map(each -> note(step, each)).orElse(""));
    }

    private static String note(HubStep step, HubSubscription after) {
        String hub = "; its hub " + after.hub();
        return switch (step) {
            case HubStep.None _, HubStep.Keep _ -> "";
            case HubStep.Subscribe _, HubStep.Renew _, HubStep.Avoid _, HubStep.Drop _ ->
                after.reason() == null ? hub + " was asked" : hub + " is left alone: " + after.reason();
        };
    }
}
