package news.broadsheet.core.source;

import java.net.URI;
import java.util.Locale;

/** Names of the servers we ask: requests to one name take turns and keep a pause. */
public final class Hosts {

    private Hosts() {}

    /**
     * The host of an address in lower case, with its port where that is not the one of http or https: both schemes are
     * one server.
     *
     * @param url absolute http or https
     */
    public static String of(URI url) {
        // An authority that Java takes for none of a host (with an underscore, say) names a server all the same.
        String host = url.getHost() == null ? authority(url) : url.getHost();
        boolean usual = url.getPort() == -1 || url.getPort() == usualPort(url);
        return host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + url.getPort());
    }

    private static String authority(URI url) {
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static int usualPort(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) ? 80 : 443;
    }
}
