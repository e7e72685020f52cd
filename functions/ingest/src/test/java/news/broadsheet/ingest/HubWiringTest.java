package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.ingest.queue.FakeSqs;
import news.broadsheet.lambda.Settings;
import news.broadsheet.testkit.TestContext;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hubs and the two functions that deal with them, made from settings alone. */
class HubWiringTest {

    private final FakeSqs sqs = new FakeSqs();
    private final Publisher publisher = new Publisher();
    private TestTables tables;
    private Map<String, String> env;

    @BeforeEach
    void configure() throws IOException {
        tables = EmbeddedAws.shared().fresh();
        env = new HashMap<>(tables.aws().env());
        env.put("AWS_ENDPOINT_URL_SQS", sqs.endpoint());
        env.put("NEWS_TABLE", tables.news());
        env.put("BUCKET", tables.bucket());
        for (String queue : List.of("ENTRY_QUEUE", "FETCH_QUEUE", "FETCH_PARKING")) {
            env.put(queue, sqs.queueUrl(queue));
        }
        env.put("CONTACT", "https://contact.example/");
        env.put("ALLOW_PRIVATE_ADDRESSES", "true");
        env.put("PUBLIC_URL", "http://localhost:3000");
        invoke(
                new OperatorHandler(settings()),
                "{\"command\":\"add-source\",\"id\":\"herald\",\"feed\":\"" + publisher.url("/feed.xml") + "\"}");
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

    private static void invoke(RequestStreamHandler handler, String event) throws IOException {
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new TestContext());
    }

    private LoopbackHub pollAFeedWithAHub() throws IOException {
        LoopbackHub hub = new LoopbackHub(publisher, new HubHandler(settings()));
        publisher.serve("/feed.xml", "application/rss+xml", Herald.rss(hub.link()));
        invoke(new FetchHandler(settings()), Pipeline.event("{\"source\":\"herald\"}", 1));
        return hub;
    }

    @Test
    void aHubIsAskedVerifiesAndDelivers() throws IOException {
        LoopbackHub hub = pollAFeedWithAHub();

        assertThat(hub.last("hub.callback")).startsWith("http://localhost:3000/v1/hubs/herald/");
        assertThat(hub.verify(86_400).body()).isEqualTo(LoopbackHub.CHALLENGE);
        assertThat(hub.deliver(Herald.rss(Herald.item("1", "The bridge opens", "/bridge")))
                        .status())
                .isEqualTo(202);

        assertThat(sqs.bodies(sqs.queueUrl("ENTRY_QUEUE")))
                .singleElement()
                .asString()
                .contains("The bridge opens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://api.example", "https://"})
    void whereHubsCannotCallBackNoneIsAsked(String publicUrl) throws IOException {
        env.put("PUBLIC_URL", publicUrl);
        assertThat(pollAFeedWithAHub().asked()).isEmpty();
    }

    @Test
    void aSettingThatIsMissingIsNamed() {
        for (String name : List.of("NEWS_TABLE", "BUCKET", "ENTRY_QUEUE")) {
            Map<String, String> without = new HashMap<>(env);
            without.remove(name);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new HubHandler(new Settings(without)))
                    .withMessageContaining(name);
        }
    }
}
