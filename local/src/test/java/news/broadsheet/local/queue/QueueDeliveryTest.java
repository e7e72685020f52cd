package news.broadsheet.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.TemplateReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.JsonNode;

/** From queues of ElasticMQ to functions, and to parking queues. */
class QueueDeliveryTest {

    private static final String QUEUES = """
            Resources:
              NAMEParking: {Type: AWS::SQS::Queue}
              NAME:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: 360
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt NAMEParking.Arn, maxReceiveCount: 3}
              FetchFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: sample.zip
                  Handler: sample.Fetch
                  Events:
                    Due:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt NAME.Arn
                        BatchSize: 10
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        ScalingConfig: {MaximumConcurrency: 2}
            """;

    @TempDir
    static Path temp;

    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static LocalAws aws;

    private final BlockingQueue<JsonNode> handed = new LinkedBlockingQueue<>();
    private final List<String> parked = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        aws = LocalAws.start(temp.resolve("data"), EXECUTOR);
    }

    @AfterAll
    static void stop() {
        aws.close();
        EXECUTOR.shutdownNow();
    }

    @Test
    void aMessageThatFailsComesAgainUntilItIsParked() throws Exception {
        Template template = queues("Failing");
        send("broadsheet-Failing", "work", Map.of());
        try (QueuePump pump = pump(template, event -> new Invocation.Failed("Error", "out of ink"))) {
            pump.start();
            for (String receives : List.of("1", "2", "3")) {
                JsonNode record = Awaiting.next(handed);
                assertThat(record.path("body").asString("")).isEqualTo("work");
                assertThat(record.path("attributes")
                                .path("ApproximateReceiveCount")
                                .asString(""))
                        .isEqualTo(receives);
            }
            assertThat(waitFor("broadsheet-FailingParking").body()).isEqualTo("work");
        }
        assertThat(handed).isEmpty();
        assertThat(failures).hasSize(3).containsOnly("FetchFunction Error: out of ink");
        watch("broadsheet-FailingParking").lookOnce();
        assertThat(parked).containsExactly("broadsheet-FailingParking it failed every time, without giving a reason");
    }

    @Test
    void onlyWhatIsReportedAsFailedComesAgain() throws Exception {
        Template template = queues("Partly");
        for (String body : List.of("good", "bad", "fine")) {
            send("broadsheet-Partly", body, Map.of());
        }
        try (QueuePump pump = pump(template, QueueDeliveryTest::reportBadOnes)) {
            pump.start();
            assertThat(waitFor("broadsheet-PartlyParking").body()).isEqualTo("bad");
        }
        assertThat(handed.stream().map(record -> record.path("body").asString("")))
                .containsExactlyInAnyOrder("good", "fine", "bad", "bad", "bad");
        assertThat(failures).isEmpty();
    }

    @Test
    void aParkedMessageIsToldOnceWithTheReasonThatItBears() throws Exception {
        queues("Told");
        String reason = "the feed answers 404";
        send(
                "broadsheet-ToldParking",
                "{\"source\":\"x\"}",
                Map.of(
                        "reason",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(reason)
                                .build()));
        ParkingWatch watch = watch("broadsheet-ToldParking");
        watch.lookOnce();
        watch.lookOnce();
        assertThat(parked).containsExactly("broadsheet-ToldParking " + reason);
        assertThat(waitFor("broadsheet-ToldParking").body()).isEqualTo("{\"source\":\"x\"}");
    }

    @Test
    void aQueueThatIsGoneDoesNotEndTheWatch() throws Exception {
        ParkingWatch watch = watch("broadsheet-LateParking");
        watch.lookOnce();
        queues("Late");
        send("broadsheet-LateParking", "{\"reason\":\"in the body\"}", Map.of());
        watch.lookOnce();
        assertThat(parked).containsExactly("broadsheet-LateParking in the body");
    }

    /** Queues of a test's own, so that tests do not see each other's messages. */
    private static Template queues(String name) throws Exception {
        Path file = Files.writeString(temp.resolve(name + ".yaml"), QUEUES.replace("NAME", name));
        Template template = TemplateReader.read(file, Map.of(), aws.queueEndpoint());
        new Stores(aws).create(template);
        return template;
    }

    private QueuePump pump(Template template, Invocable function) {
        Invocable recording = event -> {
            Json.read(event).path("Records").values().forEach(handed::add);
            return function.invoke(event);
        };
        return new QueuePump(
                template.queueSources().getFirst(),
                recording,
                aws.queues(),
                (name, reason) -> failures.add(name + " " + reason),
                receives -> 0);
    }

    private ParkingWatch watch(String queue) {
        return new ParkingWatch(aws.queues(), Set.of(queue), (name, reason) -> parked.add(name + " " + reason));
    }

    private static Invocation reportBadOnes(byte[] event) {
        return new Invocation.Answered(Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("batchItemFailures");
            for (JsonNode record : Json.read(event).path("Records").values()) {
                if (record.path("body").asString("").equals("bad")) {
                    json.writeStartObject();
                    json.writeStringProperty(
                            "itemIdentifier", record.path("messageId").asString(""));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static void send(String queue, String body, Map<String, MessageAttributeValue> attributes) {
        String url = url(queue);
        aws.queues()
                .sendMessage(request -> request.queueUrl(url).messageBody(body).messageAttributes(attributes));
    }

    /** Waits for a message to arrive there, and lets it lie. */
    private static Message waitFor(String queue) {
        String url = url(queue);
        List<Message> messages = List.of();
        for (int i = 0; i < 30 && messages.isEmpty(); i++) {
            messages = aws.queues()
                    .receiveMessage(
                            request -> request.queueUrl(url).waitTimeSeconds(2).visibilityTimeout(0))
                    .messages();
        }
        assertThat(messages).as("messages in " + queue).hasSize(1);
        return messages.getFirst();
    }

    private static String url(String queue) {
        return aws.queues().getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
