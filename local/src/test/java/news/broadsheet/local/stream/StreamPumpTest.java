package news.broadsheet.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.Awaiting;
import news.broadsheet.local.aws.LocalAws;
import news.broadsheet.local.aws.Stores;
import news.broadsheet.local.function.Invocable;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.template.Template.StreamSource;
import news.broadsheet.local.template.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** From a table of DynamoDB Local to a function. */
class StreamPumpTest {

    private static final String TEMPLATE = """
            Resources:
              Parking: {Type: AWS::SQS::Queue}
              Things:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
                  KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
              Counter:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: sample.zip
                  Handler: sample.Counter
                  Events:
                    Changes:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt Things.StreamArn
                        StartingPosition: TRIM_HORIZON
                        BatchSize: 1
                        MaximumRetryAttempts: 0
                        FilterCriteria:
                          Filters: [{Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"THING#"}]}}}}'}]
                        DestinationConfig: {OnFailure: {Destination: !GetAtt Parking.Arn}}
            """;

    /** A second reader of the same table, which wants everything. */
    private static final String SECOND = """
              Teller:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: sample.zip
                  Handler: sample.Teller
                  Events:
                    Changes:
                      Type: DynamoDB
                      Properties: {Stream: !GetAtt Things.StreamArn, StartingPosition: TRIM_HORIZON, BatchSize: 1}
            """;

    private final BlockingQueue<String> handed = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> gaveUp = new LinkedBlockingQueue<>();

    @TempDir
    Path temp;

    @Test
    void changesComeInOrderOnlyWantedOnesAndOnlyOnce() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                LocalAws aws = LocalAws.start(temp.resolve("data"), executor)) {
            Path file = Files.writeString(temp.resolve("template.yaml"), TEMPLATE);
            var template = TemplateReader.read(file, Map.of(), URI.create("http://127.0.0.1:1"));
            new Stores(aws).create(template);
            StreamSource source = template.streamSources().getFirst();
            assertThat(source.onFailure()).contains("broadsheet-Parking");
            put(aws, source, "THING#1", "OTHER#1", "THING#bad", "THING#2");
            try (StreamPump pump = pump(aws, source)) {
                pump.start();
                assertThat(Awaiting.next(handed)).isEqualTo("THING#1");
                assertThat(Awaiting.next(handed)).isEqualTo("THING#bad");
                assertThat(Awaiting.next(handed)).isEqualTo("THING#2");
            }
            JsonNode details = Awaiting.next(gaveUp);
            assertThat(details.path("DDBStreamBatchInfo").path("batchSize").asInt(0))
                    .isEqualTo(1);
            assertThat(details.path("requestContext").path("functionArn").asString(""))
                    .endsWith(":Counter");
            put(aws, source, "THING#3");
            try (StreamPump pump = pump(aws, source)) {
                pump.start();
                assertThat(Awaiting.next(handed)).isEqualTo("THING#3");
            }
            assertThat(handed).isEmpty();
        }
    }

    @Test
    void twoFunctionsReadOneTableEachAtItsOwnPace() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                LocalAws aws = LocalAws.start(temp.resolve("data"), executor)) {
            Path file = Files.writeString(temp.resolve("template.yaml"), TEMPLATE + SECOND);
            var template = TemplateReader.read(file, Map.of(), URI.create("http://127.0.0.1:1"));
            new Stores(aws).create(template);
            StreamSource first = template.streamSources().getFirst();
            StreamSource second = template.streamSources().getLast();
            assertThat(List.of(first.function(), second.function())).containsExactly("Counter", "Teller");
            Checkpoints checkpoints = new Checkpoints(temp.resolve("streams.json"));
            put(aws, first, "THING#1", "THING#bad", "OTHER#1");
            BlockingQueue<String> told = new LinkedBlockingQueue<>();
            try (StreamPump pump = pump(aws, first, checkpoints, this::handle)) {
                pump.start();
                assertThat(Awaiting.next(handed)).isEqualTo("THING#1");
                assertThat(Awaiting.next(handed)).isEqualTo("THING#bad");
                assertThat(Awaiting.next(gaveUp).isObject()).isTrue();
            }
            try (StreamPump slow = pump(aws, first, checkpoints, this::handle);
                    StreamPump late = pump(aws, second, checkpoints, event -> tell(event, told))) {
                late.start();
                assertThat(Awaiting.next(told)).isEqualTo("THING#1");
                assertThat(Awaiting.next(told)).isEqualTo("THING#bad");
                assertThat(Awaiting.next(told)).isEqualTo("OTHER#1");
                slow.start();
                put(aws, first, "THING#2");
                assertThat(Awaiting.next(told)).isEqualTo("THING#2");
                assertThat(Awaiting.next(handed)).isEqualTo("THING#2");
            }
            assertThat(told).isEmpty();
            assertThat(handed).isEmpty();
        }
    }

    private static Invocation tell(byte[] event, BlockingQueue<String> told) {
        told.add(key(event));
        return new Invocation.Answered("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String key(byte[] event) {
        JsonNode keys =
                Json.read(event).path("Records").path(0).path("dynamodb").path("Keys");
        return keys.path("pk").path("S").asString("");
    }

    private StreamPump pump(LocalAws aws, StreamSource source) throws Exception {
        return pump(aws, source, new Checkpoints(temp.resolve("streams.json")), this::handle);
    }

    private StreamPump pump(LocalAws aws, StreamSource source, Checkpoints checkpoints, Invocable function) {
        String arn = aws.dynamo()
                .describeTable(request -> request.tableName(source.table()))
                .table()
                .latestStreamArn();
        return new StreamPump(source, arn, function, aws.streams(), checkpoints, new StreamPump.Listener() {
            @Override
            public void gaveUp(StreamSource from, String reason, byte[] details) {
                gaveUp.add(Json.read(details));
            }

            @Override
            public void failed(String function, String reason) {
                handed.add(reason);
            }
        });
    }

    private Invocation handle(byte[] event) {
        String key = key(event);
        handed.add(key);
        return key.endsWith("bad")
                ? new Invocation.Failed("Error", "out of ink")
                : new Invocation.Answered("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void put(LocalAws aws, StreamSource source, String... keys) {
        for (String key : keys) {
            aws.dynamo()
                    .putItem(
                            request -> request.tableName(source.table()).item(Map.of("pk", AttributeValue.fromS(key))));
        }
    }
}
