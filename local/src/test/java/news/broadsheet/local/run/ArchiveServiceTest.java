package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.archive.AdminApi;
import news.broadsheet.local.archive.Person;
import news.broadsheet.local.run.Archivist.Said;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Comments of other systems, brought in, written out, brought in elsewhere, and erased: by the commands, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveServiceTest {

    private Path data = Path.of("");
    private RunningService service;
    private Archivist archivist;

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        data = temp;
        service = RunningService.shared();
        archivist = new Archivist(service, temp);
    }

    @Test
    void anImportOfDisqusIsReadBelowItsArticleAndIsKnownTheNextTime() throws Exception {
        String file = archivist.disqus("disqus.xml", 100, 0).toString();
        Said first = archivist.run("comments", "import", file, "--format", "disqus", "--map", archivist.map());
        assertThat(first.out()).isEqualTo("4 comments: 4 stored, 0 known, 0 refused.\n");
        assertThat(first.code()).as(first.err()).isZero();
        Said second = archivist.run("comments", "import", file, "--map", archivist.map());
        assertThat(second.out()).isEqualTo("4 comments: 0 stored, 4 known, 0 refused.\n");

        String path = "/v1/articles/" + archivist.id(0) + "/comments";
        RunningService.awaitThat(
                () -> service.json(path).at("/items/0/replyCount").asInt(0) == 1);
        JsonNode root = service.json(path).path("items").path(0);
        assertThat(root.path("createdAt").asString()).isEqualTo("2019-03-01T10:00:00Z");
        assertThat(root.path("html").asString()).contains("<em>please</em>");
        assertThat(Jsoup.parse(root.path("html").asString()).select("script, img"))
                .isEmpty();
        assertThat(root.toString()).doesNotContain("alert(1)</script>", "mail.example", "authorKey");
        JsonNode replies =
                service.json(path + "?parent=" + root.path("id").asString("")).path("items");
        assertThat(replies.path(0).path("text").asString()).isEqualTo("And **so** say I.");
        assertThat(service.json(path).path("items").size())
                .as("neither spam nor the deleted")
                .isEqualTo(1);
    }

    @Test
    void anImportOfWordPressLikewise() throws Exception {
        String file = archivist.wordPress("wxr.xml", 7, 1).toString();
        Said first = archivist.run("comments", "import", file, "--format", "wxr", "--map", archivist.map());
        assertThat(first.out())
                .isEqualTo("2 comments: 2 stored, 0 known, 0 refused; 1 pings of other sites left out.\n");
        assertThat(first.code()).as(first.err()).isZero();
        Said second = archivist.run("comments", "import", file, "--map", archivist.map());
        assertThat(second.out()).startsWith("2 comments: 0 stored, 2 known, 0 refused");
        String path = "/v1/articles/" + archivist.id(1) + "/comments";
        assertThat(service.json(path).path("items").size()).isEqualTo(1);
        assertThat(service.json(path).at("/items/0/text").asString("")).isEqualTo("Well *said*.");
    }

    @Test
    void whatHasNoArticleHereIsNamedWithItsReason() throws Exception {
        Path file = archivist.disqus("lost.xml", 500, 0);
        Said said = archivist.run("comments", "import", file.toString(), "--map", Archivist.OLD + "=elsewhere.example");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("  ! comment 500 was refused: There is no article of this id or address.\n")
                .endsWith("4 comments: 0 stored, 0 known, 4 refused.\n");
        Said wrong = archivist.run("comments", "import", file.toString(), "--format", "wxr");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).isEqualTo("broadsheet: " + file + " is no WordPress export, but one of Disqus.\n");
    }

    @Test
    void aPersonsDataAreHandedOverAndErased() throws Exception {
        archivist.run("comments", "import", archivist.disqus("p.xml", 300, 4).toString(), "--map", archivist.map());
        String key = archivist.exported(data.resolve("p.jsonl")).stream()
                .map(Json::read)
                .filter(json -> json.path("authorName").asString("").equals("Grace of Old"))
                .map(json -> json.path("authorKey").asString(""))
                .findFirst()
                .orElseThrow();
        RunningService.awaitThat(
                () -> archivist.run("person", "export", key).out().contains("And **so** say I."));
        Said unsaid = archivist.run("person", "erase", key);
        assertThat(unsaid.code()).isEqualTo(1);
        assertThat(unsaid.err()).contains("--yes");

        try (AdminApi api = new AdminApi(URI.create(service.apiUrl()), archivist.token(), _ -> {})) {
            assertThat(Person.ofKey(api, key).erase(_ -> {}).comments()).isEqualTo(1);
        }
        String comments = "/v1/articles/" + archivist.id(4) + "/comments?sort=oldest";
        RunningService.awaitThat(
                () -> service.json(comments).at("/items/0/replyCount").asInt(1) == 0);
        JsonNode after = Json.read(archivist.run("person", "export", key).out());
        assertThat(after.at("/standing/approved").asInt(-1)).isZero();
        assertThat(after.path("items").isEmpty()).isTrue();
        assertThat(archivist.exported(data.resolve("q.jsonl"))).noneMatch(line -> line.contains(key));
        Said nobody = archivist.run("person", "export", "ada@mail.example");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).isEqualTo("broadsheet: The service answers 404: There is no person of this key.\n");
    }

    @Test
    void aPersonIsFoundByWhatTheirTokenSays() throws Exception {
        String bearer = service.bearer("Ada Archiving");
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]));
        String text = "{\"text\":\"My very own words.\"}";
        assertThat(service.post("/v1/articles/" + archivist.id(4) + "/comments", bearer, text)
                        .statusCode())
                .isEqualTo(201);
        String issuer = claims.path("iss").asString("");
        String subject = claims.path("sub").asString("");
        RunningService.awaitThat(() -> archivist
                .run("person", "export", "--issuer", issuer, "--subject", subject)
                .out()
                .contains("My very own words."));
        assertThat(archivist.run("person", "export", "--issuer", issuer).err())
                .isEqualTo("broadsheet: Say who is meant: their key, or --issuer and --subject.\n");
    }

    @Test
    void whoIsNoAdministratorMayNone() {
        String person = "/v1/staff/people/0123456789abcdefghjkmnpqrs";
        for (String[] route : new String[][] {
            {"POST", "/v1/staff/comments/import"},
            {"GET", "/v1/staff/comments/export"},
            {"GET", person + "/data"},
            {"DELETE", person}
        }) {
            assertThat(status(route, "")).isEqualTo(401);
            assertThat(status(route, service.bearer("Ada Archiving"))).isEqualTo(403);
            assertThat(status(route, service.bearer("Ada", "staff"))).isEqualTo(403);
            assertThat(status(route, service.bearer("Ada", "editor"))).isEqualTo(403);
        }
    }

    private int status(String[] route, String authorization) {
        var request = service.request(route[1]).method(route[0], BodyPublishers.ofString("{\"comments\":[{}]}"));
        return service.send(authorization.isEmpty() ? request : request.header("Authorization", authorization))
                .statusCode();
    }

    @Test
    void manyGoInBatches() throws Exception {
        String head = "{\"broadsheet\":\"comments\",\"version\":1}\n";
        String lines = IntStream.range(0, 230)
                .mapToObj(i ->
                        "{\"id\":\"n" + i + "\",\"parent\":\"" + (i == 0 ? "" : "n" + (i - 1)) + "\",\"articleUrl\":\""
                                + archivist.link(3)
                                + "\",\"authorName\":\"Ada\",\"authorKey\":\"0123456789abcdefghjkmnpqrs\",\"text\":\"No."
                                + " "
                                + i + "\",\"createdAt\":\"2020-01-01T00:00:00Z\",\"state\":\"published\"}\n")
                .collect(Collectors.joining());
        String file = archivist.file("many.jsonl", head + lines).toString();
        assertThat(archivist.run("comments", "import", file).out()).contains("230 refused");
        assertThat(archivist.run("comments", "import", file, "--system", "test").out())
                .isEqualTo("230 comments: 230 stored, 0 known, 0 refused.\n");
    }

    @Test
    void withoutAServiceThereIsOneSentence() {
        Said said = Archivist.say(List.of("comments", "export", "--port", "1"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("broadsheet: The service is not running on port 1:");
        Said half = Archivist.say(List.of("comments", "export", "--api", "https://a.example"));
        assertThat(half.err()).isEqualTo("broadsheet: --api and --token go together.\n");
    }
}
