package news.broadsheet.lambda.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route as the template spells it, {@code /v1/articles/{id}} or {@code /{page+}}: which paths it fits, and how
 * closely, by the rules of API Gateway's HTTP API. It knows no methods.
 *
 * @param text of the pattern
 */
public record PathPattern(String text) {

    /** Whether its last variable takes all that is left of a path. */
    public boolean isGreedy() {
        return text.endsWith("+}");
    }

    /** The lower, the closer a fit: fixed parts before variables, greedy variables last, of these the one that begins later first. */
    public int openness() {
        return isGreedy()
                ? Integer.MAX_VALUE - text.split("/", -1).length
                : (int) text.chars().filter(c -> c == '{').count();
    }

    /** The values of its variables, decoded; empty where it does not fit. */
    public Optional<Map<String, String>> match(String rawPath) {
        String[] wanted = text.split("/", -1);
        String[] given = rawPath.split("/", -1);
        Map<String, String> variables = new LinkedHashMap<>();
        for (int at = 0; at < wanted.length; at++) {
            String part = wanted[at];
            if (part.startsWith("{") && part.endsWith("+}") && at < given.length) {
                String rest = String.join("/", List.of(given).subList(at, given.length));
                variables.put(part.substring(1, part.length() - 2), decode(rest));
                return Optional.of(variables);
            }
            if (at >= given.length || !matches(part, given[at], variables)) {
                return Optional.empty();
            }
        }
        return given.length == wanted.length ? Optional.of(variables) : Optional.empty();
    }

    private static boolean matches(String part, String given, Map<String, String> variables) {
        if (part.startsWith("{") && part.endsWith("}")) {
            variables.put(part.substring(1, part.length() - 1), decode(given));
            return !given.isEmpty();
        }
        return part.equals(given);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
