package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The trace by which an author finds a held comment at once, written before the comment itself; of a published one the stream
 * writes it.
 */
final class HeldTrace {

    private HeldTrace() {}

    /** Nothing happens for comments that are not held. */
    static void write(DynamoDbClient client, String table, Comment comment) {
        Author author = comment.author();
        if (comment.state() == CommentState.HELD && author != null) {
            Map<String, AttributeValue> key =
                    TraceItem.key(author.key(), comment.article(), comment.id(), TraceItem.OWN);
            Requests.send(() -> client.putItem(b -> b.tableName(table).item(key)));
        }
    }
}
