package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Shelf;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.FetchStep;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Pauses;
import news.broadsheet.ingest.fetch.PollPorts;
import news.broadsheet.ingest.hub.HubCallbacks;
import news.broadsheet.ingest.hub.HubDesk;
import news.broadsheet.ingest.hub.HubRoutes;
import news.broadsheet.ingest.hub.HubSecrets;
import news.broadsheet.ingest.intake.Intake;
import news.broadsheet.ingest.operator.OperatorPorts;
import news.broadsheet.ingest.operator.OperatorStep;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.poll.PollStep;
import news.broadsheet.ingest.queue.EntryOutbox;
import news.broadsheet.ingest.queue.Outbox;
import news.broadsheet.ingest.robots.Robots;
import news.broadsheet.ingest.store.EntryStep;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Metrics;
import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.FakeHostPauses;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakePageShelf;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.TestContext;
import tools.jackson.databind.JsonNode;

/** The real handlers, joined by queues in memory: what is sent comes once, and comes again where it failed. */
final class Pipeline implements AutoCloseable {

    static final int MOST_RECEIVES = 3;

    /** Callbacks lead to where nobody listens: tests that need them call the handler themselves. */
    static final String PUBLIC_URL = "http://127.0.0.1:1";

    final TestClock clock = new TestClock();
    final TestContext context = new TestContext();
    final List<String> fetchQueue = new ArrayList<>();
    final List<String> entryQueue = new ArrayList<>();
    final List<String> parked = new ArrayList<>();
    final Map<String, byte[]> shelved = new ConcurrentHashMap<>();
    final PollHandler poll;
    final FetchHandler fetch;
    final HostPauses pauses = new FakeHostPauses();
    final FakePageShelf kept = new FakePageShelf();
    final EntryHandler entry;
    final HubHandler hub;
    final SubscriptionStore subscriptions;
    final OperatorHandler operator;
    boolean entryQueueIsDown;
    private final Fetcher fetcher;

    Pipeline(FakeNews news) {
        this(news, news, news);
    }

    Pipeline(SourceStore sources, ArticleStore articles, FeedStore lists) {
        this(sources, articles, lists, new FakeSubscriptions());
    }

    Pipeline(SourceStore sources, ArticleStore articles, FeedStore lists, SubscriptionStore subscriptions) {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10 * 1024 * 1024, 5);
        fetcher = new Fetcher(limits, new AddressRule(true), Fetcher.userAgent("https://contact.example"), clock);
        Shelf shelf = new MapShelf(shelved);
        QueueBatch.Parking parking = (message, reason) -> parked.add(reason + " | " + message.body());
        Outbox entries = messages -> {
            if (entryQueueIsDown) {
                throw new IllegalStateException("the queue refused " + messages.size() + " messages");
            }
            messages.forEach(message -> entryQueue.add(message.body()));
        };
        poll = new PollHandler(
                new PollStep(sources, messages -> messages.forEach(message -> fetchQueue.add(message.body())), clock));
        Intake intake = new Intake(articles, new EntryOutbox(entries, shelf));
        this.subscriptions = subscriptions;
        HubCallbacks callbacks = HubCallbacks.at(PUBLIC_URL).orElseThrow();
        HubDesk desk = new HubDesk(subscriptions, callbacks, new HubSecrets(new SecureRandom()), fetcher, clock);
        hub = new HubHandler(new HubRoutes(sources, subscriptions, intake, clock));
        fetch = new FetchHandler(
                new FetchStep(new PollPorts(sources, intake, fetcher, desk, new Pauses(pauses, clock), clock)),
                new Metrics("test", clock),
                parking,
                QueueBatch.Redelivery.OF_THE_QUEUE,
                MOST_RECEIVES);
        PageReader pages = new PageReader(fetcher, new Robots(fetcher, clock), new Pauses(pauses, clock), clock);
        entry = new EntryHandler(
                new EntryStep(sources, articles, pages, kept),
                shelf,
                parking,
                QueueBatch.Redelivery.OF_THE_QUEUE,
                MOST_RECEIVES);
        operator = new OperatorHandler(new OperatorStep(new OperatorPorts(sources, articles, lists, kept, clock)));
    }

    /** The shelf of a test. */
    record MapShelf(Map<String, byte[]> kept) implements Shelf {

        @Override
        public String put(byte[] bytes) {
            String key = "entries/" + Ids.of(bytes);
            kept.put(key, bytes);
            return key;
        }

        @Override
        public byte[] get(String key) {
            byte[] bytes = kept.get(key);
            if (bytes == null) {
                throw new IllegalStateException("the entry " + key + " is no longer there");
            }
            return bytes;
        }
    }

    /** One run of the schedule, and all that follows from it. */
    void run() {
        invoke(poll, "{}");
        drain();
    }

    /** Delivers messages until none is left: each up to as often as it may be received. */
    void drain() {
        deliverAll(fetchQueue, fetch);
        deliverAll(entryQueue, entry);
    }

    private void deliverAll(List<String> queue, RequestStreamHandler handler) {
        List<String> messages = List.copyOf(queue);
        queue.clear();
        for (String message : messages) {
            int receives = 1;
            while (!deliver(handler, message, receives)) {
                receives++;
            }
        }
    }

    /** Delivers one message; false where it failed and comes again. */
    boolean deliver(RequestStreamHandler handler, String body, int receives) {
        return invoke(handler, event(body, receives)).path("batchItemFailures").isEmpty();
    }

    JsonNode invoke(RequestStreamHandler handler, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(out.toByteArray());
    }

    static String event(String body, int receives) {
        return new String(
                Json.write(json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("Records");
                    json.writeStartObject();
                    json.writeStringProperty("messageId", "m1");
                    json.writeStringProperty("receiptHandle", "receipt");
                    json.writeStringProperty("eventSource", "aws:sqs");
                    json.writeStringProperty("body", body);
                    json.writeObjectPropertyStart("attributes");
                    json.writeStringProperty("ApproximateReceiveCount", Integer.toString(receives));
                    json.writeEndObject();
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
