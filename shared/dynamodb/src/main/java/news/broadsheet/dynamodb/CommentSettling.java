package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Tally;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Puts comments where their states and tallies want them in lists and queues. Every image of a comment in the stream is looked
 * at, so that whatever comes out of place, by whatever order of changes, is put right by the last image of it.
 */
final class CommentSettling {

    private final DynamoDbClient client;
    private final String table;

    CommentSettling(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Guard: version and tally are those that the places follow from; where they have moved on, a newer image is to come. */
    void settle(Comment comment) {
        Changes changes = new Changes(CommentPlaces.settled(comment), CommentPlaces.ALL);
        String guard = figures(comment).entrySet().stream()
                .map(figure -> guard(changes, figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(" AND "));
        UpdateItemRequest update = changes.update(table, CommentItem.key(comment.id()))
                .conditionExpression(guard)
                .build();
        Requests.accepted(() -> client.updateItem(update));
    }

    private static Map<String, Long> figures(Comment comment) {
        Tally tally = comment.tally();
        return Map.of(
                CommentItem.VERSION, comment.version(),
                CommentItem.REPLIES, tally.replies(),
                CommentItem.ANSWERS, tally.answers(),
                CommentItem.UP, tally.up(),
                CommentItem.DOWN, tally.down(),
                CommentItem.REPORTS, tally.reports(),
                CommentItem.CLEARED, tally.cleared());
    }

    /** What was never counted has no attribute. */
    private static String guard(Changes changes, String name, long figure) {
        changes.naming(name).with(":as" + name, AttributeValue.fromN(Long.toString(figure)));
        String equal = "#" + name + " = :as" + name;
        return figure == 0 ? "(attribute_not_exists(#" + name + ") OR " + equal + ")" : equal;
    }
}
