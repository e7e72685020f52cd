package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Tally;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        Map<String, AttributeValue> places = CommentPlaces.settled(comment);
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        CommentPlaces.ALL.forEach(name -> names.put("#" + name, name));
        places.forEach((name, value) -> values.put(":" + name, value));
        String guard = guard(comment, names, values);
        Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                .key(CommentItem.key(comment.id()))
                .updateExpression(Stream.of(setting(places), removal(places))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .conditionExpression(guard)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)));
    }

    private static String setting(Map<String, AttributeValue> places) {
        return places.isEmpty()
                ? ""
                : places.keySet().stream()
                        .map(name -> "#" + name + " = :" + name)
                        .collect(Collectors.joining(", ", "SET ", ""));
    }

    private static String removal(Map<String, AttributeValue> places) {
        List<String> gone = CommentPlaces.ALL.stream()
                .filter(name -> !places.containsKey(name))
                .map(name -> "#" + name)
                .toList();
        return gone.isEmpty() ? "" : "REMOVE " + String.join(", ", gone);
    }

    private static String guard(Comment comment, Map<String, String> names, Map<String, AttributeValue> values) {
        Tally tally = comment.tally();
        Map<String, Long> as = Map.of(
                CommentItem.VERSION, comment.version(),
                CommentItem.REPLIES, tally.replies(),
                CommentItem.ANSWERS, tally.answers(),
                CommentItem.UP, tally.up(),
                CommentItem.DOWN, tally.down(),
                CommentItem.REPORTS, tally.reports(),
                CommentItem.CLEARED, tally.cleared());
        return as.entrySet().stream()
                .map(counter -> {
                    String name = counter.getKey();
                    names.put("#as" + name, name);
                    values.put(":as" + name, AttributeValue.fromN(Long.toString(counter.getValue())));
                    String equal = "#as" + name + " = :as" + name;
                    return counter.getValue() == 0 ? "(attribute_not_exists(#as" + name + ") OR " + equal + ")" : equal;
                })
                .collect(Collectors.joining(" AND "));
    }
}
