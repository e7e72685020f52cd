package news.broadsheet.lambda.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function's table of routes, keyed as the template spells them: {@code GET /v1/articles/{id}}. */
public final class Routes {

    private static final String GET = "GET ";

    private final Map<String, Endpoint> byKey = new LinkedHashMap<>();

    public Routes on(String routeKey, Endpoint endpoint) {
        if (byKey.put(routeKey, endpoint) != null) {
            throw new IllegalArgumentException("the route " + routeKey + " is there twice");
        }
        return this;
    }

    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    Optional<Endpoint> find(String routeKey) {
        return Optional.ofNullable(byKey.get(routeKey));
    }

    /**
     * What a request is answered as: a HEAD without a route of its own as the GET of the same address (RFC 9110 section 9.3.2).
     * A greedy route brings HEAD for many addresses, of which the closest pattern is the one that GET would have met.
     */
    Request answeredAs(Request request) {
        if (!request.isHead() || byKey.containsKey(request.routeKey())) {
            return request;
        }
        PathPattern pattern = request.pattern();
        return !pattern.isGreedy() && byKey.containsKey(GET + pattern.text())
                ? request.as(GET + pattern.text(), request.path())
                : closest(request);
    }

    private Request closest(Request request) {
        return byKey.keySet().stream()
                .filter(key -> key.startsWith(GET))
                .map(key -> new PathPattern(key.substring(GET.length())))
                .sorted(Comparator.comparingInt(PathPattern::openness))
                .flatMap(pattern ->
                        pattern
                                .match(request.rawPath())
                                .map(variables -> request.as(GET + pattern.text(), variables))
                                .stream())
                .findFirst()
                .orElse(request);
    }
}
