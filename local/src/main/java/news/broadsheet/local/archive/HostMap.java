package news.broadsheet.local.archive;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where a site has moved to since its comments were written. Hosts stand with their port, where they have one. */
public final class HostMap {

    private final Map<String, String> hosts = new HashMap<>();

    /**
     * @param given each {@code OLDHOST=NEWHOST}
     * @throws IllegalArgumentException with a sentence, where one is not
     */
    public HostMap(Collection<String> given) {
        for (String each : given) {
            String[] both = each.toLowerCase(Locale.ROOT).split("=", -1);
            if (both.length != 2 || both[0].isEmpty() || !isHost(both[1])) {
                throw new IllegalArgumentException("'" + each + "' does not say OLDHOST=NEWHOST.");
            }
            hosts.put(both[0], both[1]);
        }
    }

    private static boolean isHost(String text) {
        return text.matches("[a-z0-9.-]+(:[0-9]{1,5})?");
    }

    /** The address as it is now; the same where its host has not moved. */
    URI now(URI address) {
        String authority = address.getRawAuthority();
        String moved = authority == null ? null : hosts.get(authority.toLowerCase(Locale.ROOT));
        if (moved == null) {
            return address;
        }
        String rest = address.toString().substring(address.toString().indexOf(authority) + authority.length());
        return URI.create(address.getScheme() + "://" + moved + rest);
    }
}
