package news.broadsheet.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Role;

/** The issuer over HTTP: discovery, keys, {@code POST /token}, and the development page with a form for it. */
public final class IssuerPages implements HttpHandler {

    private static final int LONGEST_NAME = 60;
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String OPTIONS =
            ROLES.stream().map(role -> "<option>" + role + "</option>").collect(Collectors.joining());

    private final DevIssuer issuer;
    private final String api;

    /** @param api where the API answers, for the page's example */
    public IssuerPages(DevIssuer issuer, String api) {
        this.issuer = issuer;
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> send(exchange, 200, "text/html; charset=utf-8", utf8(page("", "")));
                case "GET /.well-known/openid-configuration" ->
                    send(exchange, 200, "application/json", issuer.discovery());
                case "GET /jwks.json" -> send(exchange, 200, "application/json", issuer.keys());
                case "POST /token" -> token(exchange);
                default -> send(exchange, 404, "text/plain", utf8("There is nothing at this address.\n"));
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readNBytes(4096), StandardCharsets.UTF_8);
        Optional<String> name = field(form, "name");
        if (name.isEmpty() || name.get().length() > LONGEST_NAME) {
            send(exchange, 400, "text/plain", utf8("Give a name of 1 to " + LONGEST_NAME + " characters.\n"));
            return;
        }
        List<String> roles = fields(form, "role");
        if (!ROLES.containsAll(roles)) {
            send(exchange, 400, "text/plain", utf8("A role is one of " + String.join(", ", ROLES) + ".\n"));
            return;
        }
        String token = issuer.token(name.get(), roles);
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (accept != null && accept.contains("text/html")) {
            send(exchange, 200, "text/html; charset=utf-8", utf8(page(name.get(), token)));
        } else {
            send(exchange, 200, "application/json", Json.write(json -> {
                json.writeStartObject();
                json.writeStringProperty("access_token", token);
                json.writeStringProperty("token_type", "Bearer");
                json.writeEndObject();
            }));
        }
    }

    private static Optional<String> field(String form, String name) {
        return fields(form, name).stream().findFirst();
    }

    /** The values under a name that are not blank. */
    private static List<String> fields(String form, String name) {
        return Arrays.stream(form.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String page(String name, String token) {
        String result = token.isEmpty() ? "" : """
                  <p>A token for <b>%s</b>, good for twelve hours:</p>
                  <textarea rows="8" cols="90" readonly>%s</textarea>
                  <pre>curl -X POST %s/v1/articles/ARTICLE/comments -H 'content-type: application/json' \\
                    -H 'authorization: Bearer ...' -d '{"text":"A good read."}'</pre>
                  """.formatted(escape(name), token, api);
        return """
               <!doctype html>
               <html lang="en"><head><meta charset="utf-8"><title>Broadsheet, for development</title></head>
               <body style="font-family: sans-serif; max-width: 50rem; margin: 2rem auto">
               <h1>Broadsheet, for development</h1>
               <p><strong>For development only.</strong> This issuer signs in anybody as anybody, without a password.
               It runs on this machine and must never be reachable from elsewhere.</p>
               <form method="post" action="/token">
               <label>Name <input name="name" maxlength="60" required autofocus value="%s"></label>
               <label>Role <select name="role"><option value="">reader</option>%s</select></label>
               <button>Get a token</button></form>
               %s
               <p>The API: <a href="%s/v1/feed">%s/v1/feed</a></p>
               </body></html>
               """.formatted(escape(name), OPTIONS, result, api, api);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
