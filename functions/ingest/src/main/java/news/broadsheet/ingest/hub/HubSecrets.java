package news.broadsheet.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import news.broadsheet.core.source.HubSubscription;

/** Tokens that nobody guesses and secrets that nobody forges, new for every subscription. */
public final class HubSecrets {

    private static final int TOKEN_BYTES = 24;

    /** 43 characters as text: more than any of the hashes needs, and below the 199 bytes that a hub takes. */
    private static final int SECRET_BYTES = 32;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final SecureRandom random;

    public HubSecrets(SecureRandom random) {
        this.random = random;
    }

    String token() {
        return text(TOKEN_BYTES);
    }

    String secret() {
        return text(SECRET_BYTES);
    }

    /** Whether it can be a token at all; where not, nothing need be read. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** Whether it is this subscription's, told in the same time wherever it differs. */
    static boolean isTokenOf(HubSubscription subscription, String token) {
        return MessageDigest.isEqual(
                subscription.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
