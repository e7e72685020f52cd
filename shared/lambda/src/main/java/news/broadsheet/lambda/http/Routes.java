package news.broadsheet.lambda.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function's table of routes, keyed as the template spells them: {@code GET /v1/articles/{id}}. */
public final class Routes {

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
}
