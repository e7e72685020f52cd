package news.broadsheet.lambda.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Links between pages (RFC 8288). */
public final class Links {

    private Links() {}

    /** The {@code Link} header of a page that is followed by another: the same request with the next cursor. */
    public static String next(Request request, String cursor) {
        Map<String, String> query = new TreeMap<>(request.query());
        query.put("cursor", cursor);
        String text = query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "<" + request.rawPath() + "?" + text + ">; rel=\"next\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
