package news.broadsheet.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.core.webhook.WebhookSecret;

/**
 * The header {@code webhook-signature} (Standard Webhooks, "Signature scheme"): HMAC-SHA256 over {@code id.timestamp.body},
 * one signature for each secret that is good. Receivers need one that fits.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * @param id of the event, which holds no full stop
     * @param at when it is sent, in whole seconds
     */
    static String header(List<WebhookSecret> secrets, String id, Instant at, byte[] body) {
        return secrets.stream().map(secret -> sign(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSecret secret, String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
