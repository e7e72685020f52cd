package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Pace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Authors' standings: when each wrote last, moved on by one conditional update so that two at once cannot both pass. */
final class Standings {

    /** What became of moving a standing on. */
    sealed interface Move {

        /** @param before the standing as it was, empty where there was none */
        record Made(Optional<Item> before) implements Move {}

        record Refused(Instant previousAt) implements Move {}
    }

    private final DynamoDbClient client;
    private final String table;

    Standings(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Guard: the author's last comment is old enough, or is this very one, whose submission was interrupted. */
    Move advance(Comment comment, Pace pace) {
        Map<String, AttributeValue> values = new HashMap<>();
        StandingItem.last(comment.id(), comment.createdAt()).forEach((name, value) -> values.put(":" + name, value));
        values.put(
                ":earliest",
                AttributeValue.fromN(Long.toString(pace.earliestPrevious().toEpochMilli())));
        try {
            return new Move.Made(Item.of(Requests.send(() -> client.updateItem(b -> b.tableName(table)
                            .key(StandingItem.key(author(comment)))
                            .updateExpression("SET lastComment = :lastComment, lastAt = :lastAt")
                            .conditionExpression("attribute_not_exists(lastAt) OR lastAt <= :earliest"
                                    + " OR lastComment = :lastComment")
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Move.Refused(previousAt(e, comment));
        }
    }

    private Instant previousAt(ConditionalCheckFailedException e, Comment comment) {
        return Item.of(e.item())
                .or(() -> Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(StandingItem.key(author(comment)))))
                        .item()))
                .map(StandingItem::lastAt)
                .orElseThrow(() -> e);
    }

    /** Undoes a move for a comment that turned out to be a repetition. Guard: nothing has moved it since. */
    void takeBack(Comment comment, Move.Made made) {
        made.before().ifPresent(before -> {
            Map<String, AttributeValue> values = new HashMap<>();
            StandingItem.last(before).forEach((name, value) -> values.put(":" + name, value));
            StandingItem.last(comment.id(), comment.createdAt())
                    .forEach((name, value) -> values.put(":moved" + name, value));
            Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                    .key(StandingItem.key(author(comment)))
                    .updateExpression("SET lastComment = :lastComment, lastAt = :lastAt")
                    .conditionExpression("lastComment = :movedlastComment AND lastAt = :movedlastAt")
                    .expressionAttributeValues(values)));
        });
    }

    private static Author author(Comment comment) {
        Author author = comment.author();
        if (author == null) {
            throw new IllegalArgumentException("a submitted comment has an author");
        }
        return author;
    }
}
