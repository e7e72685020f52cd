package news.broadsheet.core.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whose a source is, and what its word counts for where stories are ranked.
 *
 * @param owner the house behind it: several sources of one owner count once. Any name; by default the site's
 * @param authority 0.1 to 10; 1 for a usual source
 */
public record Ownership(String owner, double authority) {

    public static final double LEAST = 0.1;
    public static final double MOST = 10;

    /** Second labels under which a country's names are given out: the site's name has one label more. */
    private static final Set<String> SHARED = Set.of("ac", "co", "com", "edu", "gov", "ne", "net", "or", "org");

    public Ownership {
        owner = owner.strip();
        if (owner.isEmpty() || authority < LEAST || authority > MOST) {
            throw new IllegalArgumentException("an owner has a name and an authority of " + LEAST + " to " + MOST);
        }
    }

    /** Of a source nothing was said about: {@code www.news.example.co.uk} is {@code example.co.uk}'s. */
    public static Ownership of(URI home) {
        return new Ownership(site(home), 1);
    }

    /** The same once the source's home is another: the new site's, unless somebody had said whose it is. */
    public Ownership following(URI home, URI newHome) {
        return owner.equals(site(home)) ? new Ownership(site(newHome), authority) : this;
    }

    private static String site(URI home) {
        String host = home.getHost() == null ? home.toString() : home.getHost().toLowerCase(Locale.ROOT);
        List<String> labels = List.of(host.split("\\."));
        int count = labels.size();
        boolean numbers = Character.isDigit(host.charAt(host.length() - 1)) || host.startsWith("[");
        if (numbers || count <= 2) {
            return host;
        }
        boolean shared = labels.getLast().length() == 2 && SHARED.contains(labels.get(count - 2));
        return String.join(".", labels.subList(count - (shared ? 3 : 2), count));
    }
}
