package news.broadsheet.local.operator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The OperatorFunction of the service that runs on this machine, by Lambda's Invoke API on its development port. */
public final class RunningOperator implements Operator, AutoCloseable {

    /** The development port is two above that of the API. */
    private static final int DEVELOPMENT = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final int port;

    /** @param port of the API */
    public RunningOperator(int port) {
        this.port = port;
        this.address = URI.create(
                "http://localhost:" + (port + DEVELOPMENT) + InvokeApi.PATH + Operator.FUNCTION + "/invocations");
    }

    @Override
    public JsonNode run(byte[] command) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(90))
                .POST(HttpRequest.BodyPublishers.ofByteArray(command))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200
                    || response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
                throw new IOException("The service failed: its log tells why.");
            }
            return Json.read(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        } catch (JacksonException | ConnectException e) {
            throw new IOException(
                    "The service is not running on port " + port + ": start it with ./broadsheet run, or say --port.",
                    e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
