package news.broadsheet.local.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** The site that readers may be sent back to, under both names that this machine has. Everybody else is refused. */
record SiteOrigins(Set<String> origins) {

    SiteOrigins {
        origins = Set.copyOf(origins);
    }

    /** @param site its address, as in {@code http://localhost:8080} */
    static SiteOrigins of(String site) {
        String port = site.substring(site.lastIndexOf(':'));
        return new SiteOrigins(Set.copyOf(List.of(site, "http://localhost" + port, "http://127.0.0.1" + port)));
    }

    boolean isOne(String origin) {
        return origins.contains(origin);
    }

    /** By the parts of the address, and not by how it begins: {@code http://localhost:8080@evil.example} is elsewhere. */
    boolean leadsThere(String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && isOne(uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
