package news.broadsheet.webhook;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.Words;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends to a standard queue of SQS in batches. */
final class SqsOutbox implements Outbox {

    private static final int MOST_MESSAGES = 10;

    /** Below the 256 KiB that every SQS endpoint takes in one request. */
    private static final int MOST_BYTES = 240_000;

    private final SqsClient sqs;
    private final String queueUrl;

    SqsOutbox(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(List<Notice> notices) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (Notice notice : notices) {
            String body = notice.body();
            int size = Words.utf8Length(body);
            if (batch.size() == MOST_MESSAGES || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
                sendBatch(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            String id = Integer.toString(batch.size());
            batch.add(SendMessageBatchRequestEntry.builder()
                    .id(id)
                    .messageBody(body)
                    .build());
            bytes += size;
        }
        if (!batch.isEmpty()) {
            sendBatch(batch);
        }
    }

    /** Of a batch that was taken in part all goes again when the stream comes again: receivers know what they have had. */
    private void sendBatch(List<SendMessageBatchRequestEntry> batch) {
        int refused;
        try {
            refused = sqs.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(batch))
                    .failed()
                    .size();
        } catch (SdkException e) {
            throw new StoreBusyException("the queue is out of reach", e);
        }
        if (refused > 0) {
            throw new StoreBusyException(
                    "the queue refused " + refused + " messages", new IllegalStateException("taken in part"));
        }
    }
}
