package news.broadsheet.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeWebhooks;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Test;

/** From the comments table's stream to the queue. */
class WebhookEventHandlerTest {

    private static final String FINE = "{\"batchItemFailures\":[]}";
    private static final URI DESK = URI.create("https://desk.example/?password=hidden");

    private final FakeWebhooks webhooks = new FakeWebhooks();
    private final List<Notice> sent = new ArrayList<>();
    private final WebhookEventHandler handler = new WebhookEventHandler(webhooks, sent::addAll);
    private final TestContext context = new TestContext();

    private String run(String name) {
        return new String(Event.read("webhook-event", name).invoke(handler, context), UTF_8);
    }

    @Test
    void aPublishedCommentIsToldWithWhatReadersSee() {
        webhooks.put(Hooks.at(DESK));

        assertThat(run("published")).isEqualTo(FINE);

        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.webhook()).isEqualTo(Hooks.ID);
            assertThat(notice.payload()).isEqualTo("""
                    {"type":"comment.created","timestamp":"2026-03-01T12:00:00Z","data":{"comment":{\
                    "id":"p2stytzchbwtp79kfzfb8ndhd5","article":"pvvjnsvg0gc9gv24h30t0zx96y","parent":null,\
                    "root":"p2stytzchbwtp79kfzfb8ndhd5","state":"published","author":{"name":"Ada"},\
                    "text":"I beg to *differ*.","createdAt":"2026-03-01T12:00:00Z","decision":null,"reports":0}}}""");
        });
    }

    @Test
    void aHeldCommentIsToldAndThenTheDecisionWithoutWhatIsForStaffAlone() {
        webhooks.put(Hooks.at(DESK));

        run("held-and-approved");

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().payload())
                .startsWith("{\"type\":\"comment.held\",\"timestamp\":\"2026-03-01T12:00:00Z\"")
                .contains(
                        "\"state\":\"held\"",
                        "\"decision\":{\"action\":\"hold\",\"code\":\"SUSPECT_WORD\","
                                + "\"reason\":\"It waits for an editor.\",\"by\":\"rules\"}");
        assertThat(sent.getLast().payload())
                .startsWith("{\"type\":\"comment.decided\",\"timestamp\":\"2026-03-01T12:01:00Z\"")
                .contains("\"decision\":{\"action\":\"approve\",\"code\":null,\"reason\":null,\"by\":\"staff\"}");
        assertThat(sent.toString()).doesNotContain("zg6jt9k74bf51c6z96b0124e3d", "word", "Grace", "regular", "0staff");
    }

    @Test
    void reportsAreToldByTheirNumberAndAtTheirTime() {
        webhooks.put(Hooks.at(DESK, Set.of(WebhookEvent.REPORTED)));

        run("reported");

        assertThat(sent)
                .singleElement()
                .satisfies(notice -> assertThat(notice.payload())
                        .startsWith("{\"type\":\"comment.reported\",\"timestamp\":\"2026-03-01T12:00:09Z\"")
                        .contains("\"reports\":2"));
    }

    @Test
    void aRepeatedBatchCarriesTheSameIds() {
        webhooks.put(Hooks.at(DESK));
        run("held-and-approved");
        List<Notice> first = List.copyOf(sent);
        sent.clear();

        run("held-and-approved");

        assertThat(sent).isEqualTo(first);
    }

    @Test
    void onlyWhoHearsOfItIsTold() {
        webhooks.put(Hooks.at(DESK, Set.of(WebhookEvent.DECIDED)));
        WebhookId other = new WebhookId(Ids.of("webhook", "other"));
        Webhook silent = Webhook.created(
                other, URI.create("https://other.example/"), Set.of(WebhookEvent.HELD), Hooks.SECOND, Samples.NOW);
        webhooks.put(silent);
        webhooks.put(silent.deactivated());

        run("held-and-approved");

        assertThat(sent).extracting(Notice::webhook).containsExactly(Hooks.ID);
        assertThat(sent.getFirst().payload()).contains("comment.decided");
    }

    @Test
    void neitherSecretNorUrlIsInAMessageOrTheLog() {
        webhooks.put(Hooks.at(DESK).rotated(Hooks.SECOND, Samples.NOW));

        run("held-and-approved");

        assertThat(sent)
                .extracting(Notice::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("whsec_", "hidden", "desk.example"));
        assertThat(context.lines().toString()).doesNotContain("whsec_", "hidden", "desk.example", "differ");
    }

    @Test
    void webhooksAreReadOnceABatchAndOnlyWhereSomethingHappened() {
        run("held-and-approved");
        assertThat(webhooks.requests()).isEqualTo(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatTheQueueDoesNotTakeComesAgain() {
        webhooks.put(Hooks.at(DESK));
        WebhookEventHandler broken = new WebhookEventHandler(webhooks, _ -> {
            throw new StoreBusyException("the queue is out of reach", new IllegalStateException());
        });

        assertThat(new String(Event.read("webhook-event", "held-and-approved").invoke(broken, context), UTF_8))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126961\"}]}");
    }

    @Test
    void anEventOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> run("unknown-shape")).isInstanceOf(IllegalArgumentException.class);
    }
}
