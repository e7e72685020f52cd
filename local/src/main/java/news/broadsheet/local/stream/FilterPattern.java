package news.broadsheet.local.stream;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A filter of an event source: fields that must be there with one of the values listed, which are exact, or
 * {@code {"prefix": "..."}}, or {@code {"exists": true}}. Lambda knows more; whatever else is asked for is refused, not passed over.
 */
public final class FilterPattern {

    private final JsonNode pattern;

    /** @throws IllegalArgumentException with a sentence, where the pattern uses what is not understood here */
    public FilterPattern(JsonNode pattern) {
        check(pattern);
        this.pattern = pattern;
    }

    /** Whether any of the patterns matches; all records match no patterns at all. */
    static boolean anyMatches(List<FilterPattern> patterns, JsonNode record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(record));
    }

    boolean matches(JsonNode record) {
        return matches(pattern, record);
    }

    private static void check(JsonNode pattern) {
        if (!pattern.isObject()) {
            throw new IllegalArgumentException("A filter pattern is no JSON object: " + pattern);
        }
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            if (field.getValue().isArray()) {
                field.getValue().values().forEach(FilterPattern::checkCondition);
            } else {
                check(field.getValue());
            }
        }
    }

    private static void checkCondition(JsonNode condition) {
        boolean understood = condition.isString()
                || condition.isNumber()
                || condition.isBoolean()
                || condition.isNull()
                || (condition.isObject()
                        && condition.size() == 1
                        && (condition.path("prefix").isString()
                                || condition.path("exists").isBoolean()));
        if (!understood) {
            throw new IllegalArgumentException("The filter condition " + condition + " is not understood here.");
        }
    }

    private static boolean matches(JsonNode pattern, JsonNode value) {
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            JsonNode actual = value.path(field.getKey());
            boolean matches = field.getValue().isArray()
                    ? field.getValue().valueStream().anyMatch(condition -> holds(condition, actual))
                    : matches(field.getValue(), actual);
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode condition, JsonNode actual) {
        if (!condition.isObject()) {
            return condition.equals(actual);
        }
        JsonNode prefix = condition.path("prefix");
        if (prefix.isString()) {
            return actual.isString() && actual.stringValue().startsWith(prefix.stringValue());
        }
        return condition.path("exists").booleanValue() != actual.isMissingNode();
    }
}
