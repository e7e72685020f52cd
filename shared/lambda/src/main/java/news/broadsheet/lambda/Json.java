package news.broadsheet.lambda;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out: trees for what comes in, a generator for what goes out; no class is ever mapped by reflection. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    private Json() {}

    /** @throws JacksonException where the bytes are no JSON */
    public static JsonNode read(InputStream in) {
        return MAPPER.readTree(in);
    }

    /** @throws JacksonException where the bytes are no JSON */
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** @throws JacksonException where the text is no JSON */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    public static byte[] write(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        write(out, writer);
        return out.toByteArray();
    }

    public static void write(OutputStream out, Consumer<JsonGenerator> writer) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            writer.accept(json);
        }
    }

    /** The text at a name, or null where there is none or it is no text. */
    public static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    /** Writes a property where there is a value. */
    public static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** Writes a property, null where there is no value. */
    public static void nullable(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
