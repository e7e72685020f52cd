package news.broadsheet.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.outbound.web.AddressRule;

/**
 * Where webhooks may be: https on the public web. A service that runs whole on one machine may have them on that machine, by
 * http too. What a name leads to is looked at when it is connected to, see {@link AddressRule#allows}.
 */
final class Targets {

    private static final int LONGEST_URL = 2_000;

    private final boolean allowPrivate;
    private final AddressRule rule;

    Targets(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
        this.rule = new AddressRule(allowPrivate);
    }

    AddressRule rule() {
        return rule;
    }

    /** Why nothing must be sent to this URL; empty where it may, as far as the URL itself tells. */
    Optional<String> refusal(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        Optional<InetAddress> literal = literal(url);
        if (!scheme.equals("https") && !(scheme.equals("http") && allowPrivate && isHere(url, literal))) {
            return Optional.of("A webhook is reached by https alone.");
        }
        if (url.getRawFragment() != null || url.toString().length() > LONGEST_URL) {
            return Optional.of("The URL has a fragment, or more than " + LONGEST_URL + " characters.");
        }
        return literal.filter(address -> !rule.allows(address))
                .map(_ -> "The address is not public.")
                .or(() -> rule.refusal(url));
    }

    private static boolean isHere(URI url, Optional<InetAddress> literal) {
        return literal.map(InetAddress::isLoopbackAddress).orElse("localhost".equalsIgnoreCase(url.getHost()));
    }

    /** The address that stands in the URL in place of a name. */
    private static Optional<InetAddress> literal(URI url) {
        try {
            return Optional.ofNullable(url.getHost()).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
