package news.broadsheet.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line of the audit log: {@code AUDIT#<day>/<time>#<id>}. */
final class AuditItem {

    private AuditItem() {}

    static String day(LocalDate day) {
        return "AUDIT#" + day;
    }

    /** The line for a decision about a comment; the same for the same. */
    static AuditEntry of(Comment comment, Decision decision) {
        String id = Ids.of("audit", comment.id().value(), Long.toString(comment.version()));
        return new AuditEntry(id, "comment", comment.id().value(), decision);
    }

    static SortKey place(AuditEntry entry) {
        return new SortKey(entry.decision().at(), entry.id());
    }

    static Map<String, AttributeValue> write(AuditEntry entry) {
        Instant at = entry.decision().at();
        return ItemWriter.item(
                        day(LocalDate.ofInstant(at, ZoneOffset.UTC)),
                        place(entry).text())
                .text("subject", entry.subject())
                .text("subjectId", entry.subjectId())
                .map("decision", DecisionItem.write(entry.decision()))
                .build();
    }

    static AuditEntry read(Item item) {
        return new AuditEntry(
                SortKey.parse(item.text(Item.SK)).id(),
                item.text("subject"),
                item.text("subjectId"),
                Objects.requireNonNull(DecisionItem.read(item.mapOrNull("decision"))));
    }
}
