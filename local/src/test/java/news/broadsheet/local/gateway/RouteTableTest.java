package news.broadsheet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.local.template.Template.Route;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = new RouteTable(List.of(
            route("ANY", "/{proxy+}"),
            route("GET", "/v1/articles/{id}"),
            route("GET", "/v1/articles/newest"),
            route("GET", "/v1/articles/{id}/comments")));

    @Test
    void variablesAreDecodedOnce() {
        assertThat(found("GET", "/v1/articles/a%2Fb%2541+c").path()).isEqualTo(Map.of("id", "a/b%41+c"));
    }

    @Test
    void theMostFixedRouteWins() {
        assertThat(found("GET", "/v1/articles/newest").route().path()).isEqualTo("/v1/articles/newest");
        assertThat(found("GET", "/v1/articles/x/comments").route().path()).endsWith("/comments");
        assertThat(found("POST", "/v1/articles/x").path()).containsEntry("proxy", "v1/articles/x");
    }

    @Test
    void whatHasNoRouteIsNotFound() {
        RouteTable small = new RouteTable(List.of(route("GET", "/v1/feed")));
        assertThat(small.find("POST", "/v1/feed")).isEmpty();
        assertThat(small.find("GET", "/v1/feed/")).isEmpty();
    }

    @Test
    void aParameterGivenTwiceIsJoined() {
        assertThat(RequestEvent.query("a=1&b=x%20y&a=2")).isEqualTo(Map.of("a", "1,2", "b", "x y"));
    }

    private RouteTable.Match found(String method, String path) {
        return table.find(method, path).orElseThrow();
    }

    private static Route route(String method, String path) {
        return new Route(method, path, "F", Optional.empty());
    }
}
