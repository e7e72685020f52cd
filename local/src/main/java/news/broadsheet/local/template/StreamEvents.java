package news.broadsheet.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template.StreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The event source of a table's stream. */
final class StreamEvents {

    private static final Set<String> KNOWN = Set.of(
            "Enabled",
            "Stream",
            "StartingPosition",
            "BatchSize",
            "MaximumRetryAttempts",
            "BisectBatchOnFunctionError",
            "FunctionResponseTypes",
            "FilterCriteria",
            "DestinationConfig");
    // A batching window only makes small batches rarer, and parallel batches only save time.
    private static final Set<String> IGNORED = Set.of("MaximumBatchingWindowInSeconds", "ParallelizationFactor");

    private StreamEvents() {}

    static StreamSource source(String function, Section event) {
        event.allow(KNOWN, IGNORED);
        return new StreamSource(
                function,
                table(event),
                event.text("StartingPosition").equals("TRIM_HORIZON"),
                event.integer("BatchSize", 100),
                event.integer("MaximumRetryAttempts", -1),
                event.flag("BisectBatchOnFunctionError"),
                reportsItemFailures(event),
                filters(event),
                onFailure(event));
    }

    static boolean reportsItemFailures(Section event) {
        List<String> types = event.texts("FunctionResponseTypes");
        if (types.stream().anyMatch(type -> !type.equals("ReportBatchItemFailures"))) {
            throw new TemplateException(
                    "The template's " + event.path() + " asks for a response type that is unknown.");
        }
        return !types.isEmpty();
    }

    private static String table(Section event) {
        String[] parts = LocalNames.resource(event.text("Stream")).split("/", -1);
        if (parts.length < 2 || !parts[0].equals("table")) {
            throw new TemplateException("The template's " + event.path() + ".Stream is not the stream of a table.");
        }
        return parts[1];
    }

    private static List<JsonNode> filters(Section event) {
        Section criteria = event.section("FilterCriteria");
        criteria.allow(Set.of("Filters"), Set.of());
        List<JsonNode> filters = new ArrayList<>();
        for (Section filter : criteria.list("Filters")) {
            try {
                filters.add(Json.read(filter.text("Pattern")));
            } catch (JacksonException e) {
                throw new TemplateException("The template's " + filter.path() + ".Pattern is no JSON.");
            }
        }
        return List.copyOf(filters);
    }

    private static Optional<String> onFailure(Section event) {
        Section destination = event.section("DestinationConfig");
        destination.allow(Set.of("OnFailure"), Set.of());
        Section failure = destination.section("OnFailure");
        failure.allow(Set.of("Destination", "Type"), Set.of());
        return failure.optional("Destination").map(LocalNames::resource);
    }
}
