package news.broadsheet.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What is posted: {@code {"type", "timestamp", "data"}}. Of persons it holds the name that is shown, and nothing that says who
 * they are; of decisions what the author may read, and neither notes nor the word that was found.
 */
final class Payload {

    static final String TEST = "webhook.test";

    private Payload() {}

    static String of(CommentEvent event) {
        return text(event.event().type(), event.at(), json -> {
            json.writeName("comment");
            comment(json, event.comment());
        });
    }

    /** Of an event that staff ask for, to see that it arrives. */
    static String test(WebhookId webhook, Instant at) {
        return text(TEST, at, json -> json.writeStringProperty("webhook", webhook.value()));
    }

    private static String text(String type, Instant at, Consumer<JsonGenerator> data) {
        byte[] bytes = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeStringProperty("timestamp", at.toString());
            json.writeObjectPropertyStart("data");
            data.accept(json);
            json.writeEndObject();
            json.writeEndObject();
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void comment(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        json.writeStringProperty("id", comment.id().value());
        json.writeStringProperty("article", comment.article().value());
        Json.nullable(json, "parent", comment.parent());
        json.writeStringProperty("root", comment.root().value());
        json.writeStringProperty("state", word(comment.state()));
        author(json, comment.author());
        Json.nullable(json, "text", comment.text());
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        decision(json, comment.decision());
        json.writeNumberProperty("reports", comment.tally().reports());
        json.writeEndObject();
    }

    /** As the HTTP API spells it. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void author(JsonGenerator json, @Nullable Author author) {
        if (author == null) {
            json.writeNullProperty("author");
            return;
        }
        json.writeObjectPropertyStart("author");
        json.writeStringProperty("name", author.name());
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, @Nullable Decision decision) {
        if (decision == null) {
            json.writeNullProperty("decision");
            return;
        }
        json.writeObjectPropertyStart("decision");
        json.writeStringProperty("action", word(decision.action()));
        Json.nullable(json, "code", decision.code());
        Json.nullable(json, "reason", decision.reason());
        json.writeStringProperty("by", word(decision.by().kind()));
        json.writeEndObject();
    }
}
