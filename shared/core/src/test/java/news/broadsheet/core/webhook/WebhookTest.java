package news.broadsheet.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Ids;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final WebhookSecret FIRST = secret(1);
    private static final WebhookSecret SECOND = secret(2);
    private static final WebhookSecret THIRD = secret(3);

    private final Webhook webhook = Webhook.created(
            new WebhookId(Ids.of("webhook")),
            URI.create("https://desk.example/hook"),
            Set.of(WebhookEvent.HELD),
            FIRST,
            NOW);

    private static WebhookSecret secret(int first) {
        byte[] bytes = new byte[WebhookSecret.BYTES];
        bytes[0] = (byte) first;
        return WebhookSecret.of(bytes);
    }

    @Test
    void itHearsOfWhatItAskedForWhileItIsActive() {
        assertThat(webhook.hears(WebhookEvent.HELD)).isTrue();
        assertThat(webhook.hears(WebhookEvent.CREATED)).isFalse();
        assertThat(webhook.deactivated().hears(WebhookEvent.HELD)).isFalse();
        assertThat(webhook.deactivated().version()).isEqualTo(2);
    }

    @Test
    void aSecretThatWasReplacedSignsForADayMore() {
        Webhook rotated = webhook.rotated(SECOND, NOW);
        assertThat(webhook.signing(NOW)).containsExactly(FIRST);
        assertThat(rotated.signing(NOW)).containsExactly(SECOND, FIRST);
        assertThat(rotated.signing(NOW.plus(Webhook.OVERLAP).minusSeconds(1))).containsExactly(SECOND, FIRST);
        assertThat(rotated.signing(NOW.plus(Webhook.OVERLAP))).containsExactly(SECOND);
        assertThat(rotated.version()).isEqualTo(2);
    }

    @Test
    void replacedTwiceTheOldestIsGone() {
        assertThat(webhook.rotated(SECOND, NOW)
                        .rotated(THIRD, NOW.plusSeconds(1))
                        .secrets())
                .containsExactly(THIRD, SECOND);
    }

    @Test
    void withoutASecretOrWithThreeItIsNoWebhook() {
        for (List<WebhookSecret> secrets : List.of(List.<WebhookSecret>of(), List.of(FIRST, SECOND, THIRD))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Webhook(webhook.id(), webhook.url(), webhook.events(), secrets, null, true, NOW, 1));
        }
    }

    @Test
    void eventsAreFoundByTheirTypes() {
        for (WebhookEvent event : WebhookEvent.values()) {
            assertThat(WebhookEvent.of(event.type())).contains(event);
            assertThat(event.type()).matches("comment\\.[a-z]+");
        }
        assertThat(WebhookEvent.of("COMMENT.HELD")).isEmpty();
        assertThat(WebhookEvent.of("webhook.test")).isEmpty();
    }
}
