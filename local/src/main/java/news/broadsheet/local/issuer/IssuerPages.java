package news.broadsheet.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import news.broadsheet.lambda.Json;

/**
 * The issuer over HTTP: discovery, keys, tokens for a name, and the development page with a form for that. Signing in to the
 * site is {@link SignInPages}'.
 */
public final class IssuerPages implements HttpHandler {

    private static final int MOST_FORM_BYTES = 8_192;

    private final DevIssuer issuer;
    private final String api;
    private final SignInPages signIn;

    /**
     * @param api where API and site answer: for the page's example, and the only place that signing in leads back to
     * @param random makes texts that cannot be guessed
     */
    public IssuerPages(DevIssuer issuer, String api, InstantSource clock, Supplier<String> random) {
        this.issuer = issuer;
        this.api = api;
        this.signIn = new SignInPages(issuer, SiteOrigins.of(api), new Codes(clock, random));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> Replies.page(exchange, 200, page("", ""));
                case "GET /.well-known/openid-configuration" -> open(exchange, issuer.discovery());
                case "GET /jwks.json" -> open(exchange, issuer.keys());
                case "GET /authorize" -> signIn.form(exchange);
                case "POST /authorize" -> signIn.agreed(exchange, form(exchange));
                case "GET /logout" -> signIn.signedOut(exchange);
                case "POST /token" -> token(exchange, form(exchange));
                default -> Replies.text(exchange, 404, "There is nothing at this address.");
            }
        }
    }

    /** What the site's scripts read, too. */
    private void open(HttpExchange exchange, byte[] json) throws IOException {
        signIn.allowOrigin(exchange);
        Replies.send(exchange, 200, "application/json", json);
    }

    private void token(HttpExchange exchange, Form form) throws IOException {
        if (form.text("grant_type").equals("authorization_code")) {
            signIn.token(exchange, form);
            return;
        }
        Optional<Person> person = Person.of(form);
        if (person.isEmpty()) {
            Replies.text(exchange, 400, refusal(form));
            return;
        }
        String token = issuer.token(person.get().name(), person.get().roles());
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (accept != null && accept.contains("text/html")) {
            Replies.page(exchange, 200, page(person.get().name(), token));
        } else {
            Replies.send(exchange, 200, "application/json", Json.write(json -> {
                json.writeStartObject();
                json.writeStringProperty("access_token", token);
                json.writeStringProperty("token_type", "Bearer");
                json.writeEndObject();
            }));
        }
    }

    private static String refusal(Form form) {
        return form.field("name")
                        .filter(name -> name.length() <= Person.LONGEST_NAME)
                        .isPresent()
                ? "A role is one of " + String.join(", ", Person.ROLES) + "."
                : "Give a name of 1 to " + Person.LONGEST_NAME + " characters.";
    }

    private static Form form(HttpExchange exchange) throws IOException {
        return new Form(new String(exchange.getRequestBody().readNBytes(MOST_FORM_BYTES), StandardCharsets.UTF_8));
    }

    private String page(String name, String token) {
        String result = token.isEmpty() ? "" : """
                  <p>A token for <b>%s</b>, good for twelve hours:</p>
                  <textarea rows="8" cols="90" readonly>%s</textarea>
                  <pre>curl -X POST %s/v1/articles/ARTICLE/comments -H 'content-type: application/json' \\
                    -H 'authorization: Bearer ...' -d '{"text":"A good read."}'</pre>
                  """.formatted(Replies.escape(name), token, api);
        return """
               <h1>Broadsheet, for development</h1>
               <p><strong>For development only.</strong> This issuer signs in anybody as anybody, without a password.
               It runs on this machine and must never be reachable from elsewhere.</p>
               <form method="post" action="/token">
               <label>Name <input name="name" maxlength="%d" required autofocus value="%s"></label>
               <label>Role <select name="role"><option value="">reader</option>%s</select></label>
               <button>Get a token</button></form>
               %s
               <p>The API: <a href="%s/v1/feed">%s/v1/feed</a></p>
               """.formatted(Person.LONGEST_NAME, Replies.escape(name), Person.OPTIONS, result, api, api);
    }
}
