package news.broadsheet.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.lambda.http.Request;

/**
 * The one address among all that have this answer ({@code Content-Location}, RFC 9110 section 8.7): parameters by name, the
 * words of {@code q} in lower case, without stop words and repetition. Who asks there shares what caches have.
 */
final class NormalAddress {

    private NormalAddress() {}

    static String of(Request request, SearchQuery query) {
        Map<String, String> parameters = new TreeMap<>(request.query());
        parameters.values().removeIf(String::isBlank);
        if (!query.isEmpty()) {
            parameters.put("q", query.normalForm());
        }
        query.filter().language().ifPresent(language -> parameters.put("lang", language));
        return "/v1/search?"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
