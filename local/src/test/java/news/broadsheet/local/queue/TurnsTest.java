package news.broadsheet.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.Awaiting;
import news.broadsheet.local.aws.LocalAws;
import news.broadsheet.local.aws.Stores;
import news.broadsheet.local.function.Invocable;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.operator.FetchOrder;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.TemplateReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages of one group take turns, as they do in AWS: here a group is the server that a message will ask. */
class TurnsTest {

    private static final String QUEUES = """
            Resources:
              Parking: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
              Work:
                Type: AWS::SQS::Queue
                Properties:
                  FifoQueue: true
                  DeduplicationScope: messageGroup
                  FifoThroughputLimit: perMessageGroupId
                  VisibilityTimeout: 360
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Parking.Arn, maxReceiveCount: 2}
              FetchFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: sample.zip
                  Handler: sample.Fetch
                  Environment: {Variables: {QUEUE: !Ref Work}}
                  Events:
                    Due:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Work.Arn
                        BatchSize: 1
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        ScalingConfig: {MaximumConcurrency: 4}
            """;
    private static final byte[] NO_FAILURES = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private LocalAws aws;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Template template;

    @BeforeEach
    void start() throws Exception {
        aws = LocalAws.start(temp.resolve("data"), executor);
        Path file = Files.writeString(temp.resolve("template.yaml"), QUEUES);
        template = TemplateReader.read(file, Map.of(), aws.queueEndpoint());
        new Stores(aws).create(template);
    }

    @AfterEach
    void stop() {
        aws.close();
        executor.shutdownNow();
    }

    @Test
    void twoSourcesOfOneHostAreNeverAskedAtOnceWhileTwoHostsAre() throws Exception {
        sendToTwoHosts();
        try (QueuePump pump = pump(new Hosts(done))) {
            pump.start();
            assertThat(List.of(next(), next(), next(), next(), next())).containsExactly("b1", "b2", "a1", "a2", "a3");
        }
    }

    @Test
    void norAreThoseThatWaitedSinceTheLastRun() throws Exception {
        sendToTwoHosts();
        aws.close();
        start();
        try (QueuePump pump = pump(new Hosts(done))) {
            pump.start();
            assertThat(List.of(next(), next(), next(), next(), next()))
                    .containsExactlyInAnyOrder("b1", "b2", "a1", "a2", "a3");
        }
    }

    private void sendToTwoHosts() {
        for (String body : List.of("a1", "a2", "a3", "b1", "b2")) {
            send(body.charAt(0) + ".example", body);
        }
    }

    /** A function that asks two hosts; the first answer of host a takes until b has answered twice. */
    private record Hosts(BlockingQueue<String> done, CountDownLatch allOfB, Map<String, AtomicBoolean> busy)
            implements Invocable {

        Hosts(BlockingQueue<String> done) {
            this(done, new CountDownLatch(2), new ConcurrentHashMap<>());
        }

        @Override
        public Invocation invoke(byte[] event) {
            String body = body(event);
            AtomicBoolean host = busy.computeIfAbsent(body.substring(0, 1), _ -> new AtomicBoolean());
            String overlap = host.getAndSet(true) ? " while another of its host was" : "";
            if (body.startsWith("a")) {
                await(allOfB);
            }
            host.set(false);
            done.add(body + overlap);
            if (body.startsWith("b")) {
                allOfB.countDown();
            }
            return new Invocation.Answered(NO_FAILURES);
        }
    }

    @Test
    void aMessageThatIsParkedLetsItsGroupGoOn() throws Exception {
        send("a.example", "bad");
        send("a.example", "good");
        try (QueuePump pump = pump(event -> {
            done.add(body(event));
            return body(event).equals("bad")
                    ? new Invocation.Failed("Error", "out of ink")
                    : new Invocation.Answered(NO_FAILURES);
        })) {
            pump.start();
            assertThat(List.of(next(), next(), next())).containsExactly("bad", "bad", "good");
        }
        String parking = url("broadsheet-Parking.fifo");
        assertThat(aws.queues()
                        .receiveMessage(request -> request.queueUrl(parking).waitTimeSeconds(20))
                        .messages())
                .extracting(Message::body)
                .containsExactly("bad");
    }

    @Test
    void aFetchIsOrderedInItsHostsTurnsHoweverOftenItIs() throws Exception {
        Iterator<String> ids = List.of("first", "second").iterator();
        FetchOrder order = new FetchOrder(aws.queues(), template, ids::next);
        order.fetch("demo-lantern", URI.create("http://localhost:8080/lantern/feed.xml"));
        order.fetch("demo-lantern", URI.create("http://localhost:8080/lantern/feed.xml"));
        try (QueuePump pump = pump(event -> {
            done.add(body(event) + Json.read(event).at("/Records/0/attributes/MessageGroupId"));
            return new Invocation.Answered(NO_FAILURES);
        })) {
            pump.start();
            assertThat(List.of(next(), next()))
                    .containsOnly("{\"source\":\"demo-lantern\",\"force\":true}\"localhost:8080\"");
        }
    }

    @Test
    void theQueueIsKnownToFunctionsByItsFifoName() {
        assertThat(template.functions().getFirst().environment())
                .containsEntry("QUEUE", aws.queueEndpoint() + "/000000000000/broadsheet-Work.fifo");
    }

    private QueuePump pump(Invocable function) {
        return new QueuePump(template.queueSources().getFirst(), function, aws.queues(), (_, _) -> {}, _ -> 0);
    }

    private void send(String group, String body) {
        String url = url("broadsheet-Work.fifo");
        aws.queues()
                .sendMessage(request -> request.queueUrl(url)
                        .messageBody(body)
                        .messageGroupId(group)
                        .messageDeduplicationId(body));
    }

    private String url(String queue) {
        return aws.queues().getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    private String next() throws InterruptedException {
        return Awaiting.next(done);
    }

    private static String body(byte[] event) {
        return Json.read(event).at("/Records/0/body").asString("");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
