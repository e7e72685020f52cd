package news.broadsheet.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;

/** Looks at the API until there is an article to read. */
final class FirstArticle {

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int MOST_LOOKS = 240;

    private FirstArticle() {}

    /** The id of an article in the feed; empty where none appears within a minute. */
    static Optional<String> await(String apiUrl) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(apiUrl + "/v1/feed?limit=1"))
                    .header("User-Agent", RequestLog.OWN_AGENT)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            for (int look = 0; look < MOST_LOOKS; look++) {
                Optional<String> id = look(client, request);
                if (id.isPresent()) {
                    return id;
                }
                Thread.sleep(EVERY);
            }
            return Optional.empty();
        }
    }

    private static Optional<String> look(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.ofNullable(
                    Json.text(Json.read(response.body()).path("items").path(0), "id"));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
