package news.broadsheet.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Feed as it was written: comments, trailing commas and stray control characters are read, and of a document that
 * breaks off all items that are whole.
 *
 * @param feed all properties but the items
 */
record JsonDocument(ObjectNode feed, List<JsonNode> items, boolean complete) {

    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .build();

    /** Empty where there are no items, which are what makes it a feed. */
    static Optional<JsonDocument> read(String text, Flaws flaws) {
        try {
            JsonNode whole = Json.read(text);
            return whole instanceof ObjectNode feed && feed.path("items").isArray()
                    ? Optional.of(new JsonDocument(
                            feed, List.copyOf(feed.path("items").values()), true))
                    : Optional.empty();
        } catch (JacksonException e) {
            return piecewise(text).map(document -> {
                flaws.add(document.complete ? Flaw.LENIENT_JSON : Flaw.DOCUMENT_CUT);
                return document;
            });
        }
    }

    private static Optional<JsonDocument> piecewise(String text) {
        ObjectNode feed = LENIENT.createObjectNode();
        List<JsonNode> items = new ArrayList<>();
        boolean complete = false;
        boolean isFeed = false;
        try (JsonParser json = LENIENT.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (@Nullable String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                if (name.equals("items") && json.currentToken() == JsonToken.START_ARRAY) {
                    isFeed = true;
                    items(json, items);
                } else {
                    feed.set(name, json.readValueAsTree());
                }
            }
            complete = json.currentToken() == JsonToken.END_OBJECT;
        } catch (JacksonException e) {
            // What was read until here is worth keeping.
            isFeed &= !items.isEmpty();
        }
        return isFeed ? Optional.of(new JsonDocument(feed, List.copyOf(items), complete)) : Optional.empty();
    }

    private static void items(JsonParser json, List<JsonNode> items) {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            items.add(json.readValueAsTree());
        }
    }
}
