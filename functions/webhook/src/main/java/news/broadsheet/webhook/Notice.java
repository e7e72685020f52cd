package news.broadsheet.webhook;

import java.nio.charset.StandardCharsets;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A message of the queue: one event for one webhook. It holds neither URL nor secret, which are looked up when it is sent.
 *
 * @param event the event's id: letters, digits and {@code _}, so that no full stop can move within what is signed
 * @param payload what is posted, as text: each attempt sends the same bytes
 */
record Notice(WebhookId webhook, String event, String payload) {

    static final String ID_PREFIX = "msg_";

    String body() {
        byte[] json = Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("webhook", webhook.value());
            out.writeStringProperty("event", event);
            out.writeStringProperty("payload", payload);
            out.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where the text is no such message */
    static Notice read(String body) {
        JsonNode json = json(body);
        return new Notice(
                WebhookId.parse(text(Json.text(json, "webhook"))).orElseThrow(Notice::foreign),
                text(Json.text(json, "event")),
                text(Json.text(json, "payload")));
    }

    private static JsonNode json(String body) {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw foreign();
        }
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw foreign();
        }
        return text;
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("this is not a webhook's message");
    }
}
