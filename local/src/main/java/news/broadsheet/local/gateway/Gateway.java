package news.broadsheet.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.function.LocalFunctions;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.Route;

/**
 * The HTTP API in front of the functions. It answers as API Gateway does also where it answers itself: no route, no token,
 * a function that fails or takes too long.
 */
public final class Gateway implements HttpHandler {

    /** Hears of functions that failed at a request. */
    @FunctionalInterface
    public interface Failures {
        void failed(String function, String reason);
    }

    /** The largest body that an HTTP API takes. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final RouteTable routes;
    private final Optional<CorsRules> cors;
    private final TokenCheck tokens;
    private final LocalFunctions functions;
    private final InstantSource clock;
    private final Supplier<String> requestIds;
    private final Failures failures;

    public Gateway(
            Template template,
            LocalFunctions functions,
            InstantSource clock,
            Supplier<String> requestIds,
            Failures failures) {
        this.routes = new RouteTable(template.routes());
        this.cors = template.cors().map(CorsRules::new);
        this.tokens = new TokenCheck(clock);
        this.functions = functions;
        this.clock = clock;
        this.requestIds = requestIds;
        this.failures = failures;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String requestId = requestIds.get();
        try (exchange) {
            Answer answer = HttpCall.read(exchange, MOST_BYTES)
                    .map(call -> open(call, requestId))
                    .orElseGet(() -> Answer.message(413, "Request Entity Too Large"));
            send(exchange, answer.with("apigw-requestid", requestId));
        }
    }

    private Answer open(HttpCall call, String requestId) {
        if (cors.isEmpty()) {
            return answer(call, requestId);
        }
        CorsRules rules = cors.get();
        return rules.isPreflight(call) ? rules.preflight(call) : rules.apply(call, answer(call, requestId));
    }

    private Answer answer(HttpCall call, String requestId) {
        Optional<RouteTable.Match> match = routes.find(call.method(), call.rawPath());
        if (match.isEmpty()) {
            return Answer.message(404, "Not Found");
        }
        Route route = match.get().route();
        if (route.authorizer().isEmpty()) {
            return invoke(call, match.get(), Optional.empty(), requestId);
        }
        return switch (tokens.check(
                call.header("authorization"), route.authorizer().get())) {
            case TokenCheck.Outcome.Accepted accepted ->
                invoke(call, match.get(), Optional.of(accepted.claims()), requestId);
            case TokenCheck.Outcome.Refused refused -> unauthorized(refused);
        };
    }

    private static Answer unauthorized(TokenCheck.Outcome.Refused refused) {
        String challenge = refused.error().isEmpty()
                ? "Bearer"
                : "Bearer scope=\"\" error=\"" + refused.error() + "\" error_description=\"" + refused.description()
                        + "\"";
        return Answer.message(401, "Unauthorized").with("www-authenticate", challenge);
    }

    private Answer invoke(
            HttpCall call, RouteTable.Match match, Optional<Map<String, Object>> claims, String requestId) {
        String function = match.route().function();
        byte[] event = RequestEvent.of(call, match, claims, requestId, clock.instant());
        Invocation outcome = functions.get(function).invoke(event);
        if (!outcome.failure().isEmpty()) {
            failures.failed(function, outcome.failure());
        }
        return switch (outcome) {
            case Invocation.Answered answered -> Answer.fromFunction(answered.payload());
            case Invocation.Failed failed -> Answer.failed();
            // A function that reaches its own timeout is a failed one; an HTTP API itself gives up after 30 s with a
            // 503.
            case Invocation.TimedOut late ->
                late.seconds() >= 30 ? Answer.message(503, "Service Unavailable") : Answer.failed();
        };
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        boolean bodyless = answer.body().length == 0
                || exchange.getRequestMethod().equals("HEAD")
                || answer.status() == 304
                || answer.status() == 204;
        exchange.sendResponseHeaders(answer.status(), bodyless ? -1 : answer.body().length);
        if (!bodyless) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
