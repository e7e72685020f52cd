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

    private Waits() {}

    /** {@code Cache-Control: max-age} (RFC 9111 section 5.2.2.1), seconds. */
    static Duration maxAge(HttpMessage response) {
        String value = value(response, "Cache-Control");
        Matcher matcher = MAX_AGE.matcher(value == null ? "" : value);
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
    }

    /** {@code Retry-After} (RFC 9110 section 10.2.3), seconds or a date. */
    static Duration retryAfter(HttpMessage response, Instant now) {
        String value = value(response, "Retry-After");
        if (value == null) {
            return Duration.ZERO;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
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
