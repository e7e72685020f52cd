package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which comments of an article have marks: {@code MARKS#<article>/MARKS}, a set of ids. */
final class MarksItem {

    static final String IDS = "ids";

    private MarksItem() {}

    static Map<String, AttributeValue> key(ArticleId article) {
        return Item.key("MARKS#" + article, "MARKS");
    }

    static Collection<CommentId> read(Item item) {
        return item.set(IDS).stream().map(CommentId::new).toList();
    }
}
