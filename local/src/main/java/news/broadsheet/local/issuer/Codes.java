package news.broadsheet.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Authorization codes (RFC 6749, 4.1) that were given out and not used yet. Each is good for one use within a minute, by whoever
 * knows the verifier (RFC 7636) and names the same client and address.
 */
final class Codes {

    static final Duration VALID = Duration.ofSeconds(60);

    /** Nobody signs in so often; whoever asks for more pushes out the oldest. */
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final Supplier<String> random;
    private final Map<String, Kept> codes = new HashMap<>();

    /** @param random makes texts that cannot be guessed */
    Codes(InstantSource clock, Supplier<String> random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was agreed to on the form.
     *
     * @param challenge of the method S256
     * @param nonce for the identity token; empty where there was none
     */
    record Grant(String name, List<String> roles, String client, String redirect, String challenge, String nonce) {

        Grant {
            roles = List.copyOf(roles);
        }
    }

    private record Kept(Grant grant, Instant until) {}

    synchronized String give(Grant grant) {
        Instant now = clock.instant();
        codes.values().removeIf(kept -> !now.isBefore(kept.until()));
        if (codes.size() >= MOST) {
            codes.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(Kept::until)))
                    .ifPresent(oldest -> codes.remove(oldest.getKey()));
        }
        String code = random.get();
        codes.put(code, new Kept(grant, now.plus(VALID)));
        return code;
    }

    /** The code is spent by being shown, whether or not the rest fits: RFC 6749, 4.1.2 and 10.5. */
    synchronized Optional<Grant> take(String code, String client, String redirect, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::grant)
                .filter(grant -> grant.client().equals(client)
                        && grant.redirect().equals(redirect)
                        && grant.challenge().equals(challenge(verifier)));
    }

    /** RFC 7636, 4.2: S256. */
    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }
}
