package news.broadsheet.local.run;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract in {@code docs/api.yaml}: which routes there are, and what each may answer. */
final class ApiContract {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode api;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ApiContract(JsonNode api) {
        this.api = api;
    }

    static ApiContract read(Path file) throws IOException {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return new ApiContract(MAPPER.valueToTree(tree));
    }

    /** The template's routes that the contract has to tell of: HEAD is its GET without the content, and is not told of again. */
    static Set<String> told(List<Template.Route> routes) {
        Set<String> told = new TreeSet<>();
        routes.stream()
                .map(Template.Route::key)
                .filter(key -> !key.startsWith("HEAD "))
                .forEach(told::add);
        return told;
    }

    /** All routes, as {@code GET /v1/feed}. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (var path : api.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    routes.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return routes;
    }

    /** Routes that ask for a token. */
    Set<String> guarded() {
        Set<String> guarded = new TreeSet<>();
        for (String route : routes()) {
            if (!operation(route).path("security").isMissingNode()
                    && !operation(route).path("security").isEmpty()) {
                guarded.add(route);
            }
        }
        return guarded;
    }

    /** What an answer lacks of the contract: nothing where it keeps it. */
    List<String> violations(String route, int status, String contentType, String body) {
        JsonNode response = resolve(operation(route).path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            return List.of(route + " may not answer " + status);
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(route + " answers " + status + " with a body");
        }
        String type = contentType.split(";", 2)[0];
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of(route + " may not answer " + status + " as " + type);
        }
        return schema(schema).validate(Json.read(body)).stream()
                .map(Error::toString)
                .toList();
    }

    private JsonNode operation(String route) {
        String[] parts = route.split(" ", 2);
        return api.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? api.at(reference.substring(1)) : node;
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", api.path("components"));
        whole.set("allOf", MAPPER.createArrayNode().add(schema));
        return registry.getSchema(whole);
    }
}
