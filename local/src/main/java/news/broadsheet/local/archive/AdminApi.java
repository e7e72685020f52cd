package news.broadsheet.local.archive;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP API of a service, asked as an administrator. What is busy, or does not answer in time, is asked again: all that is
 * asked here may be asked twice.
 */
public final class AdminApi implements AutoCloseable {

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** The issuer answers on the development port, which is two above that of the API. */
    private static final int DEVELOPMENT = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private final Wait wait;
    private final String token;

    /** Lets time pass; a test need not wait for it. */
    @FunctionalInterface
    public interface Wait {
        void pass(Duration time) throws InterruptedException;
    }

    /** @param token of an administrator */
    public AdminApi(URI api, String token, Wait wait) {
        this.api = api;
        this.token = token;
        this.wait = wait;
    }

    /**
     * The service that runs on this machine, with a token of its own issuer.
     *
     * @throws IOException with a sentence, where none does
     */
    public static AdminApi local(int port, Wait wait) throws IOException {
        URI issuer = URI.create("http://localhost:" + (port + DEVELOPMENT) + "/token");
        HttpRequest request = HttpRequest.newBuilder(issuer)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=Administrator&role=admin"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String token = Optional.ofNullable(Json.text(Json.read(response.body()), "access_token"))
                    .orElseThrow(() -> notRunning(port, null));
            return new AdminApi(URI.create("http://localhost:" + port), token, wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (JacksonException | ConnectException e) {
            throw notRunning(port, e);
        }
    }

    private static IOException notRunning(int port, @Nullable Exception cause) {
        return new IOException(
                "The service is not running on port " + port
                        + ": start it with ./broadsheet run, or say --port or --api.",
                cause);
    }

    public JsonNode get(String path) throws IOException {
        return send("GET", path, BodyPublishers.noBody());
    }

    public JsonNode delete(String path) throws IOException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public JsonNode post(String path, byte[] json) throws IOException {
        return send("POST", path, BodyPublishers.ofByteArray(json));
    }

    /** Waits for what a caller has a reason to wait for. */
    public void pass(Duration time) throws IOException {
        try {
            wait.pass(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** @throws IOException with a sentence, where the service is out of reach, stays busy or refuses */
    private JsonNode send(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        Duration next = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() == 200) {
                    return Json.read(response.body());
                }
                if (!BUSY.contains(response.statusCode()) || tries == TRIES) {
                    throw new Refused(response.statusCode(), sentence(response.body()));
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (Refused e) {
                throw e;
            } catch (JacksonException | IOException e) {
                if (tries == TRIES) {
                    throw new IOException("The service at " + api + " cannot be reached.", e);
                }
            }
            pass(next);
            next = next.multipliedBy(2);
        }
    }

    /** What the service said instead of an answer. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(int status, String sentence) {
            super("The service answers " + status + (sentence.isEmpty() ? "." : ": " + sentence));
        }
    }

    /** Of a problem the detail, of the gateway's own answers the message. */
    private static String sentence(byte[] body) {
        try {
            JsonNode json = Json.read(body);
            return json.path("detail").asString(json.path("message").asString(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Interrupted.", e);
    }

    @Override
    public void close() {
        client.close();
    }
}
