package news.broadsheet.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.lambda.http.Caller;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;

/** The staff's routes for webhooks, for administrators alone: who is told what others write decides who may know it. */
final class WebhookRoutes {

    /** Each of them is a message for each event. */
    static final int MOST = 20;

    private static final String PATH = "/v1/staff/webhooks";

    private final Ports ports;

    WebhookRoutes(Ports ports) {
        this.ports = ports;
    }

    Routes table() {
        return new Routes()
                .on("GET " + PATH, this::list)
                .on("POST " + PATH, this::create)
                .on("GET " + PATH + "/{webhook}", this::show)
                .on("PUT " + PATH + "/{webhook}", this::change)
                .on("DELETE " + PATH + "/{webhook}", this::delete)
                .on("POST " + PATH + "/{webhook}/secret", this::rotate)
                .on("POST " + PATH + "/{webhook}/test", this::test);
    }

    private Response list(Request request) {
        admit(request);
        return WebhookView.all(ports.webhooks().list());
    }

    private Response create(Request request) {
        Caller admin = admit(request);
        WebhookDraft draft = WebhookDraft.ofNew(request, ports.targets());
        List<Webhook> all = ports.webhooks().list();
        if (all.size() >= MOST) {
            throw conflict("There are " + MOST + " webhooks, and there can be no more.", "webhook-limit");
        }
        requireNew(draft.url(), all);
        WebhookId id = new WebhookId(Ids.of(ports.random().get()));
        Webhook webhook = Webhook.created(id, draft.url(), draft.events(), newSecret(), now());
        store(webhook);
        ports.audit().note(admin, Audit.CREATED, webhook, webhook.createdAt());
        return WebhookView.withSecret(201, webhook).with("location", PATH + "/" + id);
    }

    private Response show(Request request) {
        admit(request);
        return WebhookView.of(webhook(request));
    }

    private Response change(Request request) {
        Caller admin = admit(request);
        WebhookDraft draft = WebhookDraft.ofChange(request, ports.targets());
        Webhook before = webhook(request, draft.version());
        requireNew(
                draft.url(),
                ports.webhooks().list().stream()
                        .filter(other -> !other.id().equals(before.id()))
                        .toList());
        Webhook after = before.changed(draft.url(), draft.events(), draft.active());
        store(after);
        ports.audit().note(admin, Audit.CHANGED, after, now());
        return WebhookView.of(after);
    }

    private Response delete(Request request) {
        Caller admin = admit(request);
        WebhookId.parse(request.path("webhook")).flatMap(ports.webhooks()::find).ifPresent(webhook -> {
            ports.webhooks().delete(webhook.id());
            ports.audit().note(admin, Audit.DELETED, webhook, now());
        });
        return Response.noContent();
    }

    private Response rotate(Request request) {
        Caller admin = admit(request);
        Webhook before = webhook(request, WebhookDraft.version(request));
        Instant at = now();
        Webhook after = before.rotated(newSecret(), at);
        store(after);
        ports.audit().note(admin, Audit.SECRET, after, at);
        return WebhookView.withSecret(200, after);
    }

    private Response test(Request request) {
        admit(request);
        Webhook webhook = webhook(request);
        if (!webhook.active()) {
            throw conflict("The webhook is switched off, so nothing is sent to it.", "webhook-inactive");
        }
        String event = Notice.ID_PREFIX + Ids.of(ports.random().get());
        ports.outbox().send(List.of(new Notice(webhook.id(), event, Payload.test(webhook.id(), now()))));
        return WebhookView.sent(event);
    }

    private static Caller admit(Request request) {
        Caller admin = request.signedInAs(Role.ADMIN);
        request.allowQuery(Set.of());
        return admin;
    }

    private Webhook webhook(Request request) {
        return WebhookId.parse(request.path("webhook"))
                .flatMap(ports.webhooks()::find)
                .orElseThrow(() -> Problem.notFound("There is no webhook of this id."));
    }

    private Webhook webhook(Request request, long version) {
        Webhook webhook = webhook(request);
        if (webhook.version() != version) {
            throw changedSince();
        }
        return webhook;
    }

    private void store(Webhook next) {
        if (!ports.webhooks().put(next)) {
            throw changedSince();
        }
    }

    /** Events have one id for all webhooks: one receiver under two of them would take the second for a repetition. */
    private static void requireNew(URI url, List<Webhook> others) {
        if (others.stream().anyMatch(other -> other.url().equals(url))) {
            throw conflict("There is a webhook of this URL already.", "webhook-exists")
                    .at("url");
        }
    }

    private static Problem changedSince() {
        return conflict("The webhook has changed since: read it again.", "version");
    }

    private static Problem conflict(String detail, String kind) {
        return Problem.of(409, "Conflict", detail).kind(kind);
    }

    private WebhookSecret newSecret() {
        return WebhookSecret.of(ports.random().get());
    }

    private Instant now() {
        return ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
