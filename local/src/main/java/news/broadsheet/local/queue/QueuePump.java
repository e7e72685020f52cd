package news.broadsheet.local.queue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final int MOST_AT_ONCE = 4;
    /** First redelivery comes after this long, the next ones later and later. */
    private static final int FIRST_RETRY_SECONDS = 2;

    private static final int LATEST_RETRY_SECONDS = 10;
    private static final int LONG_POLL_SECONDS = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final QueueSource source;
    private final Invocable function;
    private final SqsClient queues;
    private final String url;
    private final Failures failures;
    private final IntUnaryOperator retryAfter;
    private final Turns turns = new Turns();
    private final Semaphore free;
    private final int atOnce;
    private final ExecutorService threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    /** By {@link System#nanoTime}: when the last of the messages that failed comes again. */
    private final AtomicLong retriesUntil = new AtomicLong(System.nanoTime());

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
        this.atOnce = Math.min(source.concurrency(), MOST_AT_ONCE);
        this.free = new Semaphore(atOnce);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("queue-" + source.queue()).factory());
        this.url =
                queues.getQueueUrl(request -> request.queueName(source.queue())).queueUrl();
    }

    public void start() {
        threads.execute(this::run);
    }

    /** Waits a few seconds for batches in work. */
    @Override
    public void close() {
        stopped.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isStopped()) {
                free.acquire();
                List<Message> messages = receive();
                if (messages.isEmpty()) {
                    free.release();
                } else {
                    threads.execute(() -> inTurn(messages));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // Closed since: what was received comes again after the next start.
        }
    }

    /** Empty, where there is none, after some waiting. */
    private List<Message> receive() {
        try {
            boolean resting = isResting();
            List<Message> messages = queues.receiveMessage(request -> request.queueUrl(url)
                            .maxNumberOfMessages(Math.min(10, source.batchSize()))
                            .waitTimeSeconds(resting ? LONG_POLL_SECONDS : 0)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                            .messageAttributeNames("All"))
                    .messages();
            if (messages.isEmpty() && !resting) {
                pause(BETWEEN_LOOKS);
            }
            return messages;
        } catch (SdkException e) {
            tellAndPause(e);
            return List.of();
        }
    }

    /**
     * Whether no message is in work or waits to come again. While one of a group is, ElasticMQ 1.7 answers a waiting receiver
     * by trying again and again without a pause, which takes a core; so nobody waits there then.
     */
    private boolean isResting() {
        return free.availablePermits() == atOnce - 1 && System.nanoTime() - retriesUntil.get() > 0;
    }

    private void inTurn(List<Message> messages) {
        Set<String> groups = messages.stream()
                .map(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        try {
            turns.take(groups);
            try {
                deliver(messages);
            } finally {
                turns.giveBack(groups);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SdkException e) {
            tellAndPause(e);
        } finally {
            free.release();
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
                comesAgain(message, retryAfter.applyAsInt(receives(message)));
            } else {
                queues.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
    }

    private void comesAgain(Message message, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        retriesUntil.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
        queues.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
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

    private void tellAndPause(SdkException e) {
        if (!isStopped()) {
            failures.failed(source.function(), "the queue does not answer: " + e.getMessage());
            pause(AFTER_TROUBLE);
        }
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
