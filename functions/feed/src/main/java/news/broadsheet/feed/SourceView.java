package news.broadsheet.feed;

import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.PollView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A source as JSON: as everybody sees it, and as staff do ({@code Source} and {@code SourceDetail} of docs/api.yaml). */
final class SourceView {

    private SourceView() {}

    static void item(JsonGenerator json, SourceSummary source) {
        json.writeStartObject();
        properties(json, source);
        json.writeEndObject();
    }

    /** @param hub the subscription to its hub; null where there is none */
    static void detail(JsonGenerator json, Source source, @Nullable HubSubscription hub) {
        json.writeStartObject();
        properties(json, source.summary());
        json.writeStringProperty("feed", source.feedUrl().toString());
        json.writeBooleanProperty("pages", source.pages());
        json.writeObjectPropertyStart("poll");
        PollView.properties(json, source.poll());
        json.writeEndObject();
        hub(json, hub);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, SourceSummary source) {
        CardView.source(json, source.ref());
        json.writeStringProperty("language", source.language());
        Json.nullable(
                json,
                "section",
                source.section() == null ? null : source.section().slug());
        CardView.rights(json, source.rights());
        json.writeStringProperty("health", source.health().name());
    }

    /** Without token and secret, which are between the hub and us. */
    private static void hub(JsonGenerator json, @Nullable HubSubscription hub) {
        if (hub == null) {
            json.writeNullProperty("hub");
            return;
        }
        json.writeObjectPropertyStart("hub");
        json.writeStringProperty("url", hub.hub().toString());
        json.writeStringProperty("standing", hub.standing().name());
        Json.nullable(
                json, "leaseUntil", hub.lease() == null ? null : hub.lease().until());
        Json.nullable(json, "lastDeliveryAt", hub.deliveries().lastAt());
        json.writeNumberProperty("missed", hub.deliveries().missed());
        Json.nullable(json, "reason", hub.reason());
        json.writeEndObject();
    }
}
