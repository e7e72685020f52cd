package news.broadsheet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.LocalFunctions;
import news.broadsheet.local.function.SampleZip;
import news.broadsheet.local.function.sample.EchoFunction;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.Authorizer;
import news.broadsheet.local.template.Template.FunctionSpec;
import news.broadsheet.local.template.Template.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who gets through to a route with an authorizer; the function behind it answers with its event. */
@SuppressWarnings({"JavaUtilDate", "NullAway.Init"}) // What Nimbus takes; what is set before all tests.
class AuthorizerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AtomicInteger KEY_READS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path temp;

    private static RSAKey key;
    private static HttpServer issuer;
    private static HttpServer api;
    private static LocalFunctions functions;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        issuer = server();
        answer("/.well-known/openid-configuration", "{\"jwks_uri\":\"" + url(issuer) + "/keys\"}");
        answer("/keys", new JWKSet(key).toString(true));
        FunctionSpec echo = SampleZip.spec(EchoFunction.class, Duration.ofSeconds(60), Map.of("GREETING", "Hello"));
        SampleZip.in(temp);
        functions = LocalFunctions.load(
                List.of(echo), temp, temp.resolve("unpacked"), Map.of(), (name, level, text) -> {}, () -> "request");
        Route route = new Route(
                "GET",
                "/private",
                echo.name(),
                Optional.of(new Authorizer(url(issuer), List.of("broadsheet", "elsewhere"))));
        Template template = new Template(
                List.of(echo),
                List.of(route),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        api = server();
        api.createContext(
                "/",
                new Gateway(template, functions, InstantSource.fixed(NOW), () -> "request", (function, reason) -> {}));
    }

    @AfterAll
    static void stop() {
        api.stop(0);
        issuer.stop(0);
        functions.close();
    }

    @Test
    void aValidTokenPassesAndItsClaimsArrive() throws Exception {
        JsonNode claims = accepted(signed(claims().claim("name", "Ada").build()));
        assertThat(claims.path("name").asString("")).isEqualTo("Ada");
        assertThat(claims.path("sub").asString("")).isEqualTo("reader");
        assertThat(claims.path("exp").asString(""))
                .isEqualTo(Long.toString(NOW.plusSeconds(60).getEpochSecond()));
    }

    @Test
    void theSchemeMayBeMissingAndClientIdStandsInForTheAudience() throws Exception {
        JWTClaimsSet claims =
                claims().audience((String) null).claim("client_id", "elsewhere").build();
        assertThat(get(signed(claims)).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongIssuerIsRefused() throws Exception {
        refused(signed(claims().issuer("http://other.example").build()), "issuer");
    }

    @Test
    void aWrongAudienceIsRefused() throws Exception {
        refused(signed(claims().audience("another").build()), "audience");
        refused(signed(claims().audience((String) null).build()), "audience");
    }

    @Test
    void anExpiredTokenIsRefusedFromTheMomentOfItsExpiry() throws Exception {
        refused(signed(claims().expirationTime(Date.from(NOW)).build()), "expired");
        refused(signed(claims().expirationTime(null).build()), "expired");
    }

    @Test
    void aTokenOfTheFutureIsRefused() throws Exception {
        Date later = Date.from(NOW.plusSeconds(1));
        refused(signed(claims().notBeforeTime(later).build()), "not yet valid");
        refused(signed(claims().issueTime(later).build()), "in the future");
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        refused(new PlainJWT(claims().build()).serialize(), "malformed");
    }

    @Test
    void aSharedSecretMadeOfThePublicKeyIsRefused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims().build());
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refused(jwt.serialize(), "signature");
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("first").generate();
        refused(signed(other, claims().build()), "signature");
    }

    @Test
    void anUnknownKeyIsRefusedWithoutAskingTheIssuerEachTime() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("second").generate();
        String token = signed(other, claims().build());
        refused(token, "signature");
        int reads = KEY_READS.get();
        refused(token, "signature");
        assertThat(KEY_READS).hasValue(reads);
    }

    @Test
    void claimsChangedAfterSigningAreRefused() throws Exception {
        String[] one = signed(claims().subject("one").build()).split("\\.", -1);
        String[] two = signed(claims().subject("two").build()).split("\\.", -1);
        refused(one[0] + "." + two[1] + "." + one[2], "signature");
    }

    @Test
    void whatIsNoTokenIsRefusedAndNoneAtAllHearsOfNoError() throws Exception {
        refused("a.b.c", "malformed");
        HttpResponse<String> nothing =
                CLIENT.send(request().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(nothing.statusCode()).isEqualTo(401);
        assertThat(nothing.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url(issuer))
                .audience("broadsheet")
                .subject("reader")
                .issueTime(Date.from(NOW))
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(key, claims);
    }

    private static String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private static void refused(String token, String reason) throws Exception {
        HttpResponse<String> response = get("Bearer " + token);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(response.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Bearer scope=\"\" error=\"invalid_token\"")
                .contains(reason);
    }

    private static JsonNode accepted(String token) throws Exception {
        HttpResponse<String> response = get("Bearer " + token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body())
                .path("requestContext")
                .path("authorizer")
                .path("jwt")
                .path("claims");
    }

    private static HttpResponse<String> get(String authorization) throws IOException, InterruptedException {
        return CLIENT.send(
                request().header("Authorization", authorization).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(url(api) + "/private"));
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static void answer(String path, String body) {
        issuer.createContext(path, exchange -> {
            KEY_READS.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String url(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
