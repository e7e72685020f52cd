package news.broadsheet.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpMessage;

/**
 * Recognises a page that a guard before the publisher's server sends instead of the document, to have a browser prove
 * itself. We do not pretend to be one: the source is BLOCKED, and its publisher can let our honest user agent in.
 */
public final class BotWall {

    /** Such pages say what they are at their beginning. */
    private static final int LOOKED_AT = 20_000;

    private static final Pattern MARKS = Pattern.compile(
            "<title>(?:just a moment|attention required|access denied|are you a robot|verify(?:ing)? you are human"
                    + "|one moment, please|ddos-guard|security check|checking your browser)"
                    + "|/cdn-cgi/challenge-platform|cf-chl-|_incapsula_resource|/captcha-delivery|g-recaptcha|h-captcha"
                    + "|px-captcha|window\\.awswafcookie|challenge-container");

    private BotWall() {}

    /** Whether the guard says so itself: Cloudflare's {@code cf-mitigated}, AWS WAF's {@code x-amzn-waf-action}. */
    static boolean isMarked(HttpMessage response) {
        return Waits.value(response, "cf-mitigated") != null || Waits.value(response, "x-amzn-waf-action") != null;
    }

    /** Whether a body that is no feed is such a page. */
    public static boolean isOne(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return MARKS.matcher(start.toLowerCase(Locale.ROOT)).find();
    }
}
