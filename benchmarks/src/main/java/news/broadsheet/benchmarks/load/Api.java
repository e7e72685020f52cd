package news.broadsheet.benchmarks.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The service over HTTP, as its clients see it. A request is sent once: trying again is for those who know whether they may. */
final class Api {

    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final String url;

    /** @param url without a slash at its end */
    Api(HttpClient client, String url) {
        this.client = client;
        this.url = url;
    }

    Outcome feed() {
        return send(request("/v1/feed?limit=20").GET());
    }

    Outcome article(String article) {
        return send(request("/v1/articles/" + article).GET());
    }

    Outcome newest(String article) {
        return send(request(comments(article)).GET());
    }

    Outcome top(String article) {
        return send(request(comments(article) + "?sort=top").GET());
    }

    Outcome comment(Submission submission) {
        return send(json("POST", comments(submission.article()), submission.person(), body -> {
                    body.writeStringProperty("text", submission.text());
                    submission.parent().ifPresent(parent -> body.writeStringProperty("parent", parent));
                })
                .header("Idempotency-Key", submission.key()));
    }

    Outcome vote(String article, String comment, Person person, int value) {
        String path = comments(article) + "/" + comment + "/vote";
        return send(json("PUT", path, person, body -> body.writeNumberProperty("value", value)));
    }

    private static String comments(String article) {
        return "/v1/articles/" + article + "/comments";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT);
    }

    private HttpRequest.Builder json(String method, String path, Person person, Consumer<JsonGenerator> members) {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        });
        return request(path)
                .header("Authorization", "Bearer " + person.token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body));
    }

    private Outcome send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return Outcome.of(response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            return new Outcome.Failed("timeout");
        } catch (ConnectException e) {
            return new Outcome.Failed("no connection");
        } catch (IOException e) {
            return new Outcome.Failed("connection lost");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted");
        }
    }

    /** The answer as a tree, an empty one where it is no JSON. */
    static JsonNode tree(Outcome.Ok ok) {
        try {
            return Json.read(ok.body());
        } catch (JacksonException e) {
            return Json.read("{}");
        }
    }
}
