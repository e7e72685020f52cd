package news.broadsheet.outbound.queue;

import java.time.Duration;
import news.broadsheet.lambda.batch.QueueBatch;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Says when a message comes again by the visibility timeout of its delivery, which SQS counts from now. */
public final class SqsRedelivery implements QueueBatch.Redelivery {

    /** SQS keeps no message hidden for longer than 12 hours in all, the work before included. */
    private static final Duration LONGEST = Duration.ofHours(11);

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsRedelivery(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void after(QueueBatch.Message message, Duration wait) {
        Duration some = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                .receiptHandle(message.receipt())
                .visibilityTimeout(Math.toIntExact(some.toSeconds())));
    }
}
