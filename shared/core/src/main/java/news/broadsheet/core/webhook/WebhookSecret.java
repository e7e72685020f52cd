package news.broadsheet.core.webhook;

import java.util.Base64;

/**
 * A secret that signs what is sent to one webhook: {@code whsec_} and 24 to 64 random bytes in base 64 (Standard Webhooks,
 * "Signature scheme"). Its text form is cut, so that no log and no message ever holds it.
 */
public record WebhookSecret(String value) {

    public static final String PREFIX = "whsec_";

    /** As many as the hash gives: more would add nothing, and fewer than 24 are too few. */
    public static final int BYTES = 32;

    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    public WebhookSecret {
        int length = value.startsWith(PREFIX) ? decode(value).length : 0;
        if (length < FEWEST_BYTES || length > MOST_BYTES) {
            throw new IllegalArgumentException("a secret is " + PREFIX + " and 24 to 64 bytes in base 64");
        }
    }

    public static WebhookSecret of(byte[] random) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(random));
    }

    /** The bytes that sign. */
    public byte[] key() {
        return decode(value);
    }

    private static byte[] decode(String value) {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
