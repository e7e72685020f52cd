package news.broadsheet.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import news.broadsheet.core.Ids;
import news.broadsheet.lambda.Json;

/** Makes tokens for whoever asks, under any name. Its key is made on this machine and is of use nowhere else. */
@SuppressWarnings("JavaUtilDate") // What Nimbus takes.
public final class DevIssuer {

    static final Duration VALID = Duration.ofHours(12);
    private static final String KEY_ID = "development";

    private final String issuer;
    private final String audience;
    private final RSAKey key;
    private final InstantSource clock;

    private DevIssuer(String issuer, String audience, RSAKey key, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param keyFile where the key is kept, so that tokens outlive a restart; made where it is missing
     * @throws IOException with a sentence for people, where the key can neither be read nor made
     */
    public static DevIssuer open(String issuer, String audience, Path keyFile, InstantSource clock) throws IOException {
        try {
            if (!Files.exists(keyFile)) {
                RSAKey made = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
                Files.writeString(keyFile, made.toJSONString());
                if (keyFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return new DevIssuer(issuer, audience, RSAKey.parse(Files.readString(keyFile)), clock);
        } catch (ParseException e) {
            throw new IOException("The key of the development issuer, " + keyFile + ", is damaged: delete it.", e);
        } catch (JOSEException e) {
            throw new IOException("No key for the development issuer can be made here.", e);
        }
    }

    public String issuer() {
        return issuer;
    }

    /**
     * A token for a reader of this name; the same name is the same reader.
     *
     * @param roles for the claim {@code roles}, which is left out where there are none
     */
    public String token(String name, List<String> roles) {
        JWTClaimsSet.Builder claims = claims(name).audience(audience);
        if (!roles.isEmpty()) {
            claims.claim("roles", roles);
        }
        return signed(claims.build());
    }

    /**
     * Who has signed in, for the client that they signed in to (OpenID Connect Core 1.0, section 2).
     *
     * @param nonce as the client sent it; empty where it sent none
     */
    String identity(String name, String client, String nonce) {
        JWTClaimsSet.Builder claims = claims(name).audience(client);
        if (!nonce.isEmpty()) {
            claims.claim("nonce", nonce);
        }
        return signed(claims.build());
    }

    private JWTClaimsSet.Builder claims(String name) {
        Instant now = clock.instant();
        String subject = "dev-" + Ids.of(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .claim("name", name.strip())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)));
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an RSA key that does not sign", e);
        }
        return jwt.serialize();
    }

    /** The discovery document (OpenID Connect Discovery 1.0, section 3). */
    byte[] discovery() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("issuer", issuer);
            json.writeStringProperty("jwks_uri", issuer + "/jwks.json");
            json.writeStringProperty("authorization_endpoint", issuer + "/authorize");
            json.writeStringProperty("token_endpoint", issuer + "/token");
            json.writeStringProperty("end_session_endpoint", issuer + "/logout");
            json.writeBooleanProperty("authorization_response_iss_parameter_supported", true);
            for (String[] list : new String[][] {
                {"response_types_supported", "code"},
                {"grant_types_supported", "authorization_code"},
                {"code_challenge_methods_supported", "S256"},
                {"token_endpoint_auth_methods_supported", "none"},
                {"scopes_supported", "openid", "profile"},
                {"subject_types_supported", "public"},
                {"id_token_signing_alg_values_supported", "RS256"}
            }) {
                json.writeArrayPropertyStart(list[0]);
                for (int i = 1; i < list.length; i++) {
                    json.writeString(list[i]);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    byte[] keys() {
        return new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
    }
}
