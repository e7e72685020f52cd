package news.broadsheet.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.site.House;
import news.broadsheet.site.settings.SiteSettings;

/**
 * What browsers are told not to do with a page, whatever should have slipped into it: no script but ours, no other host
 * before a reader asks for one (a player's frame, the issuer), no frame around us (CSP level 3, w3.org/TR/CSP3).
 */
final class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(House house, SiteSettings settings, Assets assets) {
        headers.put("content-security-policy", policy(house, settings, assets));
        headers.put("x-content-type-options", "nosniff");
        headers.put("referrer-policy", "strict-origin-when-cross-origin");
        headers.put("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("cross-origin-opener-policy", "same-origin-allow-popups");
        if (house.isSecure()) {
            headers.put("strict-transport-security", "max-age=63072000; includeSubDomains");
        }
    }

    Response on(Response response) {
        return response.with(headers);
    }

    private static String policy(House house, SiteSettings settings, Assets assets) {
        // Players and recordings are the publishers': over plain HTTP only where the site itself is, on a developer's
        // machine.
        String others = house.isSecure() ? "https:" : "https: http:";
        Map<String, String> policy = new LinkedHashMap<>();
        policy.put("default-src", "'none'");
        policy.put("script-src", "'self' " + assets.earlyHash());
        policy.put("style-src", "'self'");
        policy.put("img-src", "'self'");
        policy.put("font-src", "'self'");
        policy.put("manifest-src", "'self'");
        policy.put("connect-src", String.join(" ", asked(house, settings)));
        policy.put("media-src", others);
        policy.put("frame-src", others);
        policy.put("form-action", "'self'");
        policy.put("base-uri", "'none'");
        policy.put("frame-ancestors", "'none'");
        return policy.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What scripts ask: our API, and to sign a reader in the issuer and its token endpoint. */
    private static List<String> asked(House house, SiteSettings settings) {
        List<String> asked = new ArrayList<>(List.of("'self'"));
        settings.signIn().ifPresent(signIn -> {
            house.issuerOrigin().ifPresent(asked::add);
            Optional.ofNullable(signIn.tokenOrigin()).ifPresent(asked::add);
        });
        return asked;
    }
}
