package news.broadsheet.ingest;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import news.broadsheet.core.Shelf;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoHostPauses;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoSubscriptions;
import news.broadsheet.dynamodb.S3PageShelf;
import news.broadsheet.dynamodb.S3Shelf;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.FetchStep;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.HubWatch;
import news.broadsheet.ingest.fetch.Pauses;
import news.broadsheet.ingest.fetch.PollPorts;
import news.broadsheet.ingest.fetch.RequestPause;
import news.broadsheet.ingest.hub.HubCallbacks;
import news.broadsheet.ingest.hub.HubDesk;
import news.broadsheet.ingest.hub.HubRoutes;
import news.broadsheet.ingest.hub.HubSecrets;
import news.broadsheet.ingest.intake.Intake;
import news.broadsheet.ingest.operator.OperatorPorts;
import news.broadsheet.ingest.operator.OperatorStep;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.poll.PollStep;
import news.broadsheet.ingest.queue.EntryOutbox;
import news.broadsheet.ingest.queue.SqsOutbox;
import news.broadsheet.ingest.queue.SqsParking;
import news.broadsheet.ingest.robots.Robots;
import news.broadsheet.ingest.store.EntryStep;
import news.broadsheet.lambda.Metrics;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.queue.SqsRedelivery;
import news.broadsheet.outbound.web.AddressRule;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Composes the steps: the one place that makes clients and knows the names of settings. Clients are made when first asked for. */
final class Wiring {

    private final Settings settings;
    private final InstantSource clock = InstantSource.system();
    private final RequestPause pause;

    Wiring(Settings settings) {
        this.settings = settings;
        Duration between = Duration.ofMillis(settings.integer("HOST_PAUSE_MILLIS", 1_000));
        this.pause = new RequestPause(between, clock, Thread::sleep);
    }

    PollStep pollStep() {
        return new PollStep(sources(dynamoDb()), new SqsOutbox(sqs(), settings.require("FETCH_QUEUE")), clock);
    }

    FetchStep fetchStep() {
        DynamoDbClient dynamoDb = dynamoDb();
        return new FetchStep(new PollPorts(
                sources(dynamoDb), intake(dynamoDb), fetcher(), hubWatch(dynamoDb), pauses(dynamoDb), clock));
    }

    HubRoutes hubRoutes() {
        DynamoDbClient dynamoDb = dynamoDb();
        return new HubRoutes(sources(dynamoDb), subscriptions(dynamoDb), intake(dynamoDb), clock);
    }

    EntryStep entryStep() {
        DynamoDbClient dynamoDb = dynamoDb();
        Fetcher fetcher = fetcher();
        PageReader pages = new PageReader(fetcher, new Robots(fetcher, clock), pauses(dynamoDb), clock);
        return new EntryStep(sources(dynamoDb), articles(dynamoDb), pages, pageShelf());
    }

    OperatorStep operatorStep() {
        DynamoDbClient dynamoDb = dynamoDb();
        return new OperatorStep(new OperatorPorts(
                sources(dynamoDb),
                articles(dynamoDb),
                new DynamoFeeds(dynamoDb, settings.require("NEWS_TABLE")),
                pageShelf(),
                clock));
    }

    Metrics metrics() {
        return new Metrics(settings.optional("STAGE").orElse("dev"), clock);
    }

    Shelf shelf() {
        return new S3Shelf(s3(), settings.require("BUCKET"));
    }

    private PageShelf pageShelf() {
        return new S3PageShelf(s3(), settings.require("BUCKET"), clock);
    }

    /** @param queueSetting the setting that holds the parking queue's URL */
    QueueBatch.Parking parking(String queueSetting) {
        return new SqsParking(sqs(), settings.require(queueSetting));
    }

    /** @param queueSetting the setting that holds the URL of the queue that messages came from */
    QueueBatch.Redelivery redelivery(String queueSetting) {
        return new SqsRedelivery(sqs(), settings.require(queueSetting));
    }

    int mostReceives() {
        return settings.integer("MOST_RECEIVES", 4);
    }

    private Intake intake(DynamoDbClient dynamoDb) {
        EntryOutbox entries = new EntryOutbox(new SqsOutbox(sqs(), settings.require("ENTRY_QUEUE")), shelf());
        return new Intake(articles(dynamoDb), entries);
    }

    /** Hubs are asked only where they can call back. */
    private HubWatch hubWatch(DynamoDbClient dynamoDb) {
        return settings.optional("PUBLIC_URL")
                .flatMap(HubCallbacks::at)
                .<HubWatch>map(callbacks -> new HubDesk(
                        subscriptions(dynamoDb),
                        callbacks,
                        new HubSecrets(new SecureRandom()),
                        fetcher(FetchLimits.FORM),
                        clock))
                .orElse(HubWatch.NONE);
    }

    private DynamoSubscriptions subscriptions(DynamoDbClient dynamoDb) {
        return new DynamoSubscriptions(dynamoDb, settings.require("NEWS_TABLE"));
    }

    private DynamoSources sources(DynamoDbClient dynamoDb) {
        return new DynamoSources(dynamoDb, settings.require("NEWS_TABLE"));
    }

    private Pauses pauses(DynamoDbClient dynamoDb) {
        return new Pauses(new DynamoHostPauses(dynamoDb, settings.require("NEWS_TABLE")), clock);
    }

    private DynamoArticles articles(DynamoDbClient dynamoDb) {
        return new DynamoArticles(dynamoDb, s3(), settings.require("NEWS_TABLE"), settings.require("BUCKET"));
    }

    private Fetcher fetcher() {
        return fetcher(FetchLimits.STANDARD);
    }

    private Fetcher fetcher(FetchLimits limits) {
        boolean allowPrivate =
                settings.optional("ALLOW_PRIVATE_ADDRESSES").map("true"::equals).orElse(false);
        String userAgent = Fetcher.userAgent(settings.require("CONTACT"));
        return new Fetcher(limits, new AddressRule(allowPrivate), userAgent, clock, pause);
    }

    private DynamoDbClient dynamoDb() {
        return Aws.dynamoDb(settings.values());
    }

    private S3Client s3() {
        return Aws.s3(settings.values());
    }

    private SqsClient sqs() {
        return Aws.configure(SqsClient.builder(), settings.values(), "AWS_ENDPOINT_URL_SQS")
                .build();
    }
}
