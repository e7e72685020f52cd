package news.broadsheet.webhook;

import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.queue.ParkingReason;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Parks messages in a standard dead-letter queue: the body unchanged, so that it can be redriven, and the reason beside it. */
final class StandardParking implements QueueBatch.Parking {

    private final SqsClient sqs;
    private final String queueUrl;

    StandardParking(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void park(QueueBatch.Message message, String reason) {
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(message.body())
                .messageAttributes(ParkingReason.attribute(reason)));
    }
}
