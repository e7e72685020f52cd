package news.broadsheet.site;

import java.net.URI;
import java.util.Optional;

/**
 * Where the site is, and who signs its readers in.
 *
 * @param origin scheme and host, without a slash at its end
 * @param issuer of OpenID Connect tokens; empty where nobody can sign in
 */
public record House(String origin, Optional<String> issuer) {

    public boolean isSecure() {
        return origin.startsWith("https:");
    }

    /** What pages must be allowed to ask, to sign a reader in. */
    public Optional<String> issuerOrigin() {
        return issuer.map(URI::create).map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
