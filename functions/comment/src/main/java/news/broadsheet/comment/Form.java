package news.broadsheet.comment;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What staff send, read member by member: each is what it should be, or a problem that names it. Null is the same as absent. */
record Form(JsonNode body) {

    static final int MOST_BODY_BYTES = 65_536;

    /** @throws Problem 400, 413 or 415; also where there is a member of another name */
    static Form of(Request request, int mostBytes, Set<String> members) {
        JsonNode body = request.object(mostBytes);
        for (String name : body.propertyNames()) {
            if (!members.contains(name)) {
                throw wrong(
                        name,
                        "There is no member of this name here. Known: "
                                + members.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
        return new Form(body);
    }

    boolean has(String name) {
        return body.has(name);
    }

    private boolean isNull(String name) {
        return !body.hasNonNull(name);
    }

    /** A text of plain characters, white space around it taken off; blank is the same as absent. */
    Optional<String> text(String name, int mostCodePoints) {
        if (isNull(name)) {
            return Optional.empty();
        }
        JsonNode node = body.path(name);
        String text = node.isString() ? node.stringValue().strip() : "";
        if (!node.isString() || text.codePointCount(0, text.length()) > mostCodePoints || !Draft.isPlain(text)) {
            throw wrong(name, "This is a text of at most " + mostCodePoints + " characters.");
        }
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    @Nullable Integer number(String name, int least, int most) {
        if (isNull(name)) {
            return null;
        }
        JsonNode node = body.path(name);
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw wrong(name, "This is a whole number from " + least + " to " + most + ".");
        }
        return node.intValue();
    }

    @Nullable Boolean flag(String name) {
        if (isNull(name)) {
            return null;
        }
        if (!body.path(name).isBoolean()) {
            throw wrong(name, "This is true or false.");
        }
        return body.path(name).booleanValue();
    }

    <E extends Enum<E>> Optional<E> choice(String name, Collection<E> known) {
        if (isNull(name)) {
            return Optional.empty();
        }
        String text = body.path(name).asString("");
        Optional<E> found =
                known.stream().filter(each -> spelled(each).equals(text)).findFirst();
        if (found.isEmpty()) {
            throw wrong(
                    name, "This is one of: " + known.stream().map(Form::spelled).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    <E extends Enum<E>> E requireChoice(String name, Collection<E> known) {
        return choice(name, known).orElseThrow(() -> missing(name));
    }

    /** Which version of a thing the sender has read: what others have changed since is not overwritten. */
    long version() {
        JsonNode node = body.path("version");
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw wrong("version", "Say which version you have read: a whole number.");
        }
        return node.longValue();
    }

    Instant requireTime(String name) {
        try {
            return Instant.parse(body.path(name).asString(""));
        } catch (DateTimeParseException e) {
            throw wrong(name, "This is a time in ISO 8601, in UTC.");
        }
    }

    List<String> texts(String name, int most, int mostCodePoints) {
        if (isNull(name)) {
            return List.of();
        }
        JsonNode node = body.path(name);
        String sentence = "This is a list of at most " + most + " texts of 1 to " + mostCodePoints + " characters.";
        if (!node.isArray() || node.size() > most) {
            throw wrong(name, sentence);
        }
        return node.values().stream()
                .map(each -> {
                    String text = each.isString() ? each.stringValue().strip() : "";
                    if (text.isEmpty()
                            || text.codePointCount(0, text.length()) > mostCodePoints
                            || !Draft.isPlain(text)) {
                        throw wrong(name, sentence);
                    }
                    return text;
                })
                .toList();
    }

    List<CommentId> comments(String name, int most) {
        return texts(name, most, 100).stream()
                .map(text -> CommentId.parse(text)
                        .orElseThrow(() -> wrong(name, "These are at most " + most + " ids of comments.")))
                .distinct()
                .toList();
    }

    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> named(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> spelled(each).equals(text))
                .findFirst();
    }

    static Problem missing(String name) {
        return wrong(name, "This is missing.");
    }

    static Problem wrong(String name, String detail) {
        return Problem.badRequest(detail).at(name);
    }
}
