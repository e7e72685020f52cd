package news.broadsheet.ingest.page.stated;

import java.io.IOException;
import java.io.StringReader;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON as pages write it: line breaks within strings, commas too many, stray backslashes, comments and CDATA marks around it,
 * names without quotes. What cannot be read even so is missing; nothing is thrown.
 */
final class LooseJson {

    /** As in {@code Json}: no honest document is deeper. */
    private static final int DEEPEST = 100;

    /** Names, values and ends together; about 50,000 values. */
    private static final int MOST_TOKENS = 150_000;

    private static final int MOST_WRAPPERS = 5;

    private static final String[] WRAPPERS = {
        "\ufeff", "<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "/*", "//", "*/", ";"
    };

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LooseJson() {}

    /**
     * A value and where it ends.
     *
     * @param node missing where none could be read
     * @param end characters read, about as many as where it was given up
     */
    record Read(JsonNode node, int end) {}

    /** The first object or array of a text. */
    static JsonNode read(String text) {
        String json = unwrapped(text);
        JsonNode node = at(json, 0).node();
        if (node.isMissingNode() && json.contains("undefined")) {
            // What serialize-javascript writes for a value that is not there.
            node = at(json.replace(":undefined", ":null"), 0).node();
        }
        return node;
    }

    /** The value that begins at a place, whatever comes after it. */
    static Read at(String text, int from) {
        StringReader reader = new StringReader(text);
        try (JsonParser parser = MAPPER.createParser(reader)) {
            reader.skip(from);
            try {
                JsonNode node = MAPPER.readTree(parser);
                return new Read(node == null ? MissingNode.getInstance() : node, from + offset(parser));
            } catch (JacksonException e) {
                return new Read(MissingNode.getInstance(), from + offset(parser));
            }
        } catch (JacksonException | IOException e) {
            return new Read(MissingNode.getInstance(), from);
        }
    }

    private static int offset(JsonParser parser) {
        return (int) Math.max(1, parser.currentLocation().getCharOffset());
    }

    private static String unwrapped(String text) {
        String json = text.strip();
        boolean again = true;
        for (int i = 0; i < MOST_WRAPPERS && again; i++) {
            again = false;
            for (String wrapper : WRAPPERS) {
                if (json.startsWith(wrapper)) {
                    json = json.substring(wrapper.length()).strip();
                    again = true;
                }
            }
        }
        return json.startsWith("{&quot;") || json.startsWith("[{&quot;") ? Parser.unescapeEntities(json, false) : json;
    }
}
