package news.broadsheet.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.local.template.Template.Route;

/** Finds the route of a request: the one with the most fixed parts wins, then one with a method of its own. */
final class RouteTable {

    /** @param path values of the path's variables, decoded */
    record Match(Route route, Map<String, String> path) {}

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt(RouteTable::openness)
                        .thenComparing(route -> route.method().equals("ANY")))
                .toList();
    }

    Optional<Match> find(String method, String rawPath) {
        for (Route route : routes) {
            if (route.method().equals(method) || route.method().equals("ANY")) {
                Optional<Map<String, String>> path = match(route.path(), rawPath);
                if (path.isPresent()) {
                    return Optional.of(new Match(route, path.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static int openness(Route route) {
        return route.path().contains("+}")
                ? Integer.MAX_VALUE
                : (int) route.path().chars().filter(c -> c == '{').count();
    }

    private static Optional<Map<String, String>> match(String pattern, String rawPath) {
        String[] wanted = pattern.split("/", -1);
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
