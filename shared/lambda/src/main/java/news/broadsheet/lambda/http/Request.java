package news.broadsheet.lambda.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request as an endpoint sees it.
 *
 * @param routeKey method and path pattern, as in the template
 * @param rawPath the path as sent
 * @param path values of the pattern's variables, decoded
 * @param query decoded; of a parameter given twice, the values joined by commas
 * @param headers names in lower case
 * @param caller set on routes with an authorizer
 * @param sourceAddress of the connection, as the gateway saw it; no header has a say in it
 */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
public record Request(
        String id,
        String routeKey,
        String rawPath,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Optional<Caller> caller,
        Optional<String> sourceAddress) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    public Request {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Whether only the head of an answer is asked for. */
    boolean isHead() {
        return routeKey.startsWith("HEAD ");
    }

    PathPattern pattern() {
        return new PathPattern(routeKey.substring(routeKey.indexOf(' ') + 1));
    }

    /** The same request, come by another route. */
    Request as(String otherRoute, Map<String, String> variables) {
        return new Request(id, otherRoute, rawPath, variables, query, headers, body, caller, sourceAddress);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName)).filter(value -> !value.isBlank());
    }

    /** A query parameter; blank counts as absent. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route " + routeKey + " has no variable " + name);
        }
        return value;
    }

    /**
     * Refuses parameters that the route does not know: a misspelt filter must not answer with everything.
     *
     * @throws Problem 400 that names the first unknown one
     */
    public void allowQuery(Set<String> known) {
        for (String name : new TreeSet<>(query.keySet())) {
            if (!known.contains(name)) {
                throw Problem.badRequest("There is no parameter of this name here. Known: "
                                + String.join(", ", new TreeSet<>(known)) + ".")
                        .at(name);
            }
        }
    }

    /**
     * The {@code limit} parameter.
     *
     * @throws Problem 400 where it is no whole number from 1 to {@code most}
     */
    public int limit(int otherwise, int most) {
        String text = query("limit").orElse(Integer.toString(otherwise));
        int limit = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > most) {
            throw Problem.badRequest("The limit is a whole number from 1 to " + most + ".")
                    .at("limit");
        }
        return limit;
    }

    /**
     * A parameter that is {@code true} or {@code false}, the latter where it is absent.
     *
     * @throws Problem 400 where it is anything else
     */
    public boolean flag(String name) {
        return switch (query(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("This is true or false.").at(name);
        };
    }

    /**
     * Who asks, on a route that the template puts behind the authorizer.
     *
     * @throws Problem 401 where nobody is signed in: API Gateway answers that itself, this is for callers that came past it
     */
    public Caller signedIn() {
        return caller.orElseThrow(() -> Problem.of(401, "Unauthorized", "Sign in first: this needs a valid token.")
                .header("www-authenticate", "Bearer"));
    }

    /**
     * Who asks, where their token names this role or one that includes it.
     *
     * @throws Problem 401 where nobody is signed in, 403 where they are, without that role
     */
    public Caller signedInAs(Role least) {
        Caller asking = signedIn();
        if (!asking.is(least)) {
            throw Problem.of(403, "Forbidden", "This is for " + least.name().toLowerCase(Locale.ROOT) + " only.");
        }
        return asking;
    }

    /**
     * The body, where it is a JSON object. A body without a Content-Type is taken for JSON.
     *
     * @throws Problem 413 where it has more bytes, 415 where it is of another type, 400 where it is no JSON object
     */
    public JsonNode object(int mostBytes) {
        if (body.length > mostBytes) {
            throw Problem.of(413, "Content too large", "The body may have at most " + mostBytes + " bytes.");
        }
        if (!mediaType().equals("application/json")) {
            throw Problem.of(415, "Unsupported media type", "The body must be application/json.")
                    .at("content-type");
        }
        JsonNode json = json();
        if (!json.isObject()) {
            throw Problem.badRequest("The body must be a JSON object.");
        }
        return json;
    }

    private JsonNode json() {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw Problem.badRequest("The body is not valid JSON.");
        }
    }

    /** RFC 9110 section 8.3.1: without parameters, in lower case. */
    private String mediaType() {
        String type = header("content-type").orElse("application/json");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
