package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every route of the newsroom: who may, and who may not. */
class StaffOnlyTest {

    private final Desk desk = new Desk();

    /** An event for each route, and the least role that may. */
    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("queue", "staff"),
                Arguments.of("comment", "staff"),
                Arguments.of("reports", "staff"),
                Arguments.of("decide", "editor"),
                Arguments.of("edit", "editor"),
                Arguments.of("bulk", "editor"),
                Arguments.of("undo", "editor"),
                Arguments.of("site-settings", "staff"),
                Arguments.of("source-settings", "staff"),
                Arguments.of("article-settings", "staff"),
                Arguments.of("set-site", "admin"),
                Arguments.of("set-source", "admin"),
                Arguments.of("set-article", "editor"),
                Arguments.of("person", "staff"),
                Arguments.of("standing", "editor"),
                Arguments.of("audit", "staff"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whoHasTheRoleMayAndNobodyBelowIt(String event, String role) {
        if (event.equals("undo")) {
            Event.read("moderation", "bulk").send(desk.handler);
        }
        String before = everything();

        assertRefused(Event.read("moderation", event).withoutToken().send(desk.handler), 401);
        assertRefused(as(event, "[]"), 403);
        assertRefused(as(event, "[reader root owner]"), 403);
        switch (role) {
            case "editor" -> assertRefused(as(event, "[staff]"), 403);
            case "admin" -> {
                assertRefused(as(event, "[staff]"), 403);
                assertRefused(as(event, "[staff editor]"), 403);
            }
            default -> assertThat(role).isEqualTo("staff");
        }
        assertThat(everything()).isEqualTo(before);

        Answer answer = as(event, "[" + role + "]");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
    }

    @Test
    void noRouteIsForgottenHere() {
        Set<String> tried = new TreeSet<>();
        routes().forEach(route -> tried.add(Event.read("moderation", (String) route.get()[0])
                .json()
                .path("routeKey")
                .asString()));

        assertThat(tried)
                .isEqualTo(new TreeSet<>(
                        ModerationHandler.table(desk.world.ports()).keys()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aMisspeltParameterIsRefused(String event, String role) {
        Answer answer = Event.read("moderation", event)
                .claim("roles", "[" + role + "]")
                .query("limti", "1")
                .send(desk.handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("limti");
    }

    @Test
    void onlyAdminsBanAndLiftBans() {
        String ban = "{\"action\":\"ban\",\"reason\":\"Threats.\",\"version\":0}";
        String lift = "{\"action\":\"lift\",\"version\":1}";

        assertRefused(desk.send("standing", ban), 403);
        assertThat(Event.read("moderation", "standing")
                        .claim("roles", "[admin]")
                        .body(ban)
                        .send(desk.handler)
                        .status())
                .isEqualTo(200);
        assertRefused(desk.send("standing", lift), 403);
        assertThat(Event.read("moderation", "standing")
                        .claim("roles", "[admin]")
                        .body(lift)
                        .send(desk.handler)
                        .status())
                .isEqualTo(200);
    }

    private Answer as(String event, String roles) {
        return Event.read("moderation", event).claim("roles", roles).send(desk.handler);
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    private String everything() {
        return desk.world.comments.all() + "\n" + desk.audit("comment") + desk.audit("bulk") + desk.audit("settings")
                + desk.audit("person")
                + desk.world.newsroom.bulk("spam-of-sunday")
                + desk.world.settings.find(Set.of(Scope.SITE));
    }
}
