package news.broadsheet.outbound.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses we let a URL of somebody else lead us to: public ones, on the ports of the web. Everything that IANA's
 * special-purpose registries (RFC 6890) keep from the public Internet is refused, and with it whatever embeds an IPv4
 * address in an IPv6 one, since a translator on the way would unwrap it.
 */
public final class AddressRule {

    private static final Set<Integer> WEB_PORTS = Set.of(-1, 80, 443, 8080, 8443);

    private static final List<Block> REFUSED = List.of(
            Block.of(0, 8), // this network
            Block.of(10, 8), // private
            Block.of(100, 64, 10), // carrier-grade NAT, where some clouds keep metadata
            Block.of(127, 8), // loopback
            Block.of(169, 254, 16), // link-local, cloud metadata
            Block.of(172, 16, 12), // private
            Block.of(192, 0, 0, 24), // protocol assignments
            Block.of(192, 0, 2, 24), // documentation
            Block.of(192, 88, 99, 24), // 6to4 relays
            Block.of(192, 168, 16), // private
            Block.of(198, 18, 15), // benchmarks
            Block.of(198, 51, 100, 24), // documentation
            Block.of(203, 0, 113, 24), // documentation
            Block.of(224, 3)); // multicast, reserved, broadcast

    private final boolean allowPrivate;

    /** @param allowPrivate lifts the rule, for a service run whole on one machine */
    public AddressRule(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Why this URL must not be asked for; empty where it may, as far as the URL itself tells. */
    public Optional<String> refusal(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("Only http and https are fetched.");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.of("The URL names no host, or a user.");
        }
        return allowPrivate || WEB_PORTS.contains(url.getPort())
                ? Optional.empty()
                : Optional.of("Port " + url.getPort() + " is not a port of the web.");
    }

    /** Whether a connection to this address may be made. */
    public boolean allows(InetAddress address) {
        return allowPrivate
                || (address instanceof Inet4Address
                        ? isPublic4(address.getAddress())
                        : isPublic6(address.getAddress()));
    }

    private static boolean isPublic4(byte[] address) {
        int value =
                (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8 | (address[3] & 0xff);
        return REFUSED.stream().noneMatch(block -> block.holds(value));
    }

    /**
     * Global unicast (2000::/3) alone, less 2001::/23 (protocols, Teredo among them), 2001:db8::/32 and 3fff::/20
     * (documentation), 2002::/16 (6to4), and ISATAP. Outside of it lie loopback, link-local, unique local, multicast,
     * IPv4-mapped and IPv4-compatible addresses, and NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
     */
    private static boolean isPublic6(byte[] address) {
        int first = group(address, 0);
        int second = group(address, 1);
        boolean global = (first & 0xe000) == 0x2000;
        boolean protocols = first == 0x2001 && second < 0x0200;
        boolean documentation = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
        boolean isatap = (group(address, 4) & 0xfdff) == 0 && group(address, 5) == 0x5efe;
        return global && !protocols && !documentation && first != 0x2002 && !isatap;
    }

    private static int group(byte[] address, int index) {
        return (address[index * 2] & 0xff) << 8 | (address[index * 2 + 1] & 0xff);
    }

    /** A block of IPv4 addresses. */
    private record Block(int network, int bits) {

        static Block of(int a, int bits) {
            return new Block(a << 24, bits);
        }

        static Block of(int a, int b, int bits) {
            return new Block(a << 24 | b << 16, bits);
        }

        static Block of(int a, int b, int c, int bits) {
            return new Block(a << 24 | b << 16 | c << 8, bits);
        }

        boolean holds(int address) {
            return (address ^ network) >>> (32 - bits) == 0;
        }
    }
}
