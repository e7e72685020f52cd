package news.broadsheet.comment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.broadsheet.core.comment.rules.Facts;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;

/**
 * A classifier behind an HTTP endpoint that the newsroom runs: {@code POST {"text": "..."}} is answered by {@code {"verdict":
 * "clean"}}, {@code "suspect"} or {@code "bad"}. Whatever else comes, or does not come in time, counts as no answer. The whole
 * exchange has one deadline, the body's last byte included.
 */
final class HttpClassifier implements Classifier {

    private final HttpClient client;
    private final URI endpoint;
    private final Duration deadline;

    HttpClassifier(URI endpoint, Duration deadline) {
        this.endpoint = endpoint;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .connectTimeout(deadline)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Facts.Classifier judge(String text) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("content-type", "application/json")
                .timeout(deadline)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("text", text);
                    json.writeEndObject();
                })))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return verdict(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | JacksonException e) {
            answer.cancel(true);
            return Facts.Classifier.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Facts.Classifier.UNAVAILABLE;
        }
    }

    private static Facts.Classifier verdict(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return Facts.Classifier.UNAVAILABLE;
        }
        return switch (Json.read(answer.body()).path("verdict").asString("")) {
            case "clean" -> Facts.Classifier.CLEAN;
            case "suspect" -> Facts.Classifier.SUSPECT;
            case "bad" -> Facts.Classifier.BAD;
            default -> Facts.Classifier.UNAVAILABLE;
        };
    }
}
