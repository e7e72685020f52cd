package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.run.RunningService;
import tools.jackson.databind.JsonNode;

/**
 * What there is to read: the demonstration's articles and the publisher's, one withdrawn, one talked about.
 *
 * @param film an article of the demonstration with a video
 * @param kinds an article of every kind of block
 * @param brief an article of which only the excerpt may be shown
 * @param talked the article that has comments
 * @param story one that several sources tell of
 * @param first id of the first comment
 */
record Newsstand(
        String film,
        String kinds,
        String brief,
        String arabic,
        String withdrawn,
        String talked,
        String story,
        String first) {

    static Newsstand fill(RunningService service, Publisher publisher) throws InterruptedException {
        add(service, "compositor", "The Compositor", "en", "full", publisher.url("kinds.xml"));
        add(service, "mina", "صحيفة الميناء", "ar", "full", publisher.url("arabic.xml"));
        add(service, "notices", "Short Notices", "en", "excerpt", publisher.url("brief.xml"));
        RunningService.awaitThat(() -> List.of("compositor", "mina", "notices").stream()
                .noneMatch(id -> first(service, id).isEmpty()));
        RunningService.awaitThat(() -> service.ids().size() >= 28);
        String withdrawn =
                service.ids("/v1/feed?source=demo-tidewire&limit=100").getLast();
        withdraw(service, withdrawn);
        String talked = find(service, "demo-lantern", "customs house");
        String first = talk(service, talked);
        return new Newsstand(
                find(service, "demo-lantern", "Ferry strike"),
                first(service, "compositor"),
                first(service, "notices"),
                first(service, "mina"),
                withdrawn,
                talked,
                story(service),
                first);
    }

    /** A source, its feed fetched at once; whether its articles have come in is for the caller to wait for. */
    static void add(RunningService service, String id, String name, String language, String rights, String feed) {
        byte[] command = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("command", "add-source");
            json.writeStringProperty("id", id);
            json.writeStringProperty("name", name);
            json.writeStringProperty("feed", feed);
            json.writeStringProperty("home", feed.substring(0, feed.lastIndexOf('/')));
            json.writeStringProperty("language", language);
            json.writeStringProperty("section", "culture");
            json.writeStringProperty("rights", rights);
            json.writeEndObject();
        });
        JsonNode added = service.command(new String(command, StandardCharsets.UTF_8));
        assertThat(added.has("error")).as(added.toString()).isFalse();
        service.invoke("FetchFunction", """
                {"Records": [{"messageId": "m1", "eventSource": "aws:sqs", "attributes": {"ApproximateReceiveCount": "1"},
                "body": "{\\"force\\": true, \\"source\\": \\"%s\\"}"}]}""".formatted(id));
    }

    static String first(RunningService service, String source) {
        return service.json("/v1/feed?source=" + source).at("/items/0/id").asString("");
    }

    /** Who writes, with a name in which anything may stand. */
    static String bearer(RunningService service, String name) {
        return service.bearer(URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /** Whoever writes is somebody else each time: nobody may write much at once. */
    static String comment(RunningService service, String article, String name, String body) {
        var answer = service.post("/v1/articles/" + article + "/comments", bearer(service, name), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Objects.requireNonNull(Json.text(Json.read(answer.body()), "id"));
    }

    private static String find(RunningService service, String source, String words) {
        return service.json("/v1/feed?limit=100&source=" + source)
                .path("items")
                .valueStream()
                .filter(item -> item.path("headline").asString("").contains(words))
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static void withdraw(RunningService service, String article) {
        service.command("{\"command\":\"withdraw-article\",\"article\":\"" + article
                + "\",\"reason\":\"At the publisher's request.\"}");
    }

    private static String talk(RunningService service, String article) {
        String first = comment(service, article, "Odile Marsh", """
                {"text": "A *warm* room is what the town needs. As the plan has it:\\n\\n> heated in winter and open until ten\\n\\n- books\\n- chairs\\n- `tea`"}""");
        comment(service, article, "Tobias Wray", """
                {"text": "And who pays for the heating?", "parent": "%s"}""".formatted(first));
        comment(service, article, "سلمى الحداد", "{\"text\": \"مبنى جميل، ويستحق أن يعود إلى الناس.\"}");
        return first;
    }

    /** Ranking is on a schedule; here it is asked for, once the stories are there: it is dear. */
    private static String story(RunningService service) throws InterruptedException {
        RunningService.awaitThat(
                () -> service.ids("/v1/stories?sort=latest&limit=20").size() >= 20
                        && !coverage(service).isEmpty());
        RunningService.awaitThat(() -> {
            service.invoke("RankFunction", "{}");
            return service.get("/").body().contains("class=\"coverage\"");
        });
        return coverage(service);
    }

    private static String coverage(RunningService service) {
        return service.json("/v1/stories?sort=latest")
                .path("items")
                .valueStream()
                .filter(item -> item.path("articles").asInt(0) > 1)
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElse("");
    }
}
