package news.broadsheet.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param headers names in lower case; of a header given twice, the values joined by commas
 * @param cookies taken out of the headers, as payload format 2.0 has it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record HttpCall(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, String> headers,
        List<String> cookies,
        byte[] body,
        String protocol,
        String sourceIp) {

    /** Reads a request; empty where its body is larger than {@code mostBytes}. */
    static Optional<HttpCall> read(HttpExchange exchange, int mostBytes) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(mostBytes + 1);
        }
        if (body.length > mostBytes) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> cookies = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("cookie")) {
                values.forEach(value -> cookies.addAll(List.of(value.split(";\\s*"))));
            } else {
                headers.put(lower, String.join(",", values));
            }
        });
        String query = exchange.getRequestURI().getRawQuery();
        return Optional.of(new HttpCall(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                cookies,
                body,
                exchange.getProtocol(),
                exchange.getRemoteAddress().getAddress().getHostAddress()));
    }

    @Nullable
    String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }
}
