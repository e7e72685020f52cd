package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A comment: {@code COMMENT#<id>/COMMENT}, in the index {@code threads} under {@code ART#<article>} for a root and
 * {@code RE#<root>} for a reply, in the order of time. {@code replies} is the counter's, and no change of the comment itself.
 */
final class CommentItem {

    static final String SK = "COMMENT";

    private static final String PREFIX = "COMMENT#";

    private CommentItem() {}

    static Map<String, AttributeValue> key(CommentId id) {
        return Item.key(PREFIX + id, SK);
    }

    static boolean is(Item item) {
        return SK.equals(item.textOrNull(Item.SK));
    }

    static String rootsOf(ArticleId article) {
        return "ART#" + article;
    }

    static String repliesTo(CommentId root) {
        return "RE#" + root;
    }

    static SortKey place(Comment comment) {
        return new SortKey(comment.createdAt(), comment.id().value());
    }

    static Map<String, AttributeValue> write(Comment comment) {
        Author author = comment.author();
        CommentId parent = comment.parent();
        return ItemWriter.item(PREFIX + comment.id(), SK)
                .text("thread", comment.isRoot() ? rootsOf(comment.article()) : repliesTo(comment.root()))
                .text("sort", place(comment).text())
                .text("article", comment.article().value())
                .text("parent", parent == null ? null : parent.value())
                .text("root", comment.root().value())
                .number("depth", comment.depth())
                .text("authorKey", author == null ? null : author.key())
                .text("authorName", author == null ? null : author.name())
                .text("text", comment.text())
                .instant("createdAt", comment.createdAt())
                .instant("removedAt", comment.removedAt())
                .number("version", comment.version())
                .build();
    }

    static Comment read(Item item) {
        String parent = item.textOrNull("parent");
        return new Comment(
                new CommentId(item.keyPart(Item.PK, PREFIX)),
                new ArticleId(item.text("article")),
                parent == null ? null : new CommentId(parent),
                new CommentId(item.text("root")),
                item.integer("depth", 0),
                author(item),
                item.textOrNull("text"),
                item.instant("createdAt"),
                item.instantOrNull("removedAt"),
                item.number("replies", 0),
                item.number("version", 1));
    }

    private static @Nullable Author author(Item item) {
        String key = item.textOrNull("authorKey");
        String name = item.textOrNull("authorName");
        return key == null ? null : new Author(key, name == null ? "" : name);
    }
}
