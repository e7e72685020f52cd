package news.broadsheet.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The part of a SAM template that a machine needs in order to run it. Functions are named by their logical ids. */
public record Template(
        List<FunctionSpec> functions,
        List<Route> routes,
        Optional<Cors> cors,
        List<ScheduleSpec> schedules,
        List<QueueSpec> queues,
        List<QueueSource> queueSources,
        List<StreamSource> streamSources,
        List<TableSpec> tables,
        List<String> buckets) {

    /** The region that everything pretends to be in. */
    public static final String REGION = LocalNames.REGION;

    /** The account that everything pretends to belong to. */
    public static final String ACCOUNT = LocalNames.ACCOUNT;

    public Template {
        functions = List.copyOf(functions);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
        queues = List.copyOf(queues);
        queueSources = List.copyOf(queueSources);
        streamSources = List.copyOf(streamSources);
        tables = List.copyOf(tables);
        buckets = List.copyOf(buckets);
    }

    /**
     * @param codeUri the deployable zip, relative to the template
     * @param memory in MiB
     */
    public record FunctionSpec(
            String name,
            String codeUri,
            String handler,
            Duration timeout,
            int memory,
            Map<String, String> environment) {}

    /** @param method upper case, or ANY */
    public record Route(String method, String path, String function, Optional<Authorizer> authorizer) {

        /** As API Gateway spells it: {@code GET /v1/articles/{id}}. */
        public String key() {
            return method + " " + path;
        }
    }

    /** Who may call a route: bearers of a token by this issuer for one of these audiences. */
    public record Authorizer(String issuer, List<String> audiences) {}

    public record Cors(
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            int maxAge,
            boolean credentials) {}

    /** @param expression {@code rate(...)} or {@code cron(...)} */
    public record ScheduleSpec(String function, String expression, Optional<String> input) {}

    /**
     * @param fifo whether messages of one group are given out one after the other
     * @param redrive where a message goes that was received too often
     */
    public record QueueSpec(String name, boolean fifo, Duration visibility, Optional<Redrive> redrive) {}

    public record Redrive(String queue, int mostReceives) {}

    public record QueueSource(
            String function,
            String queue,
            int batchSize,
            Duration window,
            int concurrency,
            boolean reportsItemFailures) {}

    /**
     * @param fromStart whether records from before the first run are delivered
     * @param retries after the first attempt; -1 where there is no end to them
     * @param filters patterns of which one must match; none where everything passes
     * @param onFailure queue that hears of batches given up
     */
    public record StreamSource(
            String function,
            String table,
            boolean fromStart,
            int batchSize,
            int retries,
            boolean bisects,
            boolean reportsItemFailures,
            List<JsonNode> filters,
            Optional<String> onFailure) {}

    /**
     * @param attributes type (S, N, B) by name
     * @param stream view type, where the table has a stream
     * @param expiry attribute with the time of expiry
     */
    public record TableSpec(
            String name,
            Map<String, String> attributes,
            Keys keys,
            List<IndexSpec> indexes,
            Optional<String> stream,
            Optional<String> expiry) {}

    public record Keys(String hash, Optional<String> range) {}

    /** @param included attributes of an INCLUDE projection */
    public record IndexSpec(String name, Keys keys, String projection, List<String> included) {}
}
