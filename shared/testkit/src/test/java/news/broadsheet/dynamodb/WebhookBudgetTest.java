package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.Test;

/** What webhooks cost. */
class WebhookBudgetTest {

    @Test
    void tenAreListedForOneReadUnitAndOneIsFoundForOne() {
        Spent spent = new Spent();
        try (TestTables tables = EmbeddedAws.shared().fresh()) {
            WebhookStore webhooks = tables.webhooks(spent);
            for (int i = 0; i < 10; i++) {
                webhooks.put(webhook(i));
                assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("PutItem"), 1, 0));
            }
            assertThat(webhooks.list()).hasSize(10);
            assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("Query"), 1, 0));
            webhooks.find(webhook(0).id());
            assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem"), 1, 0));
        }
    }

    /** With all events, and an URL of usual length. */
    private static Webhook webhook(int number) {
        return Webhook.created(
                new WebhookId(Ids.of("webhook", Integer.toString(number))),
                URI.create("https://desk-" + number + ".example/hooks/comments"),
                EnumSet.allOf(WebhookEvent.class),
                WebhookSecret.of(new byte[WebhookSecret.BYTES]),
                NOW);
    }
}
