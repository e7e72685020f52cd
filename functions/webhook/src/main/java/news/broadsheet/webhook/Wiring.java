package news.broadsheet.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoNewsroom;
import news.broadsheet.dynamodb.DynamoWebhooks;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.queue.SqsRedelivery;
import news.broadsheet.outbound.web.UserAgent;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Composes the three functions of this zip: the one place that makes clients and knows the names of settings. */
final class Wiring {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofSeconds(10);

    private final Settings settings;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    Wiring(Settings settings) {
        this.settings = settings;
    }

    Ports ports() {
        DynamoNewsroom newsroom =
                new DynamoNewsroom(Aws.dynamoDb(settings.values()), settings.require("COMMENTS_TABLE"));
        return new Ports(webhooks(), outbox(), targets(), new Audit(newsroom::note), this::randomBytes, clock);
    }

    WebhookStore webhooks() {
        return new DynamoWebhooks(Aws.dynamoDb(settings.values()), settings.require("COMMENTS_TABLE"));
    }

    Outbox outbox() {
        return new SqsOutbox(sqs(), settings.require("WEBHOOK_QUEUE"));
    }

    Delivery delivery() {
        String userAgent = UserAgent.of(settings.require("CONTACT"));
        WebhookPost post = new WebhookPost(targets(), SystemDefaultDnsResolver.INSTANCE, userAgent, CONNECT, TOTAL);
        return new Delivery(webhooks(), post, clock);
    }

    QueueBatch.Parking parking() {
        return new StandardParking(sqs(), settings.require("WEBHOOK_PARKING"));
    }

    QueueBatch.Redelivery redelivery() {
        return new SqsRedelivery(sqs(), settings.require("WEBHOOK_QUEUE"));
    }

    int mostReceives() {
        return settings.integer("MOST_RECEIVES", 6);
    }

    private Targets targets() {
        return new Targets(
                settings.optional("ALLOW_PRIVATE_ADDRESSES").map("true"::equals).orElse(false));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[WebhookSecret.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private SqsClient sqs() {
        return Aws.configure(SqsClient.builder(), settings.values(), "AWS_ENDPOINT_URL_SQS")
                .build();
    }
}
