package news.broadsheet.local.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.lambda.http.PathPattern;
import news.broadsheet.local.template.Template.Route;

/** Finds the route of a request: the one with the most fixed parts wins, then one with a method of its own. */
final class RouteTable {

    /** @param path values of the path's variables, decoded */
    record Match(Route route, Map<String, String> path) {}

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> new PathPattern(route.path()).openness())
                        .thenComparing(route -> route.method().equals("ANY")))
                .toList();
    }

    Optional<Match> find(String method, String rawPath) {
        for (Route route : routes) {
            if (route.method().equals(method) || route.method().equals("ANY")) {
                Optional<Map<String, String>> path = new PathPattern(route.path()).match(rawPath);
                if (path.isPresent()) {
                    return Optional.of(new Match(route, path.get()));
                }
            }
        }
        return Optional.empty();
    }
}
