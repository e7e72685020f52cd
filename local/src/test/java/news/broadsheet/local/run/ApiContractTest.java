package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.TemplateReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Template, routes, {@code docs/api.yaml} and real answers say the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractTest {

    private static final String FEED = "GET /v1/feed";
    private static final String SOURCE = "GET /v1/sources/{id}";
    private static final String ARTICLE = "GET /v1/articles/{id}";
    private static final String COMMENTS = "GET /v1/articles/{id}/comments";
    private static final String SUBMIT = "POST /v1/articles/{id}/comments";
    private static final String COMMENT = "GET /v1/articles/{id}/comments/{comment}";
    private static final String REMOVE = "DELETE /v1/articles/{id}/comments/{comment}";
    private static final String ONE = " /v1/articles/{id}/comments/{comment}";
    private static final String IMPORT = "POST /v1/staff/comments/import";
    private static final String EXPORT = "GET /v1/staff/comments/export";
    private static final String PERSON = "GET /v1/staff/people/{person}/data";
    private static final String ERASE = "DELETE /v1/staff/people/{person}";
    private static final String HUB = "/v1/hubs/{source}/{token}";
    private static final String UNKNOWN = "0123456789abcdefghjkmnpqrs";

    private ApiContract contract;
    private Template template;
    private RunningService service;
    private List<String> articles;

    @BeforeAll
    void start() throws Exception {
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        template = TemplateReader.read(
                RunningService.ROOT.resolve("template.yaml"),
                Map.of("TokenIssuer", "https://issuer.example"),
                URI.create("http://localhost:9324"));
        service = RunningService.shared();
        articles = service.own(8);
    }

    @Test
    void theTemplateAndTheContractNameTheSameRoutesAndGuards() {
        assertThat(ApiContract.told(template.routes())).isEqualTo(contract.routes());
        assertThat(ApiContract.told(template.routes().stream()
                        .filter(route -> route.authorizer().isPresent())
                        .toList()))
                .isEqualTo(contract.guarded());
    }

    @Test
    void everyRouteOfTheTemplateIsAnsweredByItsFunction() {
        for (Template.Route route : template.routes()) {
            String path = route.path()
                    .replace("{id}", articles.getFirst())
                    .replace("{comment}", UNKNOWN)
                    .replace("{webhook}", UNKNOWN)
                    .replace("{story}", UNKNOWN)
                    .replace("{source}", "demo-lantern")
                    .replace("{article}", articles.getFirst())
                    .replace("{person}", UNKNOWN)
                    .replace("{bulk}", "none")
                    .replace("{token}", UNKNOWN)
                    .replaceAll("[{](signature|rendition|image)[}]", UNKNOWN)
                    .replace("{section}", "world")
                    .replace("{feed}", "feed.rss")
                    .replace("{slot}", "2026030112")
                    .replace("{version}", "any")
                    .replace("{name}", "site.css")
                    .replaceAll("[{](page|path)[+][}]", "about");
            HttpRequest.Builder request = service.request(path)
                    .method(route.method(), BodyPublishers.noBody())
                    .header("Authorization", service.bearer("Ada"));
            assertThat(service.send(request).body()).doesNotContain("There is nothing at this address", "\"message\"");
        }
    }

    @Test
    void listsKeepTheContract() {
        check(FEED, 200, "/v1/feed");
        check(FEED, 200, "/v1/feed?limit=3&section=world&lang=en");
        check(FEED, 200, "/v1/feed?source=demo-lantern&section=sport");
        check(FEED, 200, "/v1/feed?source=nobody");
        check(FEED, 200, "/v1/feed?sort=top&why=true&section=world&lang=en");
        check("GET /v1/stories", 200, "/v1/stories?sort=latest&section=world&lang=en");
        check("GET /v1/trending", 200, "/v1/trending?lang=en");
        check("GET /v1/sections", 200, "/v1/sections");
        check("GET /v1/sources", 200, "/v1/sources?limit=2");
    }

    @Test
    void wrongParametersAreProblems() {
        for (String query : List.of(
                "limit=0",
                "limit=101",
                "limit=ten",
                "limit=99999999999",
                "section=gossip",
                "source=..%2F..",
                "lang=*",
                "cursor=x",
                "cursor=" + "A".repeat(3000),
                "sort=best",
                "sort=top&source=demo-lantern",
                "sort=top&limit=21",
                "why=true")) {
            check(FEED, 400, "/v1/feed?" + query);
        }
        String foreign = Json.text(service.json("/v1/feed?limit=1&lang=en"), "next");
        check(FEED, 400, "/v1/feed?cursor=" + foreign);
        check("GET /v1/sections", 400, "/v1/sections?x=1");
        check("GET /v1/stories", 400, "/v1/stories?sort=best");
        check("GET /v1/trending", 400, "/v1/trending?lang=*");
        check("GET /v1/sources", 400, "/v1/sources?limit=-1");
        check(COMMENTS, 400, "/v1/articles/" + articles.getFirst() + "/comments?parent=x");
    }

    @Test
    void articlesKeepTheContract() {
        service.ids().forEach(id -> check(ARTICLE, 200, "/v1/articles/" + id));
        check(ARTICLE, 404, "/v1/articles/" + UNKNOWN);
        check(ARTICLE, 404, "/v1/articles/x");
        check(ARTICLE, 404, "/v1/articles/%2e%2e%2fetc");
        check(COMMENTS, 404, "/v1/articles/" + UNKNOWN + "/comments");
    }

    @Test
    void storiesThatAreNotThereKeepTheContract() {
        for (String suffix : List.of("", "/feed.rss", "/feed.json")) {
            check("GET /v1/stories/{story}" + suffix, 404, "/v1/stories/" + UNKNOWN + suffix);
            check("GET /v1/stories/{story}" + suffix, 404, "/v1/stories/x" + suffix);
        }
        String boost = "/v1/staff/stories/" + UNKNOWN + "/boost";
        String wanted = "{\"boost\":2,\"reason\":\"Of weight.\"}";
        send("PUT /v1/staff/stories/{story}/boost", 404, sent("PUT", boost, service.bearer("Ed", "editor"), wanted));
        send("PUT /v1/staff/stories/{story}/boost", 400, sent("PUT", boost, service.bearer("Ed", "editor"), "{}"));
        send("PUT /v1/staff/stories/{story}/boost", 403, sent("PUT", boost, service.bearer("Sam", "staff"), wanted));
    }

    @Test
    void aWithdrawnArticleIsGoneWithItsReasonAndFromEveryList() {
        String id = articles.getLast();
        assertThat(service.command("{\"command\":\"withdraw-article\",\"article\":\"" + id
                                + "\",\"reason\":\"At the publisher's request.\"}")
                        .has("error"))
                .isFalse();
        HttpResponse<String> gone = check(ARTICLE, 410, "/v1/articles/" + id);
        assertThat(gone.body()).contains("At the publisher's request.");
        check(COMMENTS, 410, "/v1/articles/" + id + "/comments");
        assertThat(service.ids()).doesNotContain(id);
    }

    @Test
    void commentsKeepTheContractFromSubmissionToTombstone() {
        String path = "/v1/articles/" + articles.get(1) + "/comments";
        String ada = service.bearer("Ada");
        HttpResponse<String> created = send(SUBMIT, 201, posted(path, ada, "{\"text\":\"**First** of all\"}"));
        String id = String.valueOf(Json.text(Json.read(created.body()), "id"));
        send(SUBMIT, 429, posted(path, ada, "{\"text\":\"and at once another\"}"));
        String reply = "{\"text\":\"indeed\",\"parent\":\"" + id + "\"}";
        send(SUBMIT, 201, posted(path, service.bearer("Grace"), reply));
        check(COMMENTS, 200, path);
        check(COMMENTS, 200, path + "?parent=" + id);
        check(COMMENT, 200, path + "/" + id);
        send(REMOVE, 403, removal(path + "/" + id, service.bearer("Grace")));
        send(REMOVE, 401, removal(path + "/" + id, "Bearer x"));
        send(REMOVE, 204, removal(path + "/" + id, ada));
        send(REMOVE, 204, removal(path + "/" + id, ada));
        check(COMMENT, 200, path + "/" + id);
        check(COMMENTS, 200, path);
        check(COMMENT, 404, path + "/" + UNKNOWN);
        send(REMOVE, 404, removal(path + "/" + UNKNOWN, ada));
    }

    @Test
    void aConversationKeepsTheContract() throws InterruptedException {
        String path = "/v1/articles/" + articles.get(3) + "/comments";
        String ada = service.bearer("Ada Conversing");
        String grace = service.bearer("Grace Conversing");
        HttpResponse<String> created = send(SUBMIT, 201, posted(path, ada, "{\"text\":\"To talk about\"}"));
        String comment = path + "/" + Json.text(Json.read(created.body()), "id");
        send("PATCH" + ONE, 200, sent("PATCH", comment, ada, "{\"text\":\"To *talk* about\"}"));
        send("PATCH" + ONE, 403, sent("PATCH", comment, grace, "{\"text\":\"No\"}"));
        send("PATCH" + ONE, 400, sent("PATCH", comment, ada, "{\"words\":\"No\"}"));
        send("PUT" + ONE + "/vote", 204, sent("PUT", comment + "/vote", grace, "{\"value\":1}"));
        send("PUT" + ONE + "/vote", 400, sent("PUT", comment + "/vote", grace, "{\"value\":7}"));
        send("PUT" + ONE + "/vote", 403, sent("PUT", comment + "/vote", ada, "{\"value\":1}"));
        send("PUT" + ONE + "/vote", 401, sent("PUT", comment + "/vote", "Bearer x", "{\"value\":1}"));
        send("PUT" + ONE + "/report", 204, sent("PUT", comment + "/report", grace, "{\"cause\":\"spam\"}"));
        send("PUT" + ONE + "/report", 400, sent("PUT", comment + "/report", grace, "{}"));
        for (String sort : List.of("newest", "oldest", "top", "discussed")) {
            check(COMMENTS, 200, path + "?sort=" + sort);
        }
        check(COMMENTS, 400, path + "?sort=best");
        awaitUp(comment);
        String article = "/v1/articles/{id}";
        assertThat(service.send(service.request(path + ".rss")).statusCode()).isEqualTo(200);
        check("GET " + article + "/highlights", 200, path.replace("/comments", "/highlights"));
        check("GET /v1/comment-counts", 200, "/v1/comment-counts?articles=" + articles.get(3));
        check("GET /v1/comment-counts", 400, "/v1/comment-counts?articles=x");
        String own = "/v1/me/articles/" + articles.get(3) + "/comments";
        assertThat(send("GET /v1/me" + article.substring(3) + "/comments", 200, asking(own, grace))
                        .body())
                .contains("\":1}");
        send("GET /v1/me" + article.substring(3) + "/comments", 401, service.request(own));
        send("PATCH" + ONE, 409, afterAReply(path, comment, ada, grace));
    }

    private HttpRequest.Builder afterAReply(String path, String comment, String author, String other)
            throws InterruptedException {
        String id = comment.substring(comment.lastIndexOf('/') + 1);
        send(SUBMIT, 201, posted(path, other, "{\"text\":\"Indeed.\",\"parent\":\"" + id + "\"}"));
        RunningService.awaitThat(() -> service.json(comment).path("replyCount").asInt() == 1);
        return sent("PATCH", comment, author, "{\"text\":\"Too late\"}");
    }

    /** Its vote is counted from the table's stream. */
    private void awaitUp(String comment) throws InterruptedException {
        RunningService.awaitThat(() -> service.json(comment).path("up").asInt() == 1);
    }

    private HttpRequest.Builder sent(String method, String path, String authorization, String body) {
        return service.request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body));
    }

    @Test
    void wrongSubmissionsAreProblemsAndChangeNothing() {
        String path = "/v1/articles/" + articles.get(2) + "/comments";
        String eve = service.bearer("Eve");
        for (String body : List.of(
                "", "{", "[]", "\"text\"", "{}", "{\"text\":1}", "{\"text\":\"  \"}", "{\"text\":\"x\",\"y\":1}")) {
            send(SUBMIT, 400, posted(path, eve, body));
        }
        send(SUBMIT, 400, posted(path, eve, "{\"text\":\"" + "x".repeat(5001) + "\"}"));
        send(SUBMIT, 413, posted(path, eve, "{\"text\":\"" + "x".repeat(100_000) + "\"}"));
        send(SUBMIT, 422, posted(path, eve, "{\"text\":\"x\",\"parent\":\"" + UNKNOWN + "\"}"));
        send(SUBMIT, 415, posted(path, eve, "text=x").setHeader("Content-Type", "text/plain"));
        send(SUBMIT, 401, posted(path, "", "{\"text\":\"x\"}"));
        send(SUBMIT, 404, posted("/v1/articles/" + UNKNOWN + "/comments", eve, "{\"text\":\"x\"}"));
        assertThat(service.json(path).path("items").isEmpty()).isTrue();
    }

    @Test
    void callbacksThatNoHubWasGivenKeepTheContract() {
        for (String token : List.of(UNKNOWN, "x", "A".repeat(32))) {
            String path = "/v1/hubs/demo-lantern/" + token;
            check("GET " + HUB, 404, path + "?hub.mode=subscribe&hub.topic=x&hub.challenge=%3Cb%3E");
            send("POST " + HUB, 410, service.request(path).POST(BodyPublishers.ofString("<rss/>")));
        }
    }

    @Test
    void aSourceIsToldWholeToStaffAlone() {
        String path = "/v1/sources/demo-lantern";
        HttpResponse<String> detail = send(SOURCE, 200, asking(path, service.bearer("Ada", "staff")));
        assertThat(Json.read(detail.body()).at("/poll/nextPollAt").isString()).isTrue();
        send(SOURCE, 200, asking(path, service.bearer("Ada", "admin")));
        send(SOURCE, 403, asking(path, service.bearer("Ada")));
        send(SOURCE, 401, asking(path, "Bearer x"));
        send(SOURCE, 401, service.request(path));
        send(SOURCE, 404, asking("/v1/sources/nobody", service.bearer("Ada", "editor")));
        send(SOURCE, 400, asking(path + "?x=1", service.bearer("Ada", "staff")));
    }

    @Test
    void theArchiveKeepsTheContract() {
        String path = "/v1/staff/comments/import";
        String admin = service.bearer("Root", "admin");
        String comment =
                "{\"system\":\"test\",\"id\":\"1\",\"article\":\"" + articles.get(6) + "\",\"authorKey\":\"" + UNKNOWN
                        + "\",\"authorName\":\"Ada\",\"text\":\"Old words.\",\"createdAt\":\"2020-01-01T00:00:00Z\",\"state\":\"held\"}";
        String brought = "{\"comments\":[" + comment + ",{}]}";
        send(IMPORT, 200, posted(path, admin, brought));
        send(IMPORT, 200, posted(path, admin, brought));
        send(IMPORT, 400, posted(path, admin, "{}"));
        send(IMPORT, 413, posted(path, admin, "{\"comments\":[\"" + "x".repeat(4_000_000) + "\"]}"));
        send(IMPORT, 415, posted(path, admin, brought).setHeader("Content-Type", "text/plain"));
        send(IMPORT, 403, posted(path, service.bearer("Ada", "editor"), brought));
        send(IMPORT, 401, posted(path, "", brought));
        send(EXPORT, 200, asking("/v1/staff/comments/export", admin));
        send(EXPORT, 400, asking("/v1/staff/comments/export?limit=101", admin));
        send(EXPORT, 403, asking("/v1/staff/comments/export", service.bearer("Ada")));
        String person = "/v1/staff/people/" + UNKNOWN;
        send(PERSON, 200, asking(person + "/data", admin));
        send(PERSON, 200, asking("/v1/staff/people/-/data?issuer=x&subject=y", admin));
        send(PERSON, 400, asking("/v1/staff/people/-/data?issuer=x", admin));
        send(PERSON, 404, asking("/v1/staff/people/x/data", admin));
        send(PERSON, 403, asking(person + "/data", service.bearer("Ada", "staff")));
        send(ERASE, 200, removal(person, admin));
        send(ERASE, 200, removal(person, admin));
        send(ERASE, 404, removal("/v1/staff/people/x", admin));
        send(ERASE, 403, removal(person, service.bearer("Ada", "editor")));
    }

    private HttpRequest.Builder asking(String path, String authorization) {
        return service.request(path).header("Authorization", authorization);
    }

    private HttpRequest.Builder posted(String path, String authorization, String body) {
        HttpRequest.Builder request =
                service.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpRequest.Builder removal(String path, String authorization) {
        return service.request(path).DELETE().header("Authorization", authorization);
    }

    private HttpResponse<String> check(String route, int status, String path) {
        return send(route, status, service.request(path));
    }

    private HttpResponse<String> send(String route, int status, HttpRequest.Builder request) {
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
