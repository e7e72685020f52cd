package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.core.webhook.WebhookStore;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookStore} promises. */
public abstract class WebhookStoreContract {

    private static final Webhook DESK = webhook("desk");

    protected abstract WebhookStore webhooks();

    private static Webhook webhook(String name) {
        return Webhook.created(
                new WebhookId(Ids.of("webhook", name)),
                URI.create("https://" + name + ".example/hook?of=comments"),
                Set.of(WebhookEvent.HELD, WebhookEvent.REPORTED),
                secret(1),
                NOW);
    }

    private static WebhookSecret secret(int first) {
        byte[] bytes = new byte[WebhookSecret.BYTES];
        bytes[0] = (byte) first;
        return WebhookSecret.of(bytes);
    }

    @Test
    void thereAreNoneUntilOneIsStored() {
        WebhookStore store = webhooks();
        assertThat(store.list()).isEmpty();
        assertThat(store.find(DESK.id())).isEmpty();
    }

    @Test
    void oneComesBackAsItWasStoredThroughAllItsChanges() {
        WebhookStore store = webhooks();
        Webhook moved = DESK.changed(URI.create("https://other.example/"), EnumSet.allOf(WebhookEvent.class), true);
        Webhook rotated = moved.rotated(secret(2), NOW.plusMillis(1));
        for (Webhook each : List.of(DESK, moved, rotated, rotated.deactivated())) {
            assertThat(store.put(each)).isTrue();
            assertThat(store.find(DESK.id())).contains(each);
            assertThat(store.list()).containsExactly(each);
        }
    }

    @Test
    void allAreListedInTheOrderOfTheirIds() {
        WebhookStore store = webhooks();
        List<Webhook> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(webhook("desk-" + i));
        }
        all.forEach(each -> assertThat(store.put(each)).isTrue());
        all.sort(Comparator.comparing(each -> each.id().value()));
        assertThat(store.list()).containsExactlyElementsOf(all);
    }

    @Test
    void whoChangesWhatHasChangedSinceIsTold() {
        WebhookStore store = webhooks();
        store.put(DESK);
        assertThat(store.put(DESK.deactivated())).isTrue();
        assertThat(store.put(DESK.rotated(secret(3), NOW))).isFalse();
        assertThat(store.put(DESK.deactivated().deactivated().deactivated())).isFalse();
        assertThat(store.put(webhook("desk").deactivated().rotated(secret(3), NOW)))
                .isTrue();
        assertThat(store.put(DESK)).isFalse();
        assertThat(store.find(DESK.id())).contains(DESK.deactivated().rotated(secret(3), NOW));
    }

    @Test
    void storingTheSameAgainIsStoringItOnce() {
        WebhookStore store = webhooks();
        assertThat(store.put(DESK)).isTrue();
        assertThat(store.put(DESK)).isTrue();
        assertThat(store.put(DESK.deactivated())).isTrue();
        assertThat(store.put(DESK.deactivated())).isTrue();
        assertThat(store.list()).containsExactly(DESK.deactivated());
    }

    @Test
    void whatIsDeletedIsGoneAndCannotBeChanged() {
        WebhookStore store = webhooks();
        store.put(DESK);
        store.put(webhook("other"));
        store.delete(DESK.id());
        store.delete(DESK.id());
        assertThat(store.find(DESK.id())).isEmpty();
        assertThat(store.list()).containsExactly(webhook("other"));
        assertThat(store.put(DESK.deactivated())).isFalse();
        assertThat(store.find(DESK.id())).isEmpty();
    }
}
