package news.broadsheet.site.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.site.Paths;

/** Pages as answers: written by the templates, with what caches and search engines are told in headers. */
final class Answers {

    /** As soon as the API's lists: whoever changes these changes those. */
    static final String LIST = "public, max-age=15, stale-while-revalidate=60";

    /** Short, because a withdrawal must not outlive it by much. */
    static final String ARTICLE = "public, max-age=30, stale-while-revalidate=60";

    /** As the search API's. */
    static final String SEARCH = "public, max-age=15, s-maxage=30, stale-while-revalidate=60";

    static final String FIXED = "public, max-age=300, stale-while-revalidate=3600";

    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Templates templates = new Templates();
    private final SecurityHeaders security;

    Answers(SecurityHeaders security) {
        this.security = security;
    }

    Response page(int status, String cacheControl, String template, Frame frame, Object view) {
        Response response = new Response(
                status,
                Map.of("content-type", "text/html; charset=utf-8", "cache-control", cacheControl),
                templates.html(template, view));
        String robots = frame.head().robots();
        Response told = robots == null ? response : response.with("x-robots-tag", robots);
        return security.on(told.with("content-language", frame.shell().texts().language()));
    }

    /** A small XML document, made by a template as well. */
    Response document(String type, String template, Object view) {
        return asset(type + "; charset=utf-8", FIXED, templates.html(template, view));
    }

    /** RFC 9110 section 15.4.9: search engines take the new address for the old one. */
    Response moved(String path) {
        return security.on(Response.moved(path));
    }

    Response asset(String type, String cacheControl, byte[] body) {
        return security.on(new Response(200, Map.of("content-type", type, "cache-control", cacheControl), body));
    }

    /** The address of a list's next page: the same request with another cursor, and nothing that we do not know. */
    static Optional<String> next(Request request, Optional<String> cursor, String... kept) {
        return cursor.map(text -> {
            Map<String, String> query = new TreeMap<>();
            for (String name : kept) {
                request.query(name).ifPresent(value -> query.put(name, value));
            }
            query.put("cursor", text);
            return path(request.rawPath(), query);
        });
    }

    private static String path(String path, Map<String, String> query) {
        return path + "?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Paths.encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
