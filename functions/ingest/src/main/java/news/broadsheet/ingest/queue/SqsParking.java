package news.broadsheet.ingest.queue;

import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.queue.ParkingReason;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Parks messages in a dead-letter FIFO queue: the body unchanged, so that it can be redriven, and the reason beside it. */
public final class SqsParking implements QueueBatch.Parking {

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsParking(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void park(QueueBatch.Message message, String reason) {
        // In the group that it came in, so that it keeps turns when it is redriven; parked twice, it is there once.
        QueueMessage parked = new QueueMessage(message.body(), message.group(), message.id());
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(parked.body())
                .messageGroupId(parked.group())
                .messageDeduplicationId(parked.id())
                .messageAttributes(ParkingReason.attribute(reason)));
    }
}
