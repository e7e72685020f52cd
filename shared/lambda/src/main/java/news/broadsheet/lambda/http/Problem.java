package news.broadsheet.lambda.http;

import java.util.LinkedHashMap;
import java.util.Map;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be served, told as RFC 9457 problem details. The detail is written for the caller and says nothing
 * of our insides. {@code type} is a relative reference into the API's documentation, {@code about:blank} where the status
 * says it all.
 */
@SuppressWarnings("serial") // caught within the function that throws it, never serialized
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String detail;
    private final @Nullable String parameter;
    private final Map<String, String> headers;
    private final Map<String, String> members;

    private Problem(
            int status,
            String type,
            String title,
            String detail,
            @Nullable String parameter,
            Map<String, String> headers,
            Map<String, String> members) {
        super(status + " " + title, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.parameter = parameter;
        this.headers = Map.copyOf(headers);
        this.members = Map.copyOf(members);
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, "about:blank", title, detail, null, Map.of(), Map.of());
    }

    public static Problem badRequest(String detail) {
        return of(400, "Bad request", detail);
    }

    public static Problem notFound(String detail) {
        return of(404, "Not found", detail);
    }

    /** A problem with a kind of its own, for callers that act on it: {@code /problems/<kind>}. */
    public Problem kind(String kind) {
        return new Problem(status, "/problems/" + kind, title, detail, parameter, headers, members);
    }

    /** The parameter, field or header at fault. */
    public Problem at(String name) {
        return new Problem(status, type, title, detail, name, headers, members);
    }

    public Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(status, type, title, detail, parameter, all, members);
    }

    /** An extension member (RFC 9457 section 3.2). */
    public Problem member(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return new Problem(status, type, title, detail, parameter, headers, all);
    }

    /** Whether it is of the kind given by {@link #kind}. */
    public boolean isOf(String kind) {
        return type.equals("/problems/" + kind);
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    /** What the answer needs besides its body, names in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The problem as JSON ({@code application/problem+json}). */
    public Response response() {
        Response response = Response.json(status, "no-store", json -> {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            Json.optional(json, "parameter", parameter);
            members.forEach(json::writeStringProperty);
            json.writeEndObject();
        });
        return response.with("content-type", "application/problem+json").with(headers);
    }
}
