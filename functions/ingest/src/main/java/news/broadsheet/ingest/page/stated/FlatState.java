package news.broadsheet.ingest.page.stated;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * State as Nuxt 3 writes it ({@code __NUXT_DATA__}, the format of devalue): one array of values, in which objects and
 * arrays name their parts by place. What is named twice comes out twice, up to a bound.
 */
final class FlatState {

    private static final int MOST_NODES = 50_000;
    private static final int DEEPEST = 60;

    private final JsonNode values;
    private int left = MOST_NODES;

    private FlatState(JsonNode values) {
        this.values = values;
    }

    /** Whether it looks so: an array that begins with an object or array of places alone. */
    static boolean isFlat(JsonNode node) {
        JsonNode first = node.path(0);
        return node.isArray()
                && node.size() > 2
                && first.isContainer()
                && !first.isEmpty()
                && first.values().stream().allMatch(part -> part.isInt() || part.isString())
                && first.values().stream().anyMatch(JsonNode::isInt)
                && node.values().stream().anyMatch(JsonNode::isString);
    }

    static JsonNode raised(JsonNode flat) {
        return new FlatState(flat).at(0, 0);
    }

    private JsonNode at(int place, int depth) {
        JsonNode value = values.path(place);
        if (!value.isContainer()) {
            return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
        }
        if (depth >= DEEPEST || left-- <= 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (var part : value.properties()) {
                object.set(part.getKey(), part(part.getValue(), depth));
            }
            return object;
        }
        // ["Reactive", 1] wraps what stands at 1.
        if (value.size() == 2 && value.path(0).isString() && value.path(1).isInt()) {
            return part(value.path(1), depth);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.values().forEach(part -> array.add(part(part, depth)));
        return array;
    }

    private JsonNode part(JsonNode part, int depth) {
        if (left-- <= 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        return part.isInt() ? at(part.intValue(), depth + 1) : JsonNodeFactory.instance.nullNode();
    }
}
