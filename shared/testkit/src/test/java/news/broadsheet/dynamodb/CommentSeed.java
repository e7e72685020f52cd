package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.aws.TestTables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a comments table with one article's conversation: half roots, half replies to the first of them, some voted on. */
final class CommentSeed {

    static final ArticleId ARTICLE = Samples.article("talked about").id();

    private static final String TEXT = "Some three hundred characters, as most comments have. ".repeat(6);

    private CommentSeed() {}

    /** The first root, which all replies are below. */
    static Comment root() {
        return comment(0);
    }

    static void fill(TestTables tables, int comments) {
        Filling.fill(tables, tables.comments(), comments, CommentSeed::put);
    }

    private static Comment comment(int n) {
        Comment root = Samples.comment(ARTICLE, "seed 0").text(TEXT).build();
        return n == 0
                ? root
                : n % 2 == 0
                        ? Samples.comment(ARTICLE, "seed " + n)
                                .text(TEXT)
                                .at(NOW.plusSeconds(n))
                                .build()
                        : Samples.comment(ARTICLE, "seed " + n)
                                .replyTo(root)
                                .text(TEXT)
                                .at(NOW.plusSeconds(n))
                                .build();
    }

    /** Settled and counted as the stream would have, but in no queue: half of filling would be that. */
    private static WriteRequest put(int n) {
        Comment comment = comment(n).with(new Tally(n % 5, 0, n % 7, n % 3, 0, 0));
        Map<String, AttributeValue> item = new HashMap<>(CommentItem.write(comment));
        item.putAll(CommentPlaces.settled(comment));
        item.keySet().removeAll(List.of(CommentPlaces.QUEUE, CommentPlaces.WITHIN));
        item.put(CommentItem.REPLIES, AttributeValue.fromN("" + comment.tally().replies()));
        item.put(CommentItem.UP, AttributeValue.fromN("" + comment.tally().up()));
        item.put(CommentItem.DOWN, AttributeValue.fromN("" + comment.tally().down()));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
}
