package news.broadsheet.webhook;

import java.util.List;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import tools.jackson.core.JsonGenerator;

/** A webhook as staff see it: never its secrets, but for a new one in the one answer that brings it. */
final class WebhookView {

    private static final String CACHE = "private, no-store";

    private WebhookView() {}

    static Response of(Webhook webhook) {
        return Response.json(200, CACHE, json -> {
            json.writeStartObject();
            members(json, webhook);
            json.writeEndObject();
        });
    }

    static Response all(List<Webhook> webhooks) {
        return Response.json(200, CACHE, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            for (Webhook webhook : webhooks) {
                json.writeStartObject();
                members(json, webhook);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNullProperty("next");
            json.writeEndObject();
        });
    }

    /** With its newest secret, which is told this once. */
    static Response withSecret(int status, Webhook webhook) {
        WebhookSecret secret = webhook.secrets().getFirst();
        return Response.json(status, CACHE, json -> {
            json.writeStartObject();
            members(json, webhook);
            json.writeStringProperty("secret", secret.value());
            json.writeEndObject();
        });
    }

    static Response sent(String event) {
        return Response.json(202, CACHE, json -> {
            json.writeStartObject();
            json.writeStringProperty("event", event);
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, Webhook webhook) {
        json.writeStringProperty("id", webhook.id().value());
        json.writeStringProperty("url", webhook.url().toString());
        json.writeArrayPropertyStart("events");
        webhook.events().stream().map(WebhookEvent::type).sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("active", webhook.active());
        json.writeStringProperty("createdAt", webhook.createdAt().toString());
        Json.nullable(json, "rotatedAt", webhook.rotatedAt());
        json.writeNumberProperty("version", webhook.version());
    }
}
