package news.broadsheet.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** As the site's script signs somebody in, over HTTP. */
class SignInTest {

    private static final String SITE = "http://localhost:4321";
    private static final String REDIRECT = SITE + "/signed-in";
    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final AtomicInteger codes = new AtomicInteger();
    private final HttpClient browser = HttpClient.newHttpClient();
    private HttpServer server;
    private String issuer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        DevIssuer keys = DevIssuer.open(issuer, "broadsheet", folder.resolve("key.json"), clock);
        server.createContext("/", new IssuerPages(keys, SITE, clock, () -> "code-" + codes.incrementAndGet()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        browser.close();
    }

    private static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "broadsheet");
        request.put("redirect_uri", REDIRECT);
        request.put("scope", "openid profile");
        request.put("state", "a&b=c");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    private static Map<String, String> exchange(String code) {
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("code", code);
        exchange.put("redirect_uri", REDIRECT);
        exchange.put("client_id", "broadsheet");
        exchange.put("code_verifier", VERIFIER);
        return exchange;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String path, Map<String, String> query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer + path + "?" + form(query))));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)).POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Origin", SITE).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    private String code() throws Exception {
        String location = location(post("/authorize", with(with(request(), "name", "Ada"), "role", "staff")));
        return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    @Nested
    class TheWholeWay {

        @Test
        void discoveryNamesWhatIsNeeded() throws Exception {
            HttpResponse<String> response = get("/.well-known/openid-configuration", Map.of());
            JsonNode found = Json.read(response.body());

            assertThat(found.path("issuer").asString("")).isEqualTo(issuer);
            assertThat(found.path("authorization_endpoint").asString("")).isEqualTo(issuer + "/authorize");
            assertThat(found.path("token_endpoint").asString("")).isEqualTo(issuer + "/token");
            assertThat(found.path("end_session_endpoint").asString("")).isEqualTo(issuer + "/logout");
            assertThat(found.path("code_challenge_methods_supported").toString())
                    .isEqualTo("[\"S256\"]");
            assertThat(response.headers().firstValue("access-control-allow-origin"))
                    .contains(SITE);
        }

        @Test
        void theFormCarriesWhatWasAskedAndEscapesIt() throws Exception {
            HttpResponse<String> response = get("/authorize", with(request(), "state", "\"><script>alert(1)</script>"));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains(CHALLENGE)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script");
        }

        @Test
        void theAnswerLeadsBackWithCodeStateAndIssuer() throws Exception {
            HttpResponse<String> response = post("/authorize", with(request(), "name", "Ada"));

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(location(response))
                    .isEqualTo(REDIRECT + "?code=code-1&state=a%26b%3Dc&iss="
                            + URLEncoder.encode(issuer, StandardCharsets.UTF_8));
        }

        @Test
        void theCodeBringsTokensThatTheKeysSign() throws Exception {
            HttpResponse<String> response = post("/token", exchange(code()));
            JsonNode answer = Json.read(response.body());
            SignedJWT access = SignedJWT.parse(answer.path("access_token").asString(""));
            SignedJWT identity = SignedJWT.parse(answer.path("id_token").asString(""));
            RSASSAVerifier keys =
                    new RSASSAVerifier(JWKSet.parse(get("/jwks.json", Map.of()).body())
                            .getKeys()
                            .getFirst()
                            .toRSAKey());

            assertThat(response.headers().firstValue("access-control-allow-origin"))
                    .contains(SITE);
            assertThat(answer.path("expires_in").asInt()).isEqualTo(12 * 3600);
            assertThat(access.verify(keys)).isTrue();
            assertThat(identity.verify(keys)).isTrue();
            assertThat(access.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("staff");
            assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("broadsheet");
            assertThat(identity.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Ada");
            assertThat(identity.getJWTClaimsSet().getSubject())
                    .isEqualTo(access.getJWTClaimsSet().getSubject());
        }

        @Test
        void signingOutLeadsBackToTheSiteAndNowhereElse() throws Exception {
            assertThat(location(get("/logout", Map.of("post_logout_redirect_uri", REDIRECT))))
                    .isEqualTo(REDIRECT);
            HttpResponse<String> elsewhere =
                    get("/logout", Map.of("post_logout_redirect_uri", "https://evil.example/"));
            assertThat(elsewhere.statusCode()).isEqualTo(200);
            assertThat(location(elsewhere)).isEmpty();
        }

        @Test
        void aTokenForANameIsStillThere() throws Exception {
            JsonNode answer = Json.read(post("/token", Map.of("name", "Ada")).body());

            assertThat(SignedJWT.parse(answer.path("access_token").asString(""))
                            .getJWTClaimsSet()
                            .getStringClaim("name"))
                    .isEqualTo("Ada");
            assertThat(post("/token", Map.of("name", "Ada", "role", "king")).statusCode())
                    .isEqualTo(400);
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/signed-in",
                    "http://localhost:4321@evil.example/",
                    "http://evil.example:4321/",
                    "http://localhost:4322/signed-in",
                    "https://localhost:4321/signed-in",
                    "http://localhost:4321/signed-in#x",
                    "http://localhost:4321.evil.example/",
                    "//localhost:4321/",
                    "javascript:alert(1)",
                    "http://localhost:4321/\r\nX: y",
                    "x"
                })
        void nobodyIsSentElsewhere(String address) throws Exception {
            HttpResponse<String> form = get("/authorize", with(request(), "redirect_uri", address));
            HttpResponse<String> answer =
                    post("/authorize", with(with(request(), "redirect_uri", address), "name", "Ada"));

            assertThat(form.statusCode()).isEqualTo(400);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(location(form) + location(answer)).isEmpty();
        }

        @Test
        void theOtherNameOfThisMachineIsTheSiteToo() throws Exception {
            assertThat(get("/authorize", with(request(), "redirect_uri", "http://127.0.0.1:4321/signed-in"))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void onlyS256Proves() throws Exception {
            assertThat(location(get("/authorize", with(request(), "code_challenge_method", "plain"))))
                    .startsWith(REDIRECT + "?error=invalid_request&state=a%26b%3Dc");
            assertThat(location(post("/authorize", with(with(request(), "code_challenge", ""), "name", "Ada"))))
                    .startsWith(REDIRECT + "?error=invalid_request");
            assertThat(location(get("/authorize", with(request(), "response_type", "token"))))
                    .startsWith(REDIRECT + "?error=unsupported_response_type");
        }

        @Test
        void aCodeIsGoodOnce() throws Exception {
            String code = code();

            assertThat(post("/token", exchange(code)).statusCode()).isEqualTo(200);
            assertInvalid(post("/token", exchange(code)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"code_verifier", "redirect_uri", "client_id", "code"})
        void aCodeIsGoodForNobodyElse(String field) throws Exception {
            String code = code();

            assertInvalid(post("/token", with(exchange(code), field, "another")));
        }

        @Test
        void aCodeThatWasShownWithAWrongVerifierIsSpent() throws Exception {
            String code = code();

            assertInvalid(post("/token", with(exchange(code), "code_verifier", "another")));
            assertInvalid(post("/token", exchange(code)));
        }

        @Test
        void aCodeIsGoodForAMinute() throws Exception {
            String early = code();
            String late = code();
            clock.advance(Duration.ofSeconds(59));
            assertThat(post("/token", exchange(early)).statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(1));
            assertInvalid(post("/token", exchange(late)));
        }

        @Test
        void anotherSitesScriptsReadNothing() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                    .header("Origin", "https://evil.example")
                    .POST(BodyPublishers.ofString(form(exchange(code()))))
                    .build();

            assertThat(browser.send(request, BodyHandlers.ofString()).headers().map())
                    .doesNotContainKey("access-control-allow-origin");
        }

        private static void assertInvalid(HttpResponse<String> response) {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(Json.read(response.body()).path("error").asString("")).isEqualTo("invalid_grant");
        }
    }
}
