package news.broadsheet.dynamodb;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.rules.RankKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lists of comments, each a query of one index. */
final class CommentThreads {

    /** As {@link RankKey} writes them: behind the rank a time and an id. */
    private static final Pattern TOP_FORM = Pattern.compile("\\d{6}#\\d{9}#" + SortKey.PATTERN);

    private static final Pattern DISCUSSED_FORM = Pattern.compile("\\d{9}#" + SortKey.PATTERN);

    private final DynamoDbClient client;
    private final String table;

    CommentThreads(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @param thread the partition: an article's roots or a root's replies */
    Page<Comment> page(String thread, Order order, @Nullable Position after, int limit) {
        return switch (order) {
            case NEWEST -> byTime(thread, after, limit, true);
            case OLDEST -> byTime(thread, after, limit, false);
            case TOP -> byRank("top", CommentPlaces.TOP, thread, place(after, TOP_FORM), limit);
            case DISCUSSED -> byRank("discussed", CommentPlaces.DISCUSSED, thread, place(after, DISCUSSED_FORM), limit);
        };
    }

    private Page<Comment> byTime(String thread, @Nullable Position after, int limit, boolean newestFirst) {
        return new PageQuery(table, "threads", CommentPlaces.THREAD, thread, CommentPlaces.SORT, newestFirst)
                .page(client, SortKey.of(after), limit, CommentItem::read, CommentThreads::place);
    }

    private Page<Comment> byRank(String index, String key, String thread, Optional<String> after, int limit) {
        record Ranked(Comment comment, String rank) {}
        Page<Ranked> page = new PageQuery(table, index, CommentPlaces.THREAD, thread, key, true)
                .page(
                        client,
                        after,
                        limit,
                        item -> new Ranked(CommentItem.read(item), item.text(key)),
                        ranked -> new Position(ranked.rank()));
        return new Page<>(page.items().stream().map(Ranked::comment).toList(), page.next());
    }

    /** Published comments of an article: their keys by the index. */
    Page<CommentId> newest(ArticleId article, @Nullable Position after, int limit) {
        String within = CommentItem.within(article);
        Page<Item> keys = new PageQuery(table, "articles", CommentPlaces.WITHIN, within, CommentPlaces.SORT, true)
                .page(
                        client,
                        SortKey.of(after),
                        limit,
                        Function.identity(),
                        item -> new Position(item.text(CommentPlaces.SORT)));
        return keys.map(CommentItem::id);
    }

    /** @throws ForeignPositionException where the position was not made here */
    private static Optional<String> place(@Nullable Position after, Pattern form) {
        if (after != null && !form.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return Optional.ofNullable(after).map(Position::value);
    }

    private static Position place(Comment comment) {
        return CommentItem.place(comment).position();
    }
}
