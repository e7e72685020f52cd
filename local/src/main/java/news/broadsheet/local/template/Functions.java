package news.broadsheet.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.local.template.Template.Cors;
import news.broadsheet.local.template.Template.FunctionSpec;
import news.broadsheet.local.template.Template.QueueSource;
import news.broadsheet.local.template.Template.QueueSpec;
import news.broadsheet.local.template.Template.Route;
import news.broadsheet.local.template.Template.ScheduleSpec;
import news.broadsheet.local.template.Template.StreamSource;
import news.broadsheet.local.template.Template.TableSpec;
import org.jspecify.annotations.Nullable;

/** Functions with what triggers them; {@code Globals} fill in what a function leaves out (maps are merged). */
final class Functions {

    private static final Set<String> KNOWN =
            Set.of("CodeUri", "Handler", "Timeout", "MemorySize", "Environment", "Events");
    private static final Set<String> IGNORED = Set.of(
            "Architectures",
            "AutoPublishAlias",
            "Description",
            "EphemeralStorage",
            "FunctionName",
            "LoggingConfig",
            "Policies",
            "ReservedConcurrentExecutions",
            "Runtime",
            "SnapStart",
            "Tags",
            "Tracing");
    private static final String DEFAULT_TIMEOUT = "3";
    private static final String DEFAULT_MEMORY = "128";

    private final Section globals;
    private final HttpApis apis;
    private final List<FunctionSpec> functions = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<ScheduleSpec> schedules = new ArrayList<>();
    private final List<QueueSource> queueSources = new ArrayList<>();
    private final List<StreamSource> streamSources = new ArrayList<>();

    Functions(Section globals, HttpApis apis) {
        globals.allow(KNOWN, IGNORED);
        this.globals = globals;
        this.apis = apis;
    }

    void add(String id, Section properties) {
        properties.allow(KNOWN, IGNORED);
        Map<String, String> environment = new LinkedHashMap<>(
                globals.section("Environment").section("Variables").allTexts());
        environment.putAll(
                properties.section("Environment").section("Variables").allTexts());
        functions.add(new FunctionSpec(
                id,
                property(properties, "CodeUri", null),
                property(properties, "Handler", null),
                Duration.ofSeconds(Integer.parseInt(property(properties, "Timeout", DEFAULT_TIMEOUT))),
                Integer.parseInt(property(properties, "MemorySize", DEFAULT_MEMORY)),
                Map.copyOf(environment)));
        properties.section("Events").sections().values().forEach(event -> event(id, event));
    }

    Template template(Optional<Cors> cors, List<QueueSpec> queues, List<TableSpec> tables, List<String> buckets) {
        return new Template(functions, routes, cors, schedules, queues, queueSources, streamSources, tables, buckets);
    }

    private String property(Section properties, String name, @Nullable String otherwise) {
        Optional<String> value = properties.optional(name).or(() -> globals.optional(name));
        return value.or(() -> Optional.ofNullable(otherwise))
                .orElseThrow(() -> new TemplateException("The template lacks " + properties.path() + "." + name + "."));
    }

    private void event(String function, Section event) {
        Section properties = event.section("Properties");
        if (isOff(properties)) {
            return;
        }
        switch (event.text("Type")) {
            case "HttpApi" -> routes.add(route(function, properties));
            case "Schedule", "ScheduleV2" -> schedules.add(schedule(function, event.text("Type"), properties));
            case "SQS" -> queueSources.add(queueSource(function, properties));
            case "DynamoDB" -> streamSources.add(streamSource(function, properties));
            default ->
                throw new TemplateException("The template's " + event.path() + " is of type " + event.text("Type")
                        + ", which the local runner does not understand.");
        }
    }

    /** What is switched off in the cloud is off here, too. */
    private static boolean isOff(Section event) {
        return event.optional("Enabled").filter("false"::equalsIgnoreCase).isPresent()
                || event.optional("State").filter("DISABLED"::equals).isPresent();
    }

    private Route route(String function, Section event) {
        event.allow(Set.of("ApiId", "Method", "Path", "Auth"), Set.of("PayloadFormatVersion", "RouteSettings"));
        apis.check(event);
        Section auth = event.section("Auth");
        auth.allow(Set.of("Authorizer"), Set.of());
        return new Route(
                event.text("Method").toUpperCase(Locale.ROOT),
                event.text("Path"),
                function,
                apis.authorizer(event, auth.optional("Authorizer")));
    }

    private static ScheduleSpec schedule(String function, String type, Section event) {
        event.allow(
                Set.of("Schedule", "ScheduleExpression", "Input", "State", "Enabled"),
                Set.of("Description", "Name", "RetryPolicy", "FlexibleTimeWindow"));
        return new ScheduleSpec(
                function,
                event.text(type.equals("Schedule") ? "Schedule" : "ScheduleExpression"),
                event.optional("Input"));
    }

    private static QueueSource queueSource(String function, Section event) {
        event.allow(
                Set.of(
                        "Enabled",
                        "Queue",
                        "BatchSize",
                        "MaximumBatchingWindowInSeconds",
                        "FunctionResponseTypes",
                        "ScalingConfig"),
                Set.of());
        Section scaling = event.section("ScalingConfig");
        scaling.allow(Set.of("MaximumConcurrency"), Set.of());
        return new QueueSource(
                function,
                LocalNames.resource(event.text("Queue")),
                event.integer("BatchSize", 10),
                Duration.ofSeconds(event.integer("MaximumBatchingWindowInSeconds", 0)),
                scaling.integer("MaximumConcurrency", 10),
                StreamEvents.reportsItemFailures(event));
    }

    private static StreamSource streamSource(String function, Section event) {
        return StreamEvents.source(function, event);
    }
}
