package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Standing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Authors' standings, moved on by one conditional update each, so that of two comments at once not both can pass. */
final class Standings {

    /** The likenesses move on by one place. */
    private static final String MOVE =
            "SET lastComment = :lastComment, lastAt = :lastAt, like2 = if_not_exists(like1, :none),"
                    + " like1 = if_not_exists(like0, :none), like0 = :likeness";

    private static final String GUARD = "attribute_not_exists(banned)"
            + " AND (attribute_not_exists(suspendedUntil) OR suspendedUntil <= :lastAt)"
            + " AND (lastComment = :lastComment OR ((attribute_not_exists(lastAt) OR lastAt <= :earliest)"
            + " AND (attribute_not_exists(like0) OR like0 <> :likeness)"
            + " AND (attribute_not_exists(like1) OR like1 <> :likeness)"
            + " AND (attribute_not_exists(like2) OR like2 <> :likeness)))";

    /** What became of moving a standing on. */
    sealed interface Move {

        /** @param before the standing as it was, empty where there was none */
        record Made(Optional<Item> before) implements Move {}

        record Refused(Submission why) implements Move {}
    }

    private final DynamoDbClient client;
    private final String table;

    Standings(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Guard: the author may write, the last comment is old enough, and none of the last three says the same; or the last one
     * is this very one, whose submission was interrupted.
     */
    Move advance(Entry entry) {
        Comment comment = entry.comment();
        Map<String, AttributeValue> values = new HashMap<>();
        StandingItem.last(comment.id(), comment.createdAt()).forEach((name, value) -> values.put(":" + name, value));
        values.put(
                ":earliest",
                AttributeValue.fromN(
                        Long.toString(entry.pace().earliestPrevious().toEpochMilli())));
        values.put(":likeness", AttributeValue.fromS(entry.likeness()));
        values.put(":none", StandingItem.NO_LIKENESS);
        try {
            return new Move.Made(Item.of(Requests.send(() -> client.updateItem(b -> b.tableName(table)
                            .key(StandingItem.key(author(comment)))
                            .updateExpression(MOVE)
                            .conditionExpression(GUARD)
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Move.Refused(why(entry, inTheWay(e, comment)));
        }
    }

    /** The standing that a guard found; asked for where the answer does not bring it. */
    private Item inTheWay(ConditionalCheckFailedException e, Comment comment) {
        return Item.of(e.item())
                .or(() -> Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(StandingItem.key(author(comment)))))
                        .item()))
                .orElseThrow(() -> e);
    }

    private static Submission why(Entry entry, Item item) {
        Standing standing = StandingItem.read(item);
        if (!standing.mayWrite(entry.comment().createdAt())) {
            return new Submission.Restricted(standing);
        }
        Instant previousAt = StandingItem.lastAt(item);
        return previousAt != null && previousAt.isAfter(entry.pace().earliestPrevious())
                ? new Submission.TooFast(previousAt)
                : new Submission.Duplicate();
    }

    /** Undoes a move for a comment that turned out to be a repetition. Guard: nothing has moved it since. */
    void takeBack(Comment comment, Move.Made made) {
        made.before().filter(before -> before.has("lastComment")).ifPresent(before -> {
            Map<String, AttributeValue> values = new HashMap<>();
            for (String name : moved()) {
                values.put(":" + name, before.attributes().getOrDefault(name, StandingItem.NO_LIKENESS));
            }
            StandingItem.last(comment.id(), comment.createdAt())
                    .forEach((name, value) -> values.put(":moved" + name, value));
            Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                    .key(StandingItem.key(author(comment)))
                    .updateExpression("SET lastComment = :lastComment, lastAt = :lastAt,"
                            + " like0 = :like0, like1 = :like1, like2 = :like2")
                    .conditionExpression("lastComment = :movedlastComment AND lastAt = :movedlastAt")
                    .expressionAttributeValues(values)));
        });
    }

    private static List<String> moved() {
        return Stream.concat(Stream.of("lastComment", "lastAt"), StandingItem.LIKENESSES.stream())
                .toList();
    }

    private static String author(Comment comment) {
        Author author = comment.author();
        if (author == null) {
            throw new IllegalArgumentException("a submitted comment has an author");
        }
        return author.key();
    }
}
