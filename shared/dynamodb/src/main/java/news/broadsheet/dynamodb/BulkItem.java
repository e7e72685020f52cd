package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.core.comment.Newsroom.BulkAction.Step;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A decision on many comments: {@code BULK#<id>/BULK}, with what it did to each; 500 of them take less than 50 KB. */
final class BulkItem {

    private static final String PREFIX = "BULK#";
    private static final String SK = "BULK";

    private BulkItem() {}

    static Map<String, AttributeValue> key(String id) {
        return Item.key(PREFIX + id, SK);
    }

    static Map<String, AttributeValue> write(BulkAction action) {
        return ItemWriter.item(PREFIX + action.id(), SK)
                .map("decision", DecisionItem.write(action.decision()))
                .maps("steps", action.steps().stream().map(BulkItem::write).toList())
                .instant("undoneAt", action.undoneAt())
                .build();
    }

    private static Map<String, AttributeValue> write(Step step) {
        return new ItemWriter()
                .text("comment", step.comment().value())
                .text("before", step.before().name())
                .number("version", step.version())
                .build();
    }

    static BulkAction read(Item item) {
        return new BulkAction(
                item.keyPart(Item.PK, PREFIX),
                Objects.requireNonNull(DecisionItem.read(item.mapOrNull("decision"))),
                item.maps("steps").stream()
                        .map(step -> new Step(
                                new CommentId(step.text("comment")),
                                CommentState.valueOf(step.text("before")),
                                step.number("version", 0)))
                        .toList(),
                item.instantOrNull("undoneAt"));
    }
}
