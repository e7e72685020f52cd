package news.broadsheet.webhook;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeWebhooks;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrators' routes. */
class WebhookRoutesTest {

    private static final URI DESK = URI.create("https://desk.example/hooks/comments");

    private final FakeWebhooks webhooks = new FakeWebhooks();
    private final List<Notice> sent = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private int drawn = 10;
    private final WebhookHandler handler = new WebhookHandler(new Ports(
            webhooks, sent::addAll, new Targets(false), new Audit(audit::add), () -> Hooks.bytes(drawn++), clock));

    private Answer send(String name) {
        return Event.read("webhook", name).send(handler);
    }

    private Answer send(String name, String body) {
        return Event.read("webhook", name).body(body).send(handler);
    }

    private Webhook stored() {
        Webhook webhook = Hooks.at(DESK, Set.of(WebhookEvent.HELD));
        webhooks.put(webhook);
        return webhook;
    }

    @Test
    void aNewWebhookIsToldItsSecretOnce() {
        Answer created = send("create");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("cache-control")).isEqualTo("private, no-store");
        String id = Objects.requireNonNull(Json.text(created.json(), "id"));
        assertThat(created.header("location")).isEqualTo("/v1/staff/webhooks/" + id);
        Webhook webhook = webhooks.find(new WebhookId(id)).orElseThrow();
        assertThat(webhook.secrets())
                .extracting(WebhookSecret::value)
                .containsExactly(Json.text(created.json(), "secret"));
        assertThat(webhook)
                .returns(DESK, Webhook::url)
                .returns(Set.of(WebhookEvent.HELD, WebhookEvent.REPORTED), Webhook::events)
                .returns(NOW, Webhook::createdAt)
                .returns(true, Webhook::active);
        Answer shown = Event.read("webhook", "show").path("webhook", id).send(handler);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body() + send("list").body()).contains(id).doesNotContain("whsec_", "secret");
    }

    @Test
    void allAreListed() {
        stored();
        assertThat(send("list").body()).isEqualTo("""
                {"items":[{"id":"w0ebh00k0ebh00k0ebh00k0123","url":"https://desk.example/hooks/comments",\
                "events":["comment.held"],"active":true,"createdAt":"2026-03-01T12:00:00Z","rotatedAt":null,"version":1}],\
                "next":null}""");
    }

    @Test
    void aWebhookIsChangedInTheVersionThatWasRead() {
        stored();

        Answer changed = send("change");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").intValue()).isEqualTo(2);
        assertThat(changed.json().path("events").size()).isEqualTo(4);
        assertThat(webhooks.find(Hooks.ID).orElseThrow().url()).hasToString("https://desk.example/hooks/all");
        Answer again = send("change");
        assertThat(again.status()).isEqualTo(409);
        assertThat(Json.text(again.json(), "type")).isEqualTo("/problems/version");
    }

    @Test
    void oneThatWasSwitchedOffIsSwitchedOnAgain() {
        webhooks.put(stored().deactivated());
        Answer on = send(
                "change", "{\"url\":\"" + DESK + "\",\"events\":[\"comment.held\"],\"active\":true,\"version\":2}");
        assertThat(on.status()).isEqualTo(200);
        assertThat(webhooks.find(Hooks.ID).orElseThrow().active()).isTrue();
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOldOne() {
        Webhook before = stored();
        clock.advance(Duration.ofHours(1));

        Answer rotated = send("rotate");

        assertThat(rotated.status()).isEqualTo(200);
        Webhook after = webhooks.find(Hooks.ID).orElseThrow();
        assertThat(after.secrets().getFirst().value()).isEqualTo(Json.text(rotated.json(), "secret"));
        assertThat(after.secrets().getLast()).isEqualTo(before.secrets().getFirst());
        assertThat(Json.text(rotated.json(), "rotatedAt")).isEqualTo("2026-03-01T13:00:00Z");
        assertThat(send("rotate").status()).isEqualTo(409);
        assertThat(webhooks.find(Hooks.ID)).contains(after);
    }

    @Test
    void aTestIsSentToWhoeverItHearsOf() {
        stored();

        Answer answer = send("test");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.event())
                    .isEqualTo(Json.text(answer.json(), "event"))
                    .startsWith("msg_");
            assertThat(notice.payload())
                    .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"2026-03-01T12:00:00Z\","
                            + "\"data\":{\"webhook\":\"w0ebh00k0ebh00k0ebh00k0123\"}}");
        });
    }

    @Test
    void theAuditLogKeepsWhoDidWhatAndNothingSecret() {
        stored();
        send("change");
        send("rotate", "{\"version\":2}");
        send("delete");
        send("delete");
        send("create");

        assertThat(audit)
                .extracting(entry -> entry.decision().code())
                .containsExactly("WEBHOOK_CHANGED", "WEBHOOK_SECRET", "WEBHOOK_DELETED", "WEBHOOK_CREATED");
        assertThat(audit).extracting(AuditEntry::id).doesNotHaveDuplicates();
        assertThat(audit.getFirst())
                .returns("webhook", AuditEntry::subject)
                .returns(Hooks.ID.value(), AuditEntry::subjectId);
        assertThat(audit.getFirst().decision())
                .returns("Ada", decision -> decision.by().name())
                .returns("desk.example", Decision::note)
                .returns(NOW, Decision::at);
        assertThat(audit.toString()).doesNotContain("whsec_", "hooks");
    }

    @Test
    void nothingIsTestedThatIsSwitchedOff() {
        webhooks.put(stored().deactivated());
        assertThat(send("test").status()).isEqualTo(409);
        assertThat(sent).isEmpty();
    }

    @Test
    void aWebhookIsDeletedForGoodHoweverOften() {
        stored();
        assertThat(send("delete").status()).isEqualTo(204);
        assertThat(send("delete").status()).isEqualTo(204);
        assertThat(webhooks.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "change", "rotate", "test"})
    void whatIsNotThereIsNotFound(String name) {
        assertThat(send(name).status()).isEqualTo(404);
        assertThat(Event.read("webhook", name)
                        .path("webhook", "../x")
                        .send(handler)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneUrlHasOneWebhook() {
        stored();
        assertThat(send("create").status()).isEqualTo(409);
        webhooks.put(Webhook.created(
                new WebhookId(Ids.of("other")),
                URI.create("https://desk.example/hooks/all"),
                Set.of(WebhookEvent.HELD),
                Hooks.SECOND,
                NOW));
        assertThat(send("change").status()).isEqualTo(409);
        assertThat(webhooks.find(Hooks.ID)).contains(Hooks.at(DESK, Set.of(WebhookEvent.HELD)));
    }

    @Test
    void thereAreNoMoreThanCanBeServed() {
        for (int i = 0; i < WebhookRoutes.MOST; i++) {
            URI url = URI.create("https://desk-" + i + ".example/");
            webhooks.put(Webhook.created(
                    new WebhookId(Ids.of("one", url.toString())), url, Set.of(WebhookEvent.HELD), Hooks.FIRST, NOW));
        }
        Answer answer = send("create");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(Json.text(answer.json(), "type")).isEqualTo("/problems/webhook-limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url",
                "{\"url\":7,\"events\":[\"comment.held\"]}|url",
                "{\"url\":\"not a url\",\"events\":[\"comment.held\"]}|url",
                "{\"url\":\"http://desk.example/\",\"events\":[\"comment.held\"]}|url",
                "{\"url\":\"https://127.0.0.1/\",\"events\":[\"comment.held\"]}|url",
                "{\"url\":\"https://desk.example/\"}|events",
                "{\"url\":\"https://desk.example/\",\"events\":[]}|events",
                "{\"url\":\"https://desk.example/\",\"events\":\"comment.held\"}|events",
                "{\"url\":\"https://desk.example/\",\"events\":[\"comment.*\"]}|events",
                "{\"url\":\"https://desk.example/\",\"events\":[1]}|events",
                "{\"url\":\"https://desk.example/\",\"events\":[\"comment.held\"],\"secret\":\"mine\"}|secret",
                "[]|''"
            })
    void whatIsNoWebhookIsRefused(String body, String parameter) {
        Answer answer = send("create", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(parameter);
        assertThat(webhooks.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"https://a.example/\",\"events\":[\"comment.held\"],\"active\":true}|version",
                "{\"url\":\"https://a.example/\",\"events\":[\"comment.held\"],\"active\":true,\"version\":0}|version",
                "{\"url\":\"https://a.example/\",\"events\":[\"comment.held\"],\"active\":true,\"version\":1.5}|version",
                "{\"url\":\"https://a.example/\",\"events\":[\"comment.held\"],\"active\":\"yes\",\"version\":1}|active",
                "{\"url\":\"https://a.example/\",\"events\":[\"comment.held\"],\"version\":1}|active"
            })
    void whatIsNoChangeIsRefused(String body, String parameter) {
        Webhook before = stored();
        Answer answer = send("change", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(parameter);
        assertThat(webhooks.find(Hooks.ID)).contains(before);
    }

    static Stream<String> routes() {
        return Stream.of("list", "create", "show", "change", "delete", "rotate", "test");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutATokenNothingIsAnswered(String name) {
        Webhook before = stored();
        Answer answer = Event.read("webhook", name).withoutToken().send(handler);
        assertThat(answer.status()).isEqualTo(401);
        assertUntouched(before, answer);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void itIsNotForReadersNorStaffNorEditors(String name) {
        Webhook before = stored();
        for (String roles :
                List.of("", "[]", "[reader]", "[staff]", "[editor]", "[staff editor]", "ADMIN", "[administrator]")) {
            Answer answer = Event.read("webhook", name).claim("roles", roles).send(handler);
            assertThat(answer.status()).as(roles).isEqualTo(403);
            assertUntouched(before, answer);
        }
    }

    private void assertUntouched(Webhook before, Answer answer) {
        assertThat(answer.body()).doesNotContain("desk.example", "whsec_");
        assertThat(webhooks.list()).containsExactly(before);
        assertThat(sent).isEmpty();
        assertThat(audit).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aParameterThatARouteDoesNotKnowIsRefused(String name) {
        stored();
        assertThat(Event.read("webhook", name).query("x", "1").send(handler).status())
                .isEqualTo(400);
    }
}
