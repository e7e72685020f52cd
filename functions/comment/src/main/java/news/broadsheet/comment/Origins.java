package news.broadsheet.comment;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.OriginKeys;
import news.broadsheet.lambda.http.Request;

/**
 * Tells staff which comments came from one network, and nobody from which: a keyed hash of the address that the gateway saw (never
 * of a header, which anybody can write), with a key that is another one each week and then thrown away.
 */
final class Origins {

    private static final String HMAC = "HmacSHA256";

    /** Of an IPv6 address the network's half: the other one changes by itself (RFC 8981). */
    private static final int NETWORK_BYTES = 8;

    private final OriginKeys keys;
    private final InstantSource clock;

    Origins(OriginKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where the gateway names no address. */
    Optional<String> of(Request request) {
        return request.sourceAddress().flatMap(Origins::network).map(this::hash);
    }

    private static Optional<byte[]> network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Optional.of(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String hash(byte[] network) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.key(monday), HMAC));
            return Ids.of(mac.doFinal(network));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
