package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.ingest.queue.FakeSqs;
import news.broadsheet.lambda.Settings;
import news.broadsheet.testkit.TestContext;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every handler as the platform makes it: from settings alone, with real clients for what answers on loopback. */
class WiringTest {

    private final FakeSqs sqs = new FakeSqs();
    private final Publisher publisher = new Publisher();
    private TestTables tables;
    private Map<String, String> env;

    @BeforeEach
    void configure() {
        tables = EmbeddedAws.shared().fresh();
        env = new HashMap<>(tables.aws().env());
        env.put("AWS_ENDPOINT_URL_SQS", sqs.endpoint());
        env.put("NEWS_TABLE", tables.news());
        env.put("BUCKET", tables.bucket());
        for (String queue : List.of("FETCH_QUEUE", "ENTRY_QUEUE", "FETCH_PARKING", "ENTRY_PARKING")) {
            env.put(queue, sqs.queueUrl(queue));
        }
        env.put("MOST_RECEIVES", "2");
        env.put("HOST_PAUSE_MILLIS", "0");
        env.put("CONTACT", "https://contact.example/");
        env.put("ALLOW_PRIVATE_ADDRESSES", "true");
    }

    @AfterEach
    void close() {
        publisher.close();
        sqs.close();
        tables.close();
    }

    private Settings settings() {
        return new Settings(env);
    }

    private String sentTo(String queue) {
        List<String> bodies = sqs.bodies(sqs.queueUrl(queue));
        assertThat(bodies).as(queue).hasSize(1);
        return bodies.getFirst();
    }

    private List<Card> latest() {
        return tables.newsPorts(new Throttle())
                .feeds()
                .page(new ListName.Latest(), null, 10)
                .items();
    }

    private static String invoke(RequestStreamHandler handler, String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new TestContext());
        return out.toString(StandardCharsets.UTF_8);
    }

    private void addSource() throws IOException {
        invoke(
                new OperatorHandler(settings()),
                "{\"command\":\"add-source\",\"id\":\"herald\",\"rights\":\"full\",\"feed\":\""
                        + publisher.url("/feed.xml") + "\"}");
    }

    @Test
    void everyHandlerDoesItsWorkFromSettingsAlone() throws IOException {
        String text = "<p>" + "A text too long for a message. ".repeat(10_000) + "</p>";
        publisher.serve(
                "/feed.xml",
                "application/rss+xml",
                Herald.rss("<item><guid>urn:1</guid><title>Long</title>" + "<content:encoded><![CDATA[" + text
                        + "]]></content:encoded></item>"));
        addSource();

        invoke(new PollHandler(settings()), "{}");
        invoke(new FetchHandler(settings()), Pipeline.event(sentTo("FETCH_QUEUE"), 1));
        assertThat(sentTo("ENTRY_QUEUE")).contains("entryAt");
        invoke(new EntryHandler(settings()), Pipeline.event(sentTo("ENTRY_QUEUE"), 1));

        assertThat(latest()).extracting(Card::headline).containsExactly("Long");
        assertThat(publisher.requests().getFirst().headers().getFirst("User-Agent"))
                .contains("https://contact.example/");
    }

    @Test
    void aPageIsKeptInTheBucketReadAgainAndTakenAway() throws IOException {
        String page = "<html><body><article><h1>The bridge opens</h1><p>%s</p></article></body></html>";
        publisher.serve("/bridge", "text/html", page.formatted("The bridge over the river is open again for all."));
        publisher.serve(
                "/feed.xml", "application/rss+xml", Herald.rss(Herald.item("1", "The bridge opens", "/bridge")));
        addSource();
        invoke(new FetchHandler(settings()), Pipeline.event("{\"source\":\"herald\"}", 1));
        invoke(new EntryHandler(settings()), Pipeline.event(sentTo("ENTRY_QUEUE"), 1));
        PageShelf shelf = tables.pages(InstantSource.system());
        PageShelf.Place place = shelf.since(Instant.EPOCH, null, 10).items().getFirst();
        KeptPage kept = shelf.at(place).orElseThrow();
        String more = "So much more was on it that a body of its own is needed. ".repeat(3_000);

        String reread = "{\"command\":\"reread\",\"since\":\"2020-01-01T00:00:00Z\"}";
        assertThat(invoke(new OperatorHandler(settings()), reread))
                .contains("\"read\":1,\"changed\":0,\"unchanged\":1");
        byte[] body = page.formatted(more).getBytes(StandardCharsets.UTF_8);
        shelf.keep(place.article(), new KeptPage(kept.url(), kept.contentType(), kept.fetchedAt(), kept.entry(), body));
        assertThat(invoke(new OperatorHandler(settings()), reread)).contains("\"read\":1,\"changed\":1");
        assertThat(invoke(new OperatorHandler(settings()), reread))
                .contains("\"read\":1,\"changed\":0,\"unchanged\":1");
        invoke(
                new OperatorHandler(settings()),
                "{\"command\":\"withdraw-article\",\"article\":\"" + place.article() + "\",\"reason\":\"Mistaken.\"}");

        assertThat(shelf.since(Instant.EPOCH, null, 10).items()).isEmpty();
    }

    @Test
    void whatFailsForTheLastTimeIsParkedInTheQueueOfItsHandler() throws IOException {
        String failed = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}";
        assertThat(invoke(new FetchHandler(settings()), Pipeline.event("{}", 1)))
                .isEqualTo(failed);

        invoke(new FetchHandler(settings()), Pipeline.event("{}", 2));
        invoke(new EntryHandler(settings()), Pipeline.event("[]", 2));

        assertThat(sentTo("FETCH_PARKING")).isEqualTo("{}");
        assertThat(sentTo("ENTRY_PARKING")).isEqualTo("[]");
        assertThat(sqs.sent()).allSatisfy(sent -> assertThat(sent.attributes()).containsKey("reason"));
        assertThat(sqs.calledBack()).containsExactly(sqs.queueUrl("FETCH_QUEUE") + " receipt 30");
    }

    @Test
    void privateAddressesAreRefusedUnlessTheSettingsAllowThem() throws IOException {
        env.remove("ALLOW_PRIVATE_ADDRESSES");
        publisher.serve("/feed.xml", "application/rss+xml", Herald.rss(""));
        addSource();

        invoke(new FetchHandler(settings()), Pipeline.event("{\"source\":\"herald\"}", 1));

        assertThat(publisher.requests()).isEmpty();
    }

    @Test
    void aSettingThatIsMissingIsNamed() {
        for (String name : List.of("NEWS_TABLE", "BUCKET", "ENTRY_QUEUE", "FETCH_QUEUE", "FETCH_PARKING", "CONTACT")) {
            Map<String, String> without = new HashMap<>(env);
            without.remove(name);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new FetchHandler(new Settings(without)))
                    .withMessageContaining(name);
        }
    }
}
