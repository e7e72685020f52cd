package news.broadsheet.ingest.hub;

import java.util.LinkedHashMap;
import java.util.Map;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.PostOutcome;

/** Asks hubs for subscriptions (section 5.1). What comes of it they tell us later, at the callback. */
final class HubClient {

    private final Fetcher fetcher;
    private final HubCallbacks callbacks;

    HubClient(Fetcher fetcher, HubCallbacks callbacks) {
        this.fetcher = fetcher;
        this.callbacks = callbacks;
    }

    PostOutcome subscribe(HubSubscription subscription) {
        Map<String, String> form = form("subscribe", subscription);
        form.put("hub.secret", subscription.secret());
        form.put("hub.lease_seconds", Long.toString(HubDecision.WISHED_LEASE.toSeconds()));
        return fetcher.post(subscription.hub(), form);
    }

    PostOutcome unsubscribe(HubSubscription subscription) {
        return fetcher.post(subscription.hub(), form("unsubscribe", subscription));
    }

    private Map<String, String> form(String mode, HubSubscription subscription) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.topic().toString());
        form.put(
                "hub.callback",
                callbacks.of(subscription.source(), subscription.token()).toString());
        return form;
    }
}
