package news.broadsheet.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.core.source.HubSubscription;

/**
 * Whether a delivery was signed with the secret that we gave the hub: {@code X-Hub-Signature: method=hex} (section 7.1).
 * All four methods that the Recommendation registers are taken, SHA-1 too: "most hubs sign with SHA-1", and what breaks
 * SHA-1 (collisions) does not break an HMAC whose key nobody else knows.
 */
final class HubSignature {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    /** @param header as sent; a missing one is no signature */
    static boolean isOf(HubSubscription subscription, String header, byte[] body) {
        int equals = header.indexOf('=');
        String method = equals < 0 ? "" : header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String algorithm = ALGORITHMS.get(method);
        if (algorithm == null) {
            return false;
        }
        byte[] given = bytes(header.substring(equals + 1).strip());
        return MessageDigest.isEqual(hmac(algorithm, subscription.secret(), body), given);
    }

    private static byte[] hmac(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Nothing where the text is not hexadecimal, which no HMAC is equal to. */
    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
