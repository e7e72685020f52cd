package news.broadsheet.local.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.function.LocalFunction;
import news.broadsheet.local.function.LocalFunctions;

/**
 * Lambda's Invoke operation, for {@code aws lambda invoke --endpoint-url} and any other client of Lambda. Signatures are
 * not checked: the port is for this machine only.
 */
public final class InvokeApi implements HttpHandler {

    /** Where clients of Lambda send invocations. */
    public static final String PATH = "/2015-03-31/functions/";

    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(PATH) + "([^/]+)/invocations");
    /** The largest payload of a synchronous invocation. */
    private static final int MOST_BYTES = 6 * 1024 * 1024;

    private final LocalFunctions functions;
    private final Executor background;

    public InvokeApi(LocalFunctions functions, Executor background) {
        this.functions = functions;
        this.background = background;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher address = ADDRESS.matcher(exchange.getRequestURI().getPath());
            if (!address.matches() || !exchange.getRequestMethod().equals("POST")) {
                refuse(exchange, 404, "ResourceNotFoundException", "There is no such operation here.");
                return;
            }
            byte[] event = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            Optional<LocalFunction> function = functions.find(name(address.group(1)));
            if (event.length > MOST_BYTES) {
                refuse(exchange, 413, "RequestTooLargeException", "The payload has more than 6 MB.");
            } else if (function.isEmpty()) {
                refuse(exchange, 404, "ResourceNotFoundException", "Function not found: " + address.group(1));
            } else {
                invoke(exchange, function.get(), event);
            }
        }
    }

    /** Plain, with a version or alias behind it, or a whole ARN. */
    private static String name(String given) {
        String[] parts = given.split(":", -1);
        return given.startsWith("arn:") && parts.length > 6 ? parts[6] : parts[0];
    }

    private void invoke(HttpExchange exchange, LocalFunction function, byte[] event) throws IOException {
        byte[] payload = event.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : event;
        String type = exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type");
        if ("DryRun".equals(type)) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        if ("Event".equals(type)) {
            background.execute(() -> function.invoke(payload));
            exchange.sendResponseHeaders(202, -1);
            return;
        }
        Invocation outcome = function.invoke(payload);
        exchange.getResponseHeaders().set("X-Amz-Executed-Version", "$LATEST");
        if (outcome instanceof Invocation.Answered answered) {
            send(exchange, 200, answered.payload());
        } else {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            send(exchange, 200, error(outcome));
        }
    }

    private static byte[] error(Invocation outcome) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty(
                    "errorMessage", outcome instanceof Invocation.Failed failed ? failed.message() : outcome.failure());
            json.writeStringProperty(
                    "errorType", outcome instanceof Invocation.Failed failed ? failed.errorType() : "Sandbox.Timedout");
            json.writeEndObject();
        });
    }

    private static void refuse(HttpExchange exchange, int status, String type, String message) throws IOException {
        exchange.getResponseHeaders().set("X-Amzn-ErrorType", type);
        send(exchange, status, Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("Type", "User");
            json.writeStringProperty("Message", message);
            json.writeEndObject();
        }));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
