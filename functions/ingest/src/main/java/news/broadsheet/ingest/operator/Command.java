package news.broadsheet.ingest.operator;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A command's fields, checked as they are read. */
record Command(JsonNode json) {

    String name() {
        return text("command").orElseThrow(() -> new CommandProblem("The command is missing: a text named command."));
    }

    /** @throws CommandProblem where there is a field that the command does not have: a misspelt one must not be ignored */
    Command allow(Set<String> fields) {
        for (String name : json.propertyNames()) {
            if (!name.equals("command") && !fields.contains(name)) {
                throw new CommandProblem("This command has no field of that name; it has "
                        + String.join(", ", new TreeSet<>(fields)) + ".");
            }
        }
        return this;
    }

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > 2_000) {
            throw new CommandProblem("The field " + name + " is a text of at most 2,000 characters.");
        }
        return Optional.of(value.stringValue().strip());
    }

    String require(String name) {
        return text(name).orElseThrow(() -> new CommandProblem("The field " + name + " is missing."));
    }

    Optional<URI> url(String name) {
        return text(name)
                .map(text -> WebUrls.parse(text)
                        .orElseThrow(
                                () -> new CommandProblem("The field " + name + " is an absolute http or https URL.")));
    }

    Optional<SourceId> sourceId(String name) {
        return text(name)
                .map(text -> SourceId.parse(text)
                        .orElseThrow(() -> new CommandProblem(
                                "The field " + name + " is 1 to 40 of a-z, 0-9 and -, and does not begin with -.")));
    }

    Instant requireInstant(String name) {
        try {
            return Instant.parse(require(name));
        } catch (DateTimeParseException e) {
            throw new CommandProblem("The field " + name + " is an instant, such as 2026-11-01T00:00:00Z.");
        }
    }

    Optional<Double> number(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw new CommandProblem("The field " + name + " is a number.");
        }
        return Optional.of(value.doubleValue());
    }

    /** True, false, or null where it is not said. */
    @Nullable
    Boolean flag(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new CommandProblem("The field " + name + " is true or false.");
        }
        return value.booleanValue();
    }
}
