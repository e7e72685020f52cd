package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The newsroom's routes, from the gateway to the tables, answer what {@code docs/api.yaml} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffContractTest {

    private static final String STAFF = "/v1/staff/";
    private static final String ONE = STAFF + "comments/{comment}";
    private static final String SETTINGS = STAFF + "comment-settings/";
    private static final String PERSON = STAFF + "people/{person}";
    private static final String UNKNOWN = "0123456789abcdefghjkmnpqrs";

    private ApiContract contract;
    private RunningService service;
    private List<String> articles;
    private String staff;
    private String editor;
    private String admin;

    @BeforeAll
    void start() throws Exception {
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        service = RunningService.shared();
        articles = service.own(4);
        staff = service.bearer("Stan", "staff");
        editor = service.bearer("Edna", "editor");
        admin = service.bearer("Adam", "admin");
    }

    @Test
    void whoHasNoRoleIsRefusedAtEveryRoute() {
        Set<String> routes = new TreeSet<>(contract.routes());
        routes.removeIf(route -> !route.contains(" " + STAFF));
        assertThat(routes).hasSizeGreaterThanOrEqualTo(16);
        for (String route : routes) {
            String[] parts = route.split(" ", 2);
            String path = parts[1].replace("{comment}", UNKNOWN)
                    .replace("{person}", UNKNOWN)
                    .replace("{article}", articles.getFirst())
                    .replace("{source}", "demo-lantern")
                    .replace("{bulk}", "none")
                    .replace("{webhook}", UNKNOWN)
                    .replace("{story}", UNKNOWN);
            send(route, 403, parts[0], path, service.bearer("Ada"), "{}");
            send(route, 401, parts[0], path, "Bearer x", "{}");
        }
    }

    @Test
    void aCommentGoesThroughTheNewsroom() throws InterruptedException {
        String id = written(0, "Ada Deciding", "To be *decided* about");
        String path = STAFF + "comments/" + id;
        get(ONE, 200, path, staff);
        decide(200, path, "{'action':'hold','version':1}");
        RunningService.awaitThat(() -> queue("held").contains(id));
        get(STAFF + "comments", 200, STAFF + "comments?queue=held&limit=1", staff);
        decide(200, path, "{'action':'hold','version':1}");
        decide(409, path, "{'action':'feature','version':2}");
        decide(409, path, "{'action':'approve','version':1}");
        decide(400, path, "{'action':'reject','version':2}");
        decide(200, path, "{'action':'reject','reason':'Off topic.','code':'OFF_TOPIC','version':2}");
        decide(200, path, "{'action':'reject','reason':'Off topic.','code':'OFF_TOPIC','version':2}");
        decide(200, path, "{'action':'restore','note':'After all.','version':3}");
        decide(200, path, "{'action':'pin','version':4}");
        decide(200, path, "{'action':'feature','version':5}");
        put("PATCH " + ONE, 200, path, editor, "{'text':'Decided.','reason':'Shorter.','version':6}");
        put("PATCH " + ONE, 409, path, editor, "{'text':'Undecided.','reason':'Longer.','version':6}");
        put("PATCH " + ONE, 400, path, editor, "{'text':'Undecided.','version':6}");
        JsonNode detail = Json.read(get(ONE, 200, path, staff).body());
        assertThat(detail.path("decisions").size()).isEqualTo(6);
        assertThat(detail.path("revisions").size()).isOne();
        get(ONE + "/reports", 200, path + "/reports", staff);
        get(ONE, 404, STAFF + "comments/" + UNKNOWN, staff);
        get(ONE + "/reports", 404, STAFF + "comments/x/reports", staff);
        decide(404, STAFF + "comments/" + UNKNOWN, "{'action':'hold','version':1}");
        get(STAFF + "comments", 400, STAFF + "comments?queue=all", staff);
        get(STAFF + "audit", 200, STAFF + "audit?limit=3", staff);
        get(STAFF + "audit", 400, STAFF + "audit?day=x", staff);
    }

    @Test
    void ordersInBulkKeepTheContract() throws InterruptedException {
        String id = written(1, "Bob Deciding", "In bulk");
        String route = "POST " + STAFF + "comments/bulk";
        String path = STAFF + "comments/bulk";
        String order = "{'id':'contract-1','action':'remove','reason':'Advertising.','comments':['" + id + "','"
                + UNKNOWN + "'],'preview':";
        JsonNode preview =
                Json.read(put(route, 200, path, editor, order + "true}").body());
        assertThat(preview.path("count").asInt()).isOne();
        put(route, 200, path, editor, order + "false}");
        put(route, 200, path, editor, order + "false}");
        put(route, 422, path, editor, "{'id':'contract-1','action':'hold','comments':['" + id + "']}");
        put(route, 400, path, editor, "{'id':'contract-1','action':'pin'}");
        String undo = STAFF + "bulk/contract-1/undo";
        put("POST " + STAFF + "bulk/{bulk}/undo", 200, undo, editor, "");
        JsonNode undone = Json.read(
                put("POST " + STAFF + "bulk/{bulk}/undo", 200, undo, editor, "").body());
        assertThat(undone.path("comments").path(0).asString()).isEqualTo(id);
        put("POST " + STAFF + "bulk/{bulk}/undo", 404, STAFF + "bulk/none/undo", editor, "");
        String author = Json.read(get(ONE, 200, STAFF + "comments/" + id, staff).body())
                .path("authorKey")
                .asString();
        RunningService.awaitThat(
                () -> get(PERSON, 200, STAFF + "people/" + author, staff).body().contains(id));
        String byAuthor = "{'id':'contract-2','action':'hold','author':'" + author + "','preview':true}";
        JsonNode theirs = Json.read(put(route, 200, path, editor, byAuthor).body());
        assertThat(theirs.path("count").asInt()).isOne();
    }

    @Test
    void settingsKeepTheContract() {
        for (Map.Entry<String, String> each : Map.of(
                        "site", "site",
                        "sources/{source}", "sources/demo-lantern",
                        "articles/{article}", "articles/" + articles.get(2))
                .entrySet()) {
            String route = SETTINGS + each.getKey();
            String path = SETTINGS + each.getValue();
            get(route, 200, path, staff);
            put("PUT " + route, 200, path, admin, "{'banned':'darn','closeAfterDays':3000,'version':0}");
            put("PUT " + route, 409, path, admin, "{'banned':'darn','version':0}");
            put("PUT " + route, 400, path, admin, "{'banned':'***','version':1}");
            get(route, 200, path, staff);
        }
        get(SETTINGS + "articles/{article}", 404, SETTINGS + "articles/" + UNKNOWN, staff);
        put("PUT " + SETTINGS + "site", 403, SETTINGS + "site", editor, "{'version':1}");
    }

    @Test
    void personsKeepTheContract() {
        String id = written(3, "Cleo Deciding", "Before a ban");
        String person = Json.read(get(ONE, 200, STAFF + "comments/" + id, staff).body())
                .path("authorKey")
                .asString();
        String path = STAFF + "people/" + person;
        String route = "PUT " + PERSON + "/standing";
        get(PERSON, 200, path + "?limit=5", staff);
        get(PERSON, 404, STAFF + "people/x", staff);
        put(route, 200, path + "/standing", editor, "{'action':'warn','reason':'Be kind.','version':0}");
        put(route, 409, path + "/standing", editor, "{'action':'warn','reason':'Be good.','version':0}");
        put(route, 403, path + "/standing", editor, "{'action':'ban','reason':'Threats.','version':1}");
        put(route, 200, path + "/standing", admin, "{'action':'ban','reason':'Threats.','version':1}");
        put(route, 409, path + "/standing", editor, "{'action':'warn','reason':'Again.','version':2}");
        put(route, 400, path + "/standing", editor, "{'action':'suspend','reason':'x','version':2}");
        HttpResponse<String> refused = service.post(
                "/v1/articles/" + articles.get(3) + "/comments",
                service.bearer("Cleo Deciding"),
                "{\"text\":\"After a ban\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/banned", "Threats.");
        put(route, 200, path + "/standing", admin, "{'action':'lift','version':2}");
        put(route, 200, path + "/standing", editor, "{'action':'mode','mode':'before','version':3}");
    }

    private String written(int article, String name, String text) {
        HttpResponse<String> created = service.post(
                "/v1/articles/" + articles.get(article) + "/comments",
                service.bearer(name),
                "{\"text\":\"" + text + "\"}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Json.read(created.body()).path("id").asString();
    }

    private List<String> queue(String name) {
        return Json.read(get(STAFF + "comments", 200, STAFF + "comments?queue=" + name, staff)
                        .body())
                .path("items")
                .values()
                .stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private void decide(int status, String comment, String body) {
        put("POST " + ONE + "/decisions", status, comment + "/decisions", editor, body);
    }

    private HttpResponse<String> get(String route, int status, String path, String authorization) {
        return send("GET " + route, status, "GET", path, authorization, "");
    }

    private HttpResponse<String> put(String route, int status, String path, String authorization, String body) {
        return send(route, status, route.split(" ", 2)[0], path, authorization, body.replace('\'', '"'));
    }

    private HttpResponse<String> send(
            String route, int status, String method, String path, String authorization, String body) {
        HttpRequest.Builder request = service.request(path)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> response = service.send(request);
        String what = route + " " + response.uri() + " " + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        String type = response.headers().firstValue("content-type").orElse("");
        assertThat(contract.violations(route, status, type, response.body()))
                .as(what)
                .isEmpty();
        return response;
    }
}
