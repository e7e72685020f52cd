package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything at once, as {@code ./broadsheet run} starts it: the zips of this build, real HTTP, data on disk. */
@Tag("alone")
class WholeServiceTest {

    @TempDir
    Path data;

    @Test
    void articlesComeInAreReadAndTalkedAboutAndOutliveARestart() throws Exception {
        TreeSet<String> before;
        try (RunningService service = RunningService.start(data.resolve("kept"))) {
            RunningService.awaitThat(() -> service.ids().size() >= 25);
            anArticleIsRead(service);
            strangersAreRefused(service);
            aCommentIsSeenAndCounted(service);
            otherOriginsAreTold(service);
            keptPagesAreReadAgainAndFoundUnchanged(service);
            before = new TreeSet<>(service.ids());
        }
        try (RunningService service = RunningService.start(data.resolve("kept"))) {
            List<String> after = service.ids();
            assertThat(after).doesNotHaveDuplicates().containsAll(before);
        }
    }

    private static void anArticleIsRead(RunningService service) throws InterruptedException {
        String path = "/v1/articles/" + service.ids().getFirst();
        HttpResponse<String> article = service.get(path);
        assertThat(article.statusCode()).isEqualTo(200);
        assertThat(Json.read(article.body()).path("body").size()).isGreaterThan(2);
        // Related cards still come in and change the article; once they have, its validator holds.
        RunningService.awaitThat(() -> isNotModified(service, path));
    }

    private static boolean isNotModified(RunningService service, String path) {
        String etag = service.get(path).headers().firstValue("etag").orElseThrow();
        return service.send(service.request(path).header("If-None-Match", etag)).statusCode() == 304;
    }

    private static void strangersAreRefused(RunningService service) {
        String path = "/v1/articles/" + service.ids().getFirst() + "/comments";
        for (String authorization : new String[] {"", "Bearer a.b.c", forged(service.bearer("Mallory"))}) {
            HttpResponse<String> refused = service.post(path, authorization, "{\"text\":\"hello\"}");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        assertThat(service.get("/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/nothing").body()).contains("There is nothing at this address.");
    }

    private static void aCommentIsSeenAndCounted(RunningService service) throws InterruptedException {
        String article = "/v1/articles/" + service.ids().getFirst();
        String path = article + "/comments";
        HttpResponse<String> submitted =
                service.post(path, service.bearer("Ada"), "{\"text\":\"What a *fine* boat.\"}");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        RunningService.awaitThat(() -> service.get(path).body().contains("fine"));
        RunningService.awaitThat(
                () -> service.json(article).path("commentCount").asInt(0) == 1);
    }

    private static void keptPagesAreReadAgainAndFoundUnchanged(RunningService service) {
        JsonNode answer = service.command("{\"command\":\"reread\",\"since\":\"2026-01-01T00:00:00Z\"}");
        assertThat(answer.path("unchanged").asInt(0)).as(answer.toString()).isGreaterThan(10);
        assertThat(answer.path("read").asInt(0))
                .as(answer.toString())
                .isEqualTo(answer.path("unchanged").asInt(0));
    }

    private static void otherOriginsAreTold(RunningService service) {
        HttpResponse<String> preflight = service.send(service.request("/v1/feed")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", service.apiUrl())
                .header("Access-Control-Request-Method", "GET"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains(service.apiUrl());
        HttpResponse<String> stranger =
                service.send(service.request("/v1/feed").header("Origin", "https://elsewhere.example"));
        assertThat(stranger.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    /** The same token with another signature. */
    private static String forged(String token) {
        int dot = token.lastIndexOf('.');
        char first = token.charAt(dot + 1);
        return token.substring(0, dot + 1) + (first == 'A' ? 'B' : 'A') + token.substring(dot + 2);
    }
}
