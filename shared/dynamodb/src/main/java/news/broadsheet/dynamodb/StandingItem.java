package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.Map;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.CommentId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An author's standing: {@code USER#<author>/STANDING}, the time and id of the last comment. */
final class StandingItem {

    private StandingItem() {}

    static Map<String, AttributeValue> key(Author author) {
        return Item.key("USER#" + author.key(), "STANDING");
    }

    static Map<String, AttributeValue> last(CommentId comment, Instant at) {
        return new ItemWriter()
                .text("lastComment", comment.value())
                .instant("lastAt", at)
                .build();
    }

    static Map<String, AttributeValue> last(Item item) {
        return last(new CommentId(item.text("lastComment")), lastAt(item));
    }

    static Instant lastAt(Item item) {
        return item.instant("lastAt");
    }
}
