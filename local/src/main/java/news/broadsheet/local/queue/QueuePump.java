package news.broadsheet.local.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import news.broadsheet.local.function.Invocable;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.template.Template.QueueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Moves messages from one queue to its function: what succeeds is deleted; what fails comes again after a few seconds,
 * where the queue's own visibility timeout, meant for the cloud, would take minutes. Redrive to the parking queue is the
 * queue server's work.
 */
public final class QueuePump implements AutoCloseable {

    /** Hears of batches that failed as a whole. */
    @FunctionalInterface
    public interface Failures {
        void failed(String function, String reason);
    }

    private static final int MOST_LOOPS = 4;
    /** First redelivery comes after this long, the next ones later and later. */
    private static final int FIRST_RETRY_SECONDS = 2;

    private static final int LATEST_RETRY_SECONDS = 10;
    private static final int LONG_POLL_SECONDS = 1;

    private final QueueSource source;
    private final Invocable function;
    private final SqsClient queues;
    private final String url;
    private final Failures failures;
    private final IntUnaryOperator retryAfter;
    private final Turns turns = new Turns();
    private final List<Thread> loops = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public QueuePump(QueueSource source, Invocable function, SqsClient queues, Failures failures) {
        this(source, function, queues, failures, QueuePump::retryAfter);
    }

    /** @param retryAfter seconds until a message that was received so many times comes again */
    QueuePump(
            QueueSource source, Invocable function, SqsClient queues, Failures failures, IntUnaryOperator retryAfter) {
        this.source = source;
        this.function = function;
        this.queues = queues;
        this.failures = failures;
        this.retryAfter = retryAfter;
        this.url =
                queues.getQueueUrl(request -> request.queueName(source.queue())).queueUrl();
    }

    public void start() {
        for (int i = 0; i < Math.min(source.concurrency(), MOST_LOOPS); i++) {
            loops.add(Thread.ofVirtual().name("queue-" + source.queue()).start(this::run));
        }
    }

    /** Waits a few seconds for batches in work. */
    @Override
    public void close() {
        stopped.countDown();
        for (Thread loop : loops) {
            try {
                loop.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!isStopped()) {
            try {
                List<Message> messages = receive();
                if (!messages.isEmpty()) {
                    inTurn(messages);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SdkException e) {
                if (!isStopped()) {
                    failures.failed(source.function(), "the queue does not answer: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private List<Message> receive() {
        return queues.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(10, source.batchSize()))
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void inTurn(List<Message> messages) throws InterruptedException {
        Set<String> groups = messages.stream()
                .map(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        turns.take(groups);
        try {
            deliver(messages);
        } finally {
            turns.giveBack(groups);
        }
    }

    private void deliver(List<Message> messages) {
        Invocation outcome = function.invoke(MessageBatch.event(source.queue(), messages));
        if (!outcome.failure().isEmpty()) {
            failures.failed(source.function(), outcome.failure());
        }
        Set<String> failed = MessageBatch.failures(outcome, messages, source.reportsItemFailures());
        for (Message message : messages) {
            if (failed.contains(message.messageId())) {
                queues.changeMessageVisibility(request -> request.queueUrl(url)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(retryAfter.applyAsInt(receives(message))));
            } else {
                queues.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static int receives(Message message) {
        String receives = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
        return receives == null ? 1 : Integer.parseInt(receives);
    }

    private static int retryAfter(int receives) {
        return Math.min(LATEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * receives);
    }

    private void pause() {
        try {
            stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
