package news.broadsheet.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.core.comment.rules.RankKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a comment stands in the table's indexes, all of it following from the comment and its tally; an index has no comment
 * without its attribute.
 *
 * <ul>
 *   <li>{@code threads} ({@code thread}, {@code sort}): listed comments by time
 *   <li>{@code top} ({@code thread}, {@code topKey}) and {@code discussed} ({@code thread}, {@code discussedKey}; roots)
 *   <li>{@code queue} ({@code queuePk}, {@code sort}): held, reported and other published ones, each spread over
 *       {@link #SHARDS} partitions, because all that is written goes through it
 *   <li>{@code articles} ({@code within}, {@code sort}): published comments of an article at any depth
 * </ul>
 */
final class CommentPlaces {

    static final int SHARDS = 4;

    static final String THREAD = "thread";
    static final String SORT = "sort";
    static final String TOP = "topKey";
    static final String DISCUSSED = "discussedKey";
    static final String QUEUE = "queuePk";
    static final String WITHIN = "within";

    /** All but the sort key, which never changes. */
    static final List<String> ALL = List.of(THREAD, TOP, DISCUSSED, QUEUE, WITHIN);

    private CommentPlaces() {}

    /** What is written with the comment itself: its thread, or where it is held, its queue. The rest is the stream's. */
    static Map<String, AttributeValue> atOnce(Comment comment) {
        Map<String, AttributeValue> places = settled(comment);
        places.keySet().removeAll(List.of(TOP, DISCUSSED, WITHIN));
        if (comment.counts()) {
            places.remove(QUEUE);
        }
        return places;
    }

    /** All places of a comment as its tally has it. */
    static Map<String, AttributeValue> settled(Comment comment) {
        Map<String, String> places = new LinkedHashMap<>();
        if (comment.isListed()) {
            Tally tally = comment.tally();
            places.put(
                    THREAD,
                    comment.isRoot() ? CommentItem.rootsOf(comment.article()) : CommentItem.repliesTo(comment.root()));
            places.put(TOP, RankKey.top(tally.up(), tally.down(), comment.createdAt(), comment.id()));
            if (comment.isRoot()) {
                places.put(DISCUSSED, RankKey.discussed(tally.replies(), comment.createdAt(), comment.id()));
            }
        }
        if (comment.counts()) {
            places.put(WITHIN, CommentItem.within(comment.article()));
            places.put(QUEUE, queue(comment, comment.tally().openReports() > 0 ? "REPORTED" : "RECENT"));
        } else if (comment.state() == CommentState.HELD) {
            places.put(QUEUE, queue(comment, "HELD"));
        }
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        places.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
        return attributes;
    }

    /** Whether an item as stored stands where its comment and tally want it. */
    static boolean isSettled(Item item) {
        Map<String, AttributeValue> wanted = settled(CommentItem.read(item));
        return ALL.stream()
                .allMatch(name ->
                        Objects.equals(wanted.get(name), item.attributes().get(name)));
    }

    private static String queue(Comment comment, String name) {
        return queue(name, Math.floorMod(comment.id().value().hashCode(), SHARDS));
    }

    static String queue(String name, int shard) {
        return name + "#" + shard;
    }
}
