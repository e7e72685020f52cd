package news.broadsheet.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import news.broadsheet.core.webhook.WebhookSecret;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The secret, id, time, body and signature that the reference implementations of Standard Webhooks test with. */
    private static final WebhookSecret PUBLISHED = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    @Test
    void thePublishedVectorComesOut() {
        assertThat(WebhookSignature.header(List.of(PUBLISHED), ID, AT, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretSignsAndTheNewestStandsFirst() throws NoSuchAlgorithmException {
        byte[] key = new byte[64];
        Arrays.fill(key, (byte) 0xa7);
        WebhookSecret next = WebhookSecret.of(key);
        byte[] body = "{\"text\":\"Ærø 🚋\"}".getBytes(UTF_8);

        assertThat(WebhookSignature.header(List.of(next, PUBLISHED), ID, AT.plusMillis(999), body))
                .isEqualTo("v1," + hmac(key, body) + " v1,"
                        + hmac(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), body));
    }

    /** RFC 2104 by hand, for keys of at most 64 bytes: H(K xor opad, H(K xor ipad, text)). */
    private static String hmac(byte[] key, byte[] body) throws NoSuchAlgorithmException {
        byte[] padded = Arrays.copyOf(key, 64);
        MessageDigest inner = MessageDigest.getInstance("SHA-256");
        inner.update(xor(padded, 0x36));
        inner.update("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.".getBytes(UTF_8));
        MessageDigest outer = MessageDigest.getInstance("SHA-256");
        outer.update(xor(padded, 0x5c));
        return Base64.getEncoder().encodeToString(outer.digest(inner.digest(body)));
    }

    private static byte[] xor(byte[] bytes, int pad) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) (bytes[i] ^ pad);
        }
        return result;
    }
}
