package news.broadsheet.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.broadsheet.local.template.Template.Authorizer;
import org.jspecify.annotations.Nullable;

/**
 * Checks bearer tokens as an HTTP API's JWT authorizer does: an RSA signature by a key that the issuer publishes (found by
 * OpenID Connect discovery, kept for two hours at most), issuer, audience ({@code client_id} where there is no
 * {@code aud}), expiry, not-before and time of issue
 * (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html).
 */
@SuppressWarnings("JavaUtilDate") // What Nimbus gives; turned into instants at once.
final class TokenCheck {

    /** What came of a token. */
    sealed interface Outcome {

        record Accepted(Map<String, Object> claims) implements Outcome {}

        /** @param error as RFC 6750 names it; empty where no token was sent */
        record Refused(String error, String description) implements Outcome {}
    }

    private record Keys(JWKSet keys, Instant readAt) {}

    private static final Duration KEPT = Duration.ofHours(2);
    /** An unknown key id makes the keys be read again, but not more often than this. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, Keys> keysByIssuer = new ConcurrentHashMap<>();
    private final InstantSource clock;

    TokenCheck(InstantSource clock) {
        this.clock = clock;
    }

    Outcome check(@Nullable String authorization, Authorizer authorizer) {
        if (authorization == null || authorization.isBlank()) {
            return new Outcome.Refused("", "");
        }
        // API Gateway takes the token with and without the scheme.
        String token = authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : authorization.strip();
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!isSigned(jwt, authorizer.issuer())) {
                return invalid("the token's signature is not valid");
            }
            return claims(jwt.getJWTClaimsSet(), authorizer);
        } catch (ParseException e) {
            return invalid("the token is malformed");
        } catch (JOSEException | IOException e) {
            return invalid("the issuer's keys cannot be had or used");
        }
    }

    /** A claim as a function sees it: always a text. */
    static String claimText(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            case Date date -> Long.toString(date.getTime() / 1000);
            default -> String.valueOf(value);
        };
    }

    private Outcome claims(JWTClaimsSet claims, Authorizer authorizer) throws ParseException {
        Instant now = clock.instant();
        if (!authorizer.issuer().equals(claims.getIssuer())) {
            return invalid("the token does not have a valid issuer");
        }
        List<String> audience = claims.getAudience();
        List<String> named = audience.isEmpty() ? clientId(claims) : audience;
        if (named.stream().noneMatch(authorizer.audiences()::contains)) {
            return invalid("the token does not have a valid audience");
        }
        Date expiry = claims.getExpirationTime();
        if (expiry == null || !expiry.toInstant().isAfter(now)) {
            return invalid("the token has expired");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(now)) {
            return invalid("the token is not yet valid");
        }
        Date issued = claims.getIssueTime();
        if (issued != null && issued.toInstant().isAfter(now)) {
            return invalid("the token was issued in the future");
        }
        return new Outcome.Accepted(claims.getClaims());
    }

    private static List<String> clientId(JWTClaimsSet claims) throws ParseException {
        String id = claims.getStringClaim("client_id");
        return id == null ? List.of() : List.of(id);
    }

    private boolean isSigned(SignedJWT jwt, String issuer) throws JOSEException, IOException {
        JWSHeader header = jwt.getHeader();
        String id = header.getKeyID();
        if (id == null || !ALGORITHMS.contains(header.getAlgorithm())) {
            return false;
        }
        JWK key = key(issuer, id);
        if (!(key instanceof RSAKey rsa)) {
            return false;
        }
        JWSVerifier verifier = new RSASSAVerifier(rsa);
        return jwt.verify(verifier);
    }

    private @Nullable JWK key(String issuer, String id) throws IOException {
        Instant now = clock.instant();
        Keys known = keysByIssuer.get(issuer);
        JWK key = known == null || known.readAt().isBefore(now.minus(KEPT))
                ? null
                : known.keys().getKeyByKeyId(id);
        if (key != null || (known != null && known.readAt().isAfter(now.minus(LEAST)))) {
            return key;
        }
        Keys read = new Keys(read(issuer), now);
        keysByIssuer.put(issuer, read);
        return read.keys().getKeyByKeyId(id);
    }

    private JWKSet read(String issuer) throws IOException {
        String base = issuer.endsWith("/") ? issuer : issuer + "/";
        try {
            Object address = JSONObjectUtils.parse(get(base + ".well-known/openid-configuration"))
                    .get("jwks_uri");
            return JWKSet.parse(get(String.valueOf(address)));
        } catch (ParseException e) {
            throw new IOException("The issuer " + issuer + " publishes no keys.", e);
        }
    }

    private String get(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IllegalArgumentException e) {
            throw new IOException("The issuer's address is no URL.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    private static Outcome invalid(String description) {
        return new Outcome.Refused("invalid_token", description);
    }
}
