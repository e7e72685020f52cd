package news.broadsheet.ingest.queue;

import java.util.Map;
import news.broadsheet.lambda.batch.QueueBatch;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Parks messages in a dead-letter FIFO queue: the body unchanged, so that it can be redriven, and the reason beside it. */
public final class SqsParking implements QueueBatch.Parking {

    /** Name of the message attribute that says why. */
    public static final String REASON = "reason";

    private static final int LONGEST_REASON = 1_000;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsParking(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void park(QueueBatch.Message message, String reason) {
        MessageAttributeValue value = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(sendable(reason))
                .build();
        // In the group that it came in, so that it keeps turns when it is redriven; parked twice, it is there once.
        QueueMessage parked = new QueueMessage(message.body(), message.group(), message.id());
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(parked.body())
                .messageGroupId(parked.group())
                .messageDeduplicationId(parked.id())
                .messageAttributes(Map.of(REASON, value)));
    }

    /** One line, since log viewers show no more; and SQS takes only what XML 1.0 can hold. */
    private static String sendable(String reason) {
        String line = reason.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        String clean = line.replaceAll("[^\\u0020-\\uD7FF\\uE000-\\uFFFD]", "?");
        String some = clean.isEmpty() ? "no reason given" : clean;
        return some.substring(0, Math.min(some.length(), LONGEST_REASON));
    }
}
