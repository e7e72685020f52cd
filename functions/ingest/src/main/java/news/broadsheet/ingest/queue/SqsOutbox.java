package news.broadsheet.ingest.queue;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.Words;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends to a FIFO queue of SQS in batches; of a batch that was taken in part, the rest is sent again. */
public final class SqsOutbox implements Outbox {

    private static final int MOST_MESSAGES = 10;
    private static final int MOST_ATTEMPTS = 3;

    /** Below the 256 KiB that every SQS endpoint takes in one request. */
    private static final int MOST_BYTES = 240_000;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsOutbox(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(List<QueueMessage> messages) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (QueueMessage message : messages) {
            int size = Words.utf8Length(message.body());
            if (batch.size() == MOST_MESSAGES || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
                sendBatch(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            String id = Integer.toString(batch.size());
            batch.add(SendMessageBatchRequestEntry.builder()
                    .id(id)
                    .messageBody(message.body())
                    .messageGroupId(message.group())
                    .messageDeduplicationId(message.id())
                    .build());
            bytes += size;
        }
        sendBatch(batch);
    }

    private void sendBatch(List<SendMessageBatchRequestEntry> batch) {
        List<SendMessageBatchRequestEntry> left = batch;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !left.isEmpty(); attempt++) {
            left = refused(left);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the queue refused " + left.size() + " messages");
        }
    }

    private List<SendMessageBatchRequestEntry> refused(List<SendMessageBatchRequestEntry> batch) {
        try {
            List<String> failed =
                    sqs.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(batch)).failed().stream()
                            .map(BatchResultErrorEntry::id)
                            .toList();
            return batch.stream().filter(entry -> failed.contains(entry.id())).toList();
        } catch (SdkException e) {
            throw new StoreBusyException("the queue is out of reach", e);
        }
    }
}
