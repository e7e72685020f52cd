package news.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.media.ImageShelf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the deployed functions may do, read from the template: no more than they need. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliciesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Set<String> READS = Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");

    private static final List<String> SCAN = List.of("dynamodb:Scan");

    /** @param keys the leading keys that the statement is limited to; empty where it is not */
    private record Statement(String zip, List<String> actions, List<String> resources, List<String> keys) {

        boolean isOn(String resource) {
            return resources.stream().anyMatch(each -> each.contains(resource));
        }
    }

    private final Map<String, List<Statement>> byFunction = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        Map<?, ?> resources =
                (Map<?, ?>) at(YamlTree.read(Files.readString(ROOT.resolve("template.yaml"))), "Resources");
        for (Map.Entry<?, ?> entry : resources.entrySet()) {
            Map<?, ?> resource = (Map<?, ?>) entry.getValue();
            if ("AWS::Serverless::Function".equals(resource.get("Type"))) {
                byFunction.put(entry.getKey().toString(), statements((Map<?, ?>) at(resource, "Properties")));
            }
        }
        assertThat(byFunction).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void noFunctionMayDoEverythingAnywhere() {
        byFunction.forEach((name, statements) -> assertThat(statements).as(name).allSatisfy(statement -> {
            assertThat(statement.actions()).isNotEmpty().noneMatch(action -> action.contains("*"));
            assertThat(statement.resources()).isNotEmpty().doesNotContain("*");
        }));
    }

    @Test
    void whoServesReadersOnlyReadsTheNews() {
        for (String name : List.of(
                "FeedFunction",
                "ArticleFunction",
                "SearchFunction",
                "SurfaceFunction",
                "CommentFunction",
                "ModerationFunction")) {
            assertThat(statements(name, "NewsTable"))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(statement -> assertThat(READS).containsAll(statement.actions()));
        }
        assertThat(statements("FeedFunction", "CommentsTable"))
                .allSatisfy(statement -> assertThat(READS).containsAll(statement.actions()));
    }

    @Test
    void nothingThatStaffDecideCanBeTakenOutOfTheLogOrTheHistoryByWhoDecides() {
        assertThat(statements("ModerationFunction", "CommentsTable"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.actions())
                        .doesNotContain("dynamodb:DeleteItem", "dynamodb:BatchWriteItem"));
    }

    @Test
    void onlyIngestionWritesArticlesAndLists() {
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.isOn("NewsTable") && !READS.containsAll(statement.actions()))
                .filter(statement -> !statement.zip().endsWith("/ingest.zip"))
                .flatMap(statement -> statement.keys().stream())
                .forEach(key -> assertThat(key)
                        .as(name)
                        .isIn(
                                "REL#*", "STORY#*", "MATCH#*", "WORD#*", "FRONT#*", "TREND#*", "TERM#*", "TERMS#*",
                                "VOC#*", "PING")));
    }

    @Test
    void theIndexOfSearchIsWrittenByItsOwnFunctionAlone() {
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.keys().stream().anyMatch(key -> key.matches("TERMS?#.*|VOC#.*")))
                .filter(statement -> !READS.containsAll(statement.actions()))
                .forEach(_ -> assertThat(name).isEqualTo("SearchIndexFunction")));
    }

    @Test
    void whomHubsCallReadsAndNotesSubscriptionsAndHandsEntriesOn() {
        assertThat(byFunction.get("HubFunction"))
                .flatExtracting(Statement::actions)
                .containsExactly(
                        "dynamodb:GetItem",
                        "dynamodb:UpdateItem",
                        "dynamodb:BatchGetItem",
                        "s3:PutObject",
                        "sqs:SendMessage");
        assertThat(statements("HubFunction", "NewsTable"))
                .extracting(Statement::keys)
                .containsExactly(List.of("SRC#*"), List.of("ID#*"));
        assertThat(statements("HubFunction", "Bucket"))
                .flatExtracting(Statement::resources)
                .containsExactly("${Bucket.Arn}/entries/*");
    }

    @Test
    void webhooksAndTheirSecretsAreForTheirOwnFunctionsAlone() {
        Map<String, List<String>> actions = new TreeMap<>();
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.keys().contains("WEBHOOKS"))
                .forEach(statement -> actions.put(name, statement.actions())));
        assertThat(actions)
                .containsOnly(
                        Map.entry(
                                "WebhookFunction",
                                List.of(
                                        "dynamodb:Query",
                                        "dynamodb:GetItem",
                                        "dynamodb:PutItem",
                                        "dynamodb:DeleteItem")),
                        Map.entry("WebhookEventFunction", List.of("dynamodb:Query")),
                        Map.entry("WebhookSendFunction", List.of("dynamodb:GetItem", "dynamodb:PutItem")));
    }

    @Test
    void keptPagesAreWrittenByIngestionAndReadByTheNewsroomAlone() {
        Map<String, List<String>> actions = new TreeMap<>();
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.isOn("/pages/"))
                .forEach(statement -> actions.put(name, statement.actions())));
        assertThat(actions)
                .containsOnly(
                        Map.entry("EntryFunction", List.of("s3:PutObject", "s3:DeleteObject")),
                        Map.entry("OperatorFunction", List.of("s3:GetObject", "s3:DeleteObject")));
    }

    @Test
    void keptPagesExpireInTheBucketWhenTheyDoForTheirReader() throws IOException {
        assertThat(Files.readString(ROOT.resolve("template.yaml")))
                .contains("Prefix: pages/, ExpirationInDays: " + PageShelf.TIME.toDays() + "}");
    }

    @Test
    void picturesAreFetchedAndKeptByTheirOwnFunctionWhichSeesNothingElse() throws IOException {
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.isOn("/images/") || statement.isOn("/renditions/"))
                .forEach(_ -> assertThat(name).isEqualTo("MediaFunction")));
        assertThat(byFunction.get("MediaFunction"))
                .flatExtracting(Statement::resources)
                .containsExactly("NewsTable.Arn", "${Bucket.Arn}/images/*", "${Bucket.Arn}/renditions/*");
        assertThat(statements("MediaFunction", "NewsTable")).allSatisfy(statement -> {
            assertThat(statement.actions()).containsExactly("dynamodb:GetItem");
            assertThat(statement.keys()).containsExactly("ID#*", "ART#*", "SRC#*");
        });
        for (String prefix : List.of("images/", "renditions/")) {
            assertThat(Files.readString(ROOT.resolve("template.yaml")))
                    .contains("Prefix: " + prefix + ", ExpirationInDays: " + ImageShelf.TIME.toDays() + "}");
        }
    }

    /** No key limits a scan, so it stands in a statement of its own, for the one function that needs it. */
    @Test
    void everyUseOfATableIsLimitedToThePartitionsItIsFor() {
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.resources().stream().anyMatch(each -> each.endsWith("Table.Arn")))
                .filter(statement ->
                        !(name.equals("ArchiveFunction") && statement.actions().equals(SCAN)))
                .forEach(statement -> assertThat(statement.keys()).as(name).isNotEmpty()));
    }

    @Test
    void onlyTheArchiveScansAndOnlyTheComments() {
        byFunction.forEach((name, statements) -> statements.stream()
                .filter(statement -> statement.actions().contains("dynamodb:Scan"))
                .forEach(statement -> {
                    assertThat(name).isEqualTo("ArchiveFunction");
                    assertThat(statement.actions()).isEqualTo(SCAN);
                    assertThat(statement.resources()).containsExactly("CommentsTable.Arn");
                }));
    }

    @Test
    void everyTriggerHasARealEvent() throws IOException {
        for (String name : byFunction.keySet()) {
            String folder = name.replaceAll("Function$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            try (var files = Files.list(ROOT.resolve("events").resolve(folder))) {
                assertThat(files.filter(file -> file.toString().endsWith(".json")))
                        .as(name)
                        .isNotEmpty();
            }
        }
    }

    private List<Statement> statements(String function, String resource) {
        return byFunction.getOrDefault(function, List.of()).stream()
                .filter(statement -> statement.isOn(resource))
                .toList();
    }

    private static List<Statement> statements(Map<?, ?> properties) {
        List<Statement> statements = new ArrayList<>();
        String zip = String.valueOf(properties.get("CodeUri"));
        for (Object policy : (List<?>) at(properties, "Policies")) {
            for (Object each : (List<?>) at((Map<?, ?>) policy, "Statement")) {
                Map<?, ?> statement = (Map<?, ?>) each;
                statements.add(new Statement(
                        zip, texts(at(statement, "Action")), texts(at(statement, "Resource")), keys(statement)));
            }
        }
        return statements;
    }

    private static List<String> keys(Map<?, ?> statement) {
        if (statement.get("Condition") instanceof Map<?, ?> condition
                && condition.get("ForAllValues:StringLike") instanceof Map<?, ?> like) {
            return texts(at(like, "dynamodb:LeadingKeys"));
        }
        return List.of();
    }

    private static Object at(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    /** One value or a list of them; of CloudFormation's functions what they refer to. */
    private static List<String> texts(Object value) {
        return switch (value) {
            case List<?> list ->
                list.stream().flatMap(each -> texts(each).stream()).toList();
            case Intrinsic intrinsic -> List.of(intrinsic.argument().toString());
            default -> List.of(value.toString());
        };
    }
}
