package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.archive.AdminApi;
import news.broadsheet.local.archive.Person;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments of other systems, brought in, written out, brought in elsewhere, and erased: by the commands, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveServiceTest {

    private static final String OLD = "old.harbour.example";

    private Path data = Path.of("");
    private RunningService service;
    private List<JsonNode> articles;

    /** What a command said, and how it ended. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        data = temp;
        service = RunningService.start(temp.resolve("kept"));
        RunningService.awaitThat(() -> service.ids().size() >= 25);
        articles =
                new ArrayList<>(service.json("/v1/feed?limit=5").path("items").values());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static Said run(RunningService on, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--api", on.apiUrl(), "--token", token(on)));
        return run(all);
    }

    private static Said run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.commands(
                        Path.of(""),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system())
                .execute(arguments.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String token(RunningService on) {
        return on.bearer("Root", "admin").substring("Bearer ".length());
    }

    private URI link(int article) {
        return URI.create(articles.get(article).path("link").asString(""));
    }

    private String id(int article) {
        return articles.get(article).path("id").asString("");
    }

    /** As it was spelled before the site moved. */
    private String oldLink(int article) {
        return "https://" + OLD + link(article).getRawPath() + "?utm_source=archive#disqus_thread";
    }

    private String map() {
        return OLD + "=" + link(0).getRawAuthority();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(data.resolve(name), text);
    }

    private Path disqus(String name, int first, int article) throws IOException {
        return file(name, """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
            <thread dsq:id="9"><id/><link>%1$s</link><title>One</title></thread>
            <post dsq:id="%3$d"><message><![CDATA[<p>And <b>so</b> say I.</p>]]></message><createdAt>2019-03-01T10:05:00Z</createdAt>
              <isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Grace</name><username>grace%2$d</username></author>
              <thread dsq:id="9"/><parent dsq:id="%2$d"/></post>
            <post dsq:id="%2$d"><message><![CDATA[<p>Ferries, <i>please</i>.</p><script>alert(1)</script>]]></message>
              <createdAt>2019-03-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
              <author><name>&lt;img src=x onerror=alert(1)&gt;</name><username>ada%2$d</username></author><thread dsq:id="9"/></post>
            <post dsq:id="%4$d"><message><![CDATA[<p>Cheap pills</p>]]></message><createdAt>2019-03-01T10:06:00Z</createdAt>
              <isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Eve</name><email>eve@mail.example</email></author>
              <thread dsq:id="9"/></post>
            <post dsq:id="%5$d"><message/><createdAt>2019-03-01T10:07:00Z</createdAt><isDeleted>true</isDeleted>
              <isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="9"/></post>
            </disqus>
            """.formatted(oldLink(article), first, first + 1, first + 2, first + 3));
    }

    private Path wordPress(String name, int first, int article) throws IOException {
        return file(name, """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title>
            <wp:base_blog_url>https://old.harbour.example</wp:base_blog_url>
            <item><title>Two</title><link>%1$s</link>
            <wp:comment><wp:comment_id>%2$d</wp:comment_id><wp:comment_author><![CDATA[Linus]]></wp:comment_author>
              <wp:comment_author_email>linus@mail.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>
              <wp:comment_date_gmt>2018-05-05 08:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Well <em>said</em>.]]></wp:comment_content>
              <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
            <wp:comment><wp:comment_id>%3$d</wp:comment_id><wp:comment_author><![CDATA[Maren]]></wp:comment_author>
              <wp:comment_date_gmt>2018-05-05 09:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Is it?]]></wp:comment_content>
              <wp:comment_approved>0</wp:comment_approved><wp:comment_type/><wp:comment_parent>%2$d</wp:comment_parent></wp:comment>
            <wp:comment><wp:comment_id>%4$d</wp:comment_id><wp:comment_author>Ping</wp:comment_author>
              <wp:comment_date_gmt>2018-05-05 09:00:00</wp:comment_date_gmt><wp:comment_content>[...]</wp:comment_content>
              <wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
            </item></channel></rss>
            """.formatted(oldLink(article), first, first + 1, first + 2));
    }

    private static List<String> exported(RunningService on, Path to) throws IOException {
        Said said = run(on, "comments", "export", "-o", to.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(to.resolveSibling(to.getFileName() + ".part")).doesNotExist();
        List<String> lines = Files.readAllLines(to);
        assertThat(lines.getFirst()).isEqualTo("{\"broadsheet\":\"comments\",\"version\":1}");
        return lines.subList(1, lines.size());
    }

    @Test
    void anImportOfDisqusIsReadBelowItsArticleAndIsKnownTheNextTime() throws Exception {
        String file = disqus("disqus.xml", 100, 0).toString();
        Said first = run(service, "comments", "import", file, "--format", "disqus", "--map", map());
        assertThat(first.out()).isEqualTo("4 comments: 4 stored, 0 known, 0 refused.\n");
        assertThat(first.code()).as(first.err()).isZero();
        Said second = run(service, "comments", "import", file, "--map", map());
        assertThat(second.out()).isEqualTo("4 comments: 0 stored, 4 known, 0 refused.\n");

        String path = "/v1/articles/" + id(0) + "/comments";
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
        String file = wordPress("wxr.xml", 7, 1).toString();
        Said first = run(service, "comments", "import", file, "--format", "wxr", "--map", map());
        assertThat(first.out())
                .isEqualTo("2 comments: 2 stored, 0 known, 0 refused; 1 pings of other sites left out.\n");
        assertThat(first.code()).as(first.err()).isZero();
        Said second = run(service, "comments", "import", file, "--map", map());
        assertThat(second.out()).startsWith("2 comments: 0 stored, 2 known, 0 refused");
        String path = "/v1/articles/" + id(1) + "/comments";
        assertThat(service.json(path).path("items").size()).isEqualTo(1);
        assertThat(service.json(path).at("/items/0/text").asString("")).isEqualTo("Well *said*.");
    }

    @Test
    void whatHasNoArticleHereIsNamedWithItsReason() throws Exception {
        Path file = disqus("lost.xml", 500, 0);
        Said said = run(service, "comments", "import", file.toString(), "--map", OLD + "=elsewhere.example");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("  ! comment 500 was refused: There is no article of this id or address.\n")
                .endsWith("4 comments: 0 stored, 0 known, 4 refused.\n");
        Said wrong = run(service, "comments", "import", file.toString(), "--format", "wxr");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).isEqualTo("broadsheet: " + file + " is no WordPress export, but one of Disqus.\n");
    }

    @Test
    void anExportBroughtToAFreshServiceGivesTheSameExport() throws Exception {
        run(service, "comments", "import", disqus("a.xml", 200, 2).toString(), "--map", map());
        run(service, "comments", "import", wordPress("b.xml", 90, 2).toString(), "--map", map());
        Path file = data.resolve("all.jsonl");
        List<String> given = exported(service, file);
        assertThat(given).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Files.readString(file)).doesNotContain("mail.example", "203.0.113.9");
        try (RunningService fresh = RunningService.start(data.resolve("fresh"))) {
            RunningService.awaitThat(() -> fresh.ids().size() >= 25);
            String here = link(0).getRawAuthority();
            String there = URI.create(
                            fresh.json("/v1/feed?limit=1").at("/items/0/link").asString(""))
                    .getRawAuthority();
            Said said = run(fresh, "comments", "import", file.toString(), "--map", here + "=" + there);
            assertThat(said.out())
                    .isEqualTo(given.size() + " comments: " + given.size() + " stored, 0 known, 0 refused.\n");
            List<String> again = exported(fresh, data.resolve("again.jsonl"));
            assertThat(placeless(again, there)).containsExactlyElementsOf(placeless(given, here));
            Said known = run(fresh, "comments", "import", file.toString(), "--map", here + "=" + there);
            assertThat(known.out()).contains(" 0 stored, " + given.size() + " known, 0 refused");
        }
    }

    /** The demonstration's publishers have another port in each run, and so articles other addresses and ids. */
    private static Set<String> placeless(List<String> lines, String authority) {
        return lines.stream()
                .map(line -> {
                    ObjectNode json = (ObjectNode) Json.read(line.replace(authority, "here"));
                    json.remove("article");
                    return json.toString();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aPersonsDataAreHandedOverAndErased() throws Exception {
        run(service, "comments", "import", disqus("p.xml", 300, 4).toString(), "--map", map());
        String key = exported(service, data.resolve("p.jsonl")).stream()
                .map(Json::read)
                .filter(json -> json.path("authorName").asString("").equals("Grace"))
                .map(json -> json.path("authorKey").asString(""))
                .findFirst()
                .orElseThrow();
        RunningService.awaitThat(
                () -> run(service, "person", "export", key).out().contains("And **so** say I."));
        Said unsaid = run(service, "person", "erase", key);
        assertThat(unsaid.code()).isEqualTo(1);
        assertThat(unsaid.err()).contains("--yes");

        try (AdminApi api = new AdminApi(URI.create(service.apiUrl()), token(service), _ -> {})) {
            assertThat(Person.ofKey(api, key).erase(_ -> {}).comments()).isEqualTo(1);
        }
        String comments = "/v1/articles/" + id(4) + "/comments?sort=oldest";
        RunningService.awaitThat(
                () -> service.json(comments).at("/items/0/replyCount").asInt(1) == 0);
        JsonNode after = Json.read(run(service, "person", "export", key).out());
        assertThat(after.at("/standing/approved").asInt(-1)).isZero();
        assertThat(after.path("items").isEmpty()).isTrue();
        assertThat(exported(service, data.resolve("q.jsonl"))).noneMatch(line -> line.contains(key));
        Said nobody = run(service, "person", "export", "ada@mail.example");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).isEqualTo("broadsheet: The service answers 404: There is no person of this key.\n");
    }

    @Test
    void aPersonIsFoundByWhatTheirTokenSays() throws Exception {
        String bearer = service.bearer("Ada");
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]));
        String text = "{\"text\":\"My very own words.\"}";
        assertThat(service.post("/v1/articles/" + id(4) + "/comments", bearer, text)
                        .statusCode())
                .isEqualTo(201);
        String issuer = claims.path("iss").asString("");
        String subject = claims.path("sub").asString("");
        RunningService.awaitThat(() -> run(service, "person", "export", "--issuer", issuer, "--subject", subject)
                .out()
                .contains("My very own words."));
        assertThat(run(service, "person", "export", "--issuer", issuer).err())
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
            assertThat(status(route, service.bearer("Ada"))).isEqualTo(403);
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
                                + link(3)
                                + "\",\"authorName\":\"Ada\",\"authorKey\":\"0123456789abcdefghjkmnpqrs\",\"text\":\"No."
                                + " "
                                + i + "\",\"createdAt\":\"2020-01-01T00:00:00Z\",\"state\":\"published\"}\n")
                .collect(Collectors.joining());
        String file = file("many.jsonl", head + lines).toString();
        assertThat(run(service, "comments", "import", file).out()).contains("230 refused");
        assertThat(run(service, "comments", "import", file, "--system", "test").out())
                .isEqualTo("230 comments: 230 stored, 0 known, 0 refused.\n");
    }

    @Test
    void withoutAServiceThereIsOneSentence() {
        Said said = run(List.of("comments", "export", "--port", "1"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("broadsheet: The service is not running on port 1:");
        Said half = run(List.of("comments", "export", "--api", "https://a.example"));
        assertThat(half.err()).isEqualTo("broadsheet: --api and --token go together.\n");
    }
}
