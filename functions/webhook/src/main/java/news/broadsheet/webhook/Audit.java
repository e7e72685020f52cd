package news.broadsheet.webhook;

import java.time.Instant;
import java.util.function.Consumer;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.lambda.http.Caller;

/** Lines about webhooks in the newsroom's audit log: who did what to which. Of its URL the host alone is kept, of its secrets nothing. */
final class Audit {

    static final String CREATED = "WEBHOOK_CREATED";
    static final String CHANGED = "WEBHOOK_CHANGED";
    static final String DELETED = "WEBHOOK_DELETED";
    static final String SECRET = "WEBHOOK_SECRET";

    private final Consumer<AuditEntry> log;

    Audit(Consumer<AuditEntry> log) {
        this.log = log;
    }

    /** @param webhook as it is afterwards, or was before it was deleted */
    void note(Caller by, String code, Webhook webhook, Instant at) {
        String id = webhook.id().value();
        Actor actor = Actor.staff(Ids.of("author", by.issuer(), by.subject()), by.name());
        Decision decision = Decision.of(Decision.Action.SETTINGS, actor, at)
                .because(code, null, webhook.url().getHost());
        String line = Ids.of("audit", "webhook", id, code, Long.toString(webhook.version()));
        log.accept(new AuditEntry(line, "webhook", id, decision));
    }
}
