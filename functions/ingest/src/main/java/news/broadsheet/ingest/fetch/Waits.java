package news.broadsheet.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.WebDates;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** How long a server says to wait before it is asked again; zero where it does not say. */
final class Waits {

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_KEPT =
            Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])", Pattern.CASE_INSENSITIVE);

    private Waits() {}

    /**
     * How long an answer stays fresh (RFC 9111 section 4.2.1): {@code max-age} less {@code Age}, else {@code Expires} less
     * {@code Date}. We are a private cache, which {@code s-maxage} does not concern.
     */
    static Duration fresh(HttpMessage response, Instant now) {
        String control = value(response, "Cache-Control");
        if (control != null && NOT_KEPT.matcher(control).find()) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(control == null ? "" : control);
        Duration fresh = maxAge.find() ? seconds(maxAge.group(1)).minus(age(response)) : untilExpiry(response, now);
        return fresh.isNegative() ? Duration.ZERO : fresh;
    }

    private static Duration age(HttpMessage response) {
        String age = value(response, "Age");
        return age != null && age.matches("\\d{1,9}") ? seconds(age) : Duration.ZERO;
    }

    private static Duration untilExpiry(HttpMessage response, Instant now) {
        Instant date = WebDates.parse(value(response, "Date")).orElse(now);
        return WebDates.parse(value(response, "Expires"))
                .map(expires -> Duration.between(date, expires))
                .orElse(Duration.ZERO);
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Long.parseLong(digits));
    }

    /** {@code Retry-After} (RFC 9110 section 10.2.3), seconds or a date. */
    static Duration retryAfter(HttpMessage response, Instant now) {
        String value = value(response, "Retry-After");
        if (value == null) {
            return Duration.ZERO;
        }
        if (value.matches("\\d{1,9}")) {
            return seconds(value);
        }
        return WebDates.parse(value)
                .map(at -> Duration.between(now, at))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    static @Nullable String value(HttpMessage response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? null
                : header.getValue().strip();
    }
}
