package news.broadsheet.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SubscriptionStore;

/** Subscriptions in memory; it counts how often it was asked anything. */
public final class FakeSubscriptions implements SubscriptionStore {

    private final Map<SourceId, HubSubscription> subscriptions = new HashMap<>();
    private int requests;

    @Override
    public synchronized Optional<HubSubscription> find(SourceId source) {
        requests++;
        return Optional.ofNullable(subscriptions.get(source));
    }

    @Override
    public synchronized void begin(HubSubscription subscription) {
        requests++;
        subscriptions.put(subscription.source(), subscription);
    }

    @Override
    public synchronized Optional<HubSubscription> change(SourceId source, UnaryOperator<HubSubscription> change) {
        requests++;
        return Optional.ofNullable(subscriptions.computeIfPresent(source, (_, before) -> change.apply(before)));
    }

    /** Requests since the beginning. */
    public synchronized int requests() {
        return requests;
    }
}
