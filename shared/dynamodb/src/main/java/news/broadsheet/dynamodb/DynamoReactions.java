package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Reactions;
import news.broadsheet.core.comment.Report;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Votes and reports in the comments table, each in its person's partition ({@link TraceItem}). */
public final class DynamoReactions implements Reactions {

    private final DynamoDbClient client;
    private final String table;

    public DynamoReactions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Guard: the vote is another than before, so that repeating it brings nothing into the stream. */
    @Override
    public void vote(String person, ArticleId article, CommentId comment, int value, Instant at) {
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("a vote is 1, -1 or 0");
        }
        Map<String, AttributeValue> key = ReactionItem.key(new Reaction(Reaction.Kind.VOTE, person, article, comment));
        Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                .key(key)
                .updateExpression("SET #value = :value, #at = :at")
                .conditionExpression(value == 0 ? "#value <> :value AND attribute_exists(pk)" : "#value <> :value")
                .expressionAttributeNames(Map.of("#value", "value", "#at", "at"))
                .expressionAttributeValues(Map.of(
                        ":value", AttributeValue.fromN(Integer.toString(value)),
                        ":at", AttributeValue.fromN(Long.toString(at.toEpochMilli()))))));
    }

    /** Two rows: the one that counts, and by which erasure finds the other; then a copy for staff. Both are the same written again. */
    @Override
    public void report(ArticleId article, CommentId comment, Report report) {
        Map<String, AttributeValue> said = new HashMap<>(ReactionItem.report(report));
        said.putIfAbsent("note", AttributeValue.fromS(""));
        said.put("value", AttributeValue.fromN("1"));
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        said.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        Requests.send(() -> client.updateItem(b -> b.tableName(table)
                .key(ReactionItem.key(new Reaction(Reaction.Kind.REPORT, report.person(), article, comment)))
                .updateExpression("SET #cause = :cause, #note = :note, #at = :at, #value = :value")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)));
        Map<String, AttributeValue> copy = new HashMap<>(ReactionItem.copyKey(comment, report.person()));
        copy.putAll(ReactionItem.report(report));
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(copy)));
    }

    @Override
    public Own own(String person, ArticleId article) {
        Map<CommentId, Integer> votes = new HashMap<>();
        Set<CommentId> reported = new HashSet<>();
        Set<CommentId> comments = new HashSet<>();
        Prefixed.items(client, table, StandingItem.pk(person), TraceItem.below(article))
                .forEach(row -> {
                    CommentId comment = TraceItem.comment(row);
                    switch (TraceItem.kind(row)) {
                        case TraceItem.VOTE -> votes.put(comment, ReactionItem.value(row));
                        case TraceItem.REPORT -> reported.add(comment);
                        default -> comments.add(comment);
                    }
                });
        votes.values().removeIf(value -> value == 0);
        return new Own(votes, reported, comments);
    }

    @Override
    public Page<Report> reports(CommentId comment, @Nullable Position after, int limit) {
        return new PageQuery(table, null, Item.PK, ReactionItem.copies(comment), Item.SK, false)
                .page(
                        client,
                        ReactionItem.place(after),
                        limit,
                        ReactionItem::copy,
                        report -> new Position(report.person()));
    }
}
