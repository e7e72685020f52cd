package news.broadsheet.local.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.broadsheet.lambda.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Tells of messages that arrive in parking queues. It looks and lets them lie. */
public final class ParkingWatch implements AutoCloseable {

    /** Hears of a parked message. */
    @FunctionalInterface
    public interface Listener {

        /** @param reason what the function said of it; a plain sentence where it died without a word */
        void parked(String queue, String reason);
    }

    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Long enough to see ten others before the same ten again. */
    private static final int HIDDEN_SECONDS = 2;

    private final SqsClient queues;
    private final Set<String> names;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    public ParkingWatch(SqsClient queues, Set<String> names, Listener listener) {
        this.queues = queues;
        this.names = Set.copyOf(names);
        this.listener = listener;
    }

    public void start() {
        Thread.ofVirtual().name("parking").start(this::run);
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                lookOnce();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look into each queue. */
    void lookOnce() {
        try {
            names.forEach(this::look);
        } catch (SdkException e) {
            // Pumps tell of a queue server that does not answer; here the next look will do.
        }
    }

    private void look(String queue) {
        String url = queues.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        int count = queues
                .getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
        if (count > counts.getOrDefault(queue, 0)) {
            tell(queue, url, count);
        }
        counts.put(queue, count);
    }

    private void tell(String queue, String url, int count) {
        for (int left = count; left > 0; left -= 10) {
            List<Message> messages = queues.receiveMessage(request -> request.queueUrl(url)
                            .maxNumberOfMessages(10)
                            .visibilityTimeout(HIDDEN_SECONDS)
                            .messageAttributeNames("All"))
                    .messages();
            for (Message message : messages) {
                if (seen.add(message.messageId())) {
                    listener.parked(queue, reason(message));
                }
            }
        }
    }

    private static String reason(Message message) {
        MessageAttributeValue attribute = message.messageAttributes().get("reason");
        if (attribute != null && attribute.stringValue() != null) {
            return attribute.stringValue();
        }
        try {
            JsonNode body = Json.read(message.body());
            String reason = Json.text(body, "reason");
            return reason == null ? "it failed every time, without giving a reason" : reason;
        } catch (JacksonException e) {
            return "it failed every time, without giving a reason";
        }
    }
}
