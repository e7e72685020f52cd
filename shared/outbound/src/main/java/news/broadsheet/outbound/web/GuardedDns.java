package news.broadsheet.outbound.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the client, and hands it only addresses that may be connected to. The client connects to what it is
 * handed here, so a name that changes its answer between check and use gains nothing. Odd spellings of IPv4
 * ({@code 127.1}, {@code 2130706433}) are resolved here too.
 */
public final class GuardedDns implements DnsResolver {

    /** Addresses tried for one name: each may take the whole time that connecting may take. */
    private static final int MOST_TRIED = 3;

    private final AddressRule rule;
    private final DnsResolver names;

    public GuardedDns(AddressRule rule, DnsResolver names) {
        this.rule = rule;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        // One forbidden address condemns the name: nobody on the public web has a reason to mix them.
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new AddressRefusedException(host);
            }
        }
        return Arrays.copyOf(addresses, Math.min(addresses.length, MOST_TRIED));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads where nobody on the public web is. */
    public static final class AddressRefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefusedException(String host) {
            super(host);
        }
    }
}
