package news.broadsheet.site.head;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A node of JSON-LD in the vocabulary of schema.org: a type and its properties, in the order given. A property that would
 * say nothing (no value, an empty text or list) is left out, here and nowhere else. Texts are made {@link Wording#line} lines.
 */
final class Thing {

    private static final String CONTEXT = "https://schema.org";

    private final String type;
    private final List<Consumer<JsonGenerator>> properties = new ArrayList<>();

    private Thing(String type) {
        this.type = type;
    }

    static Thing of(String type) {
        return new Thing(type);
    }

    /** The name of this node in other documents of the site: an absolute URL. */
    Thing id(String url) {
        return text("@id", url);
    }

    Thing text(String name, @Nullable String value) {
        String line = Wording.line(value);
        return line.isEmpty() ? this : with(json -> json.writeStringProperty(name, line));
    }

    Thing texts(String name, List<String> values) {
        List<String> lines = values.stream()
                .map(Wording::line)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty()
                ? this
                : with(json -> {
                    json.writeArrayPropertyStart(name);
                    lines.forEach(json::writeString);
                    json.writeEndArray();
                });
    }

    /** ISO 8601 with seconds, in UTC. */
    Thing moment(String name, @Nullable Instant value) {
        return value == null ? this : text(name, Moment.of(value));
    }

    Thing number(String name, long value) {
        return with(json -> json.writeNumberProperty(name, value));
    }

    Thing fact(String name, boolean value) {
        return with(json -> json.writeBooleanProperty(name, value));
    }

    Thing thing(String name, @Nullable Thing value) {
        return value == null
                ? this
                : with(json -> {
                    json.writeName(name);
                    value.write(json, false);
                });
    }

    Thing things(String name, List<Thing> values) {
        return values.isEmpty()
                ? this
                : with(json -> {
                    json.writeArrayPropertyStart(name);
                    values.forEach(value -> value.write(json, false));
                    json.writeEndArray();
                });
    }

    /** What another document says more of. */
    static Thing reference(String type, String id) {
        return of(type).id(id);
    }

    /**
     * The document about this, ready for a script element: whatever a text holds, it can neither end the script nor begin a
     * comment in it (HTML, "Restrictions for contents of script elements"), nor break a line of JavaScript.
     */
    String document() {
        return escaped(new String(Json.write(json -> write(json, true)), StandardCharsets.UTF_8));
    }

    private Thing with(Consumer<JsonGenerator> property) {
        properties.add(property);
        return this;
    }

    private void write(JsonGenerator json, boolean outermost) {
        json.writeStartObject();
        if (outermost) {
            json.writeStringProperty("@context", CONTEXT);
        }
        json.writeStringProperty("@type", type);
        properties.forEach(property -> property.accept(json));
        json.writeEndObject();
    }

    /** None of these stands in JSON but within a string, where its escape means the same (RFC 8259, 7). */
    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\u2028' -> safe.append("\\u2028");
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
