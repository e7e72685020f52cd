package news.broadsheet.dynamodb;

import java.util.Locale;
import java.util.Map;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
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

    /** Of fixed width, so that the order of texts is the order of versions. */
    private static String version(Comment comment) {
        return String.format(Locale.ROOT, "%08d", comment.version());
    }
}
