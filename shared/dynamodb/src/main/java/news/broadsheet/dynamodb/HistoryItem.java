package news.broadsheet.dynamodb;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.Revision;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a comment was: beside it, {@code D#<version>} a decision that another has followed, and {@code REV#<version>} a text
 * that it no longer has. The newest decision is the comment's own.
 */
final class HistoryItem {

    static final String DECISIONS = "D#";
    static final String REVISIONS = "REV#";

    private HistoryItem() {}

    static Map<String, AttributeValue> decision(Comment comment, Decision decision) {
        return ItemWriter.item(CommentItem.pk(comment.id()), DECISIONS + version(comment))
                .map("decision", DecisionItem.write(decision))
                .build();
    }

    /** @param after when it got another */
    static Map<String, AttributeValue> revision(Comment before, Comment after) {
        return ItemWriter.item(CommentItem.pk(before.id()), REVISIONS + version(before))
                .number("version", before.version())
                .text("text", before.text())
                .instant("until", after.editedAt())
                .build();
    }

    static Revision revision(Item item) {
        return new Revision(
                item.number("version", 0),
                Objects.requireNonNullElse(item.textOrNull("text"), ""),
                item.instant("until"));
    }

    /** The version of the comment that a decision led to. */
    static long decidedVersion(Item item) {
        return Long.parseLong(item.keyPart(Item.SK, DECISIONS));
    }

    /** A decision without what was said and found, and without who wrote. */
    static Map<String, AttributeValue> wordless(Item item) {
        Decision decision = Objects.requireNonNull(DecisionItem.read(item.mapOrNull("decision")));
        Actor by = decision.by();
        Actor kept = by.kind() == Actor.Kind.AUTHOR ? new Actor(Actor.Kind.AUTHOR, null, null) : by;
        Decision wordless = new Decision(decision.action(), kept, decision.at(), decision.code(), null, null, null);
        return ItemWriter.item(item.text(Item.PK), item.text(Item.SK))
                .map("decision", DecisionItem.write(wordless))
                .build();
    }

    /** Of fixed width, so that the order of texts is the order of versions. */
    private static String version(Comment comment) {
        return String.format(Locale.ROOT, "%08d", comment.version());
    }
}
