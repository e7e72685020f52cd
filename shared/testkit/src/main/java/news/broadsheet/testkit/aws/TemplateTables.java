package news.broadsheet.testkit.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * The tables of {@code template.yaml}, so that tests and deployments have the same ones. Reads keys and indexes; what changes
 * no answer of a store (streams, time to live, recovery, encryption) is left to the template. Streams are dear, too: for each
 * write into a table that has one, DynamoDB Local 3.3 reads through all that was ever written into any such table.
 */
public final class TemplateTables {

    private final Map<String, Object> resources;

    private TemplateTables(Map<String, Object> resources) {
        this.resources = resources;
    }

    /** From the project's root, which the build hands to tests as {@code project.root}. */
    public static TemplateTables ofProject() {
        Path root = Path.of(Objects.requireNonNullElse(System.getProperty("project.root"), "../.."));
        return read(root.resolve("template.yaml"));
    }

    static TemplateTables read(Path template) {
        LoadSettings settings = LoadSettings.builder().build();
        try {
            Object document = new Load(settings, new Untagging(settings)).loadFromString(Files.readString(template));
            return new TemplateTables(map(map(document).get("Resources")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param logicalName the resource's name in the template
     * @param tableName the name to create it by
     */
    public CreateTableRequest create(String logicalName, String tableName) {
        Map<String, Object> table = map(map(resources.get(logicalName)).get("Properties"));
        return CreateTableRequest.builder()
                .tableName(tableName)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(maps(table.get("AttributeDefinitions")).stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(table))
                .globalSecondaryIndexes(maps(table.get("GlobalSecondaryIndexes")).stream()
                        .map(TemplateTables::index)
                        .toList())
                .build();
    }

    private static GlobalSecondaryIndex index(Map<String, Object> index) {
        Map<String, Object> projection = map(index.get("Projection"));
        return GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(Projection.builder()
                        .projectionType(text(projection, "ProjectionType"))
                        .nonKeyAttributes(included(projection))
                        .build())
                .build();
    }

    /** Of an INCLUDE projection; null of the others, which must not name any. */
    private static @Nullable List<String> included(Map<String, Object> projection) {
        return projection.get("NonKeyAttributes") instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : null;
    }

    private static List<KeySchemaElement> keys(Map<String, Object> owner) {
        return maps(owner.get("KeySchema")).stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static String text(Map<String, Object> owner, String name) {
        return Objects.requireNonNull(owner.get(name), name).toString();
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(TemplateTables::map).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // YAML's maps have names for keys in every CloudFormation template
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull((Map<?, ?>) value, "template.yaml lacks a section");
    }

    /** Takes CloudFormation's tags ({@code !Ref}, {@code !Sub} ...) for plain values: no table's keys depend on them. */
    private static final class Untagging extends StandardConstructor {

        Untagging(LoadSettings settings) {
            super(settings);
        }

        @Override
        protected Optional<ConstructNode> findConstructorFor(Node node) {
            Tag tag = node.getTag();
            if (tag.getValue().startsWith("!")) {
                node.setTag(
                        node instanceof ScalarNode
                                ? Tag.STR
                                : node.getNodeType() == NodeType.MAPPING ? Tag.MAP : Tag.SEQ);
            }
            return super.findConstructorFor(node);
        }
    }
}
