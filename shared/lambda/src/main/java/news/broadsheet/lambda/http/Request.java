package news.broadsheet.lambda.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request as an endpoint sees it.
 *
 * @param routeKey method and path pattern, as in the template
 * @param rawPath the path as sent
 * @param path values of the pattern's variables, decoded
 * @param query decoded; of a parameter given twice, the values joined by commas
 * @param headers names in lower case
 * @param caller set on routes with an authorizer
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
        Optional<Caller> caller) {

    public Request {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
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
        Optional<String> text = query("limit");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered below, together with numbers out of range.
        }
        throw Problem.badRequest("The limit is a whole number from 1 to " + most + ".")
                .at("limit");
    }
}
