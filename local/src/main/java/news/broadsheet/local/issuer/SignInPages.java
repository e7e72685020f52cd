package news.broadsheet.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.issuer.Codes.Grant;

/**
 * Signing in to the site: OpenID Connect's authorization code flow with PKCE, for a public client of any name. Whoever fills in
 * the form is whom they say they are. Tokens by name alone are {@link IssuerPages}'.
 */
final class SignInPages {

    /** RFC 7636, 4.2: 32 bytes in base64url. */
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";

    /** What the form carries from the request to the answer. */
    private static final List<String> CARRIED = List.of(
            "response_type", "client_id", "redirect_uri", "state", "nonce", "code_challenge", "code_challenge_method");

    private final DevIssuer issuer;
    private final SiteOrigins site;
    private final Codes codes;

    SignInPages(DevIssuer issuer, SiteOrigins site, Codes codes) {
        this.issuer = issuer;
        this.site = site;
        this.codes = codes;
    }

    /** {@code GET /authorize}: the form, or a sentence where readers cannot be sent back to. */
    void form(HttpExchange exchange) throws IOException {
        Form asked = query(exchange);
        if (refusesAddress(exchange, asked)) {
            return;
        }
        Optional<String> fault = fault(asked);
        if (fault.isPresent()) {
            back(exchange, asked, "error=" + fault.get());
            return;
        }
        String carried = CARRIED.stream()
                .map(name -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(name, Replies.escape(asked.text(name))))
                .collect(Collectors.joining());
        Replies.page(exchange, 200, """
               <h1>Sign in, for development</h1>
               <p><strong>For development only:</strong> anybody is signed in as anybody, without a password.</p>
               <form method="post" action="/authorize">%s
               <label>Name <input name="name" maxlength="%d" required autofocus></label>
               <label>Role <select name="role"><option value="">reader</option>%s</select></label>
               <button>Sign in</button></form>
               """.formatted(carried, Person.LONGEST_NAME, Person.OPTIONS));
    }

    /** {@code POST /authorize}: what the form holds is checked again, since anybody may have written it. */
    void agreed(HttpExchange exchange, Form form) throws IOException {
        if (refusesAddress(exchange, form)) {
            return;
        }
        Optional<String> fault = fault(form);
        Optional<Person> person = Person.of(form);
        if (fault.isPresent() || person.isEmpty()) {
            back(exchange, form, "error=" + fault.orElse("access_denied"));
            return;
        }
        String code = codes.give(new Grant(
                person.get().name(),
                person.get().roles(),
                form.text("client_id"),
                form.text("redirect_uri"),
                form.text("code_challenge"),
                form.text("nonce")));
        back(exchange, form, "code=" + code);
    }

    /** {@code POST /token} with {@code grant_type=authorization_code} (RFC 6749, 4.1.3). */
    void token(HttpExchange exchange, Form form) throws IOException {
        allowOrigin(exchange);
        Optional<Grant> grant = codes.take(
                form.text("code"), form.text("client_id"), form.text("redirect_uri"), form.text("code_verifier"));
        if (grant.isEmpty()) {
            Replies.send(exchange, 400, "application/json", Json.write(json -> {
                json.writeStartObject();
                json.writeStringProperty("error", "invalid_grant");
                json.writeEndObject();
            }));
            return;
        }
        Grant given = grant.get();
        Replies.send(exchange, 200, "application/json", Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("access_token", issuer.token(given.name(), given.roles()));
            json.writeStringProperty("id_token", issuer.identity(given.name(), given.client(), given.nonce()));
            json.writeStringProperty("token_type", "Bearer");
            json.writeNumberProperty("expires_in", DevIssuer.VALID.toSeconds());
            json.writeEndObject();
        }));
    }

    /** {@code GET /logout} (OpenID Connect RP-Initiated Logout 1.0): there is nothing to end here but the visit. */
    void signedOut(HttpExchange exchange) throws IOException {
        Form asked = query(exchange);
        Optional<String> back = asked.field("post_logout_redirect_uri").filter(site::leadsThere);
        if (back.isPresent()) {
            String state =
                    asked.field("state").map(text -> "state=" + encode(text)).orElse("");
            redirect(exchange, back.get(), state);
        } else {
            Replies.page(exchange, 200, "<h1>You are signed out</h1>\n");
        }
    }

    /** What a browser asks with from the site's pages, and from no other's. */
    void allowOrigin(HttpExchange exchange) {
        exchange.getResponseHeaders().add("Vary", "Origin");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && site.isOne(origin)) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
        }
    }

    /** RFC 6749, 4.1.2.1: where the address is wrong, nobody is sent there to be told so. */
    private boolean refusesAddress(HttpExchange exchange, Form asked) throws IOException {
        if (site.leadsThere(asked.text("redirect_uri"))) {
            return false;
        }
        Replies.page(
                exchange, 400, "<h1>This does not lead back to the site</h1>\n<p>redirect_uri is not on it.</p>\n");
        return true;
    }

    private static Optional<String> fault(Form asked) {
        if (!asked.text("response_type").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        boolean proves = asked.text("code_challenge_method").equals("S256")
                && asked.text("code_challenge").matches(CHALLENGE);
        return proves && asked.field("client_id").isPresent() ? Optional.empty() : Optional.of("invalid_request");
    }

    /** With the state as it came, and who we are (RFC 9207). */
    private void back(HttpExchange exchange, Form asked, String outcome) throws IOException {
        String state =
                asked.field("state").map(text -> "&state=" + encode(text)).orElse("");
        redirect(exchange, asked.text("redirect_uri"), outcome + state + "&iss=" + encode(issuer.issuer()));
    }

    private static void redirect(HttpExchange exchange, String address, String query) throws IOException {
        String join = query.isEmpty() ? "" : address.contains("?") ? "&" : "?";
        exchange.getResponseHeaders().set("Location", address + join + query);
        Replies.send(exchange, 303, "text/plain", new byte[0]);
    }

    private static Form query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return new Form(query == null ? "" : query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
