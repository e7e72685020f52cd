package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Tally;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A comment: {@code COMMENT#<id>/COMMENT}; {@link CommentPlaces} says where indexes have it. Its counters are the stream's,
 * and no change of the comment itself; only {@code cleared} changes with it.
 */
final class CommentItem {

    static final String SK = "COMMENT";

    static final String REPLIES = "replies";
    static final String ANSWERS = "answers";
    static final String UP = "up";
    static final String DOWN = "down";
    static final String REPORTS = "reports";
    static final String CLEARED = "cleared";
    static final String VERSION = "version";

    private static final String PREFIX = "COMMENT#";

    /** Who removed what was removed before removals were kept with who did it. */
    private static final Actor SOMEBODY = new Actor(Actor.Kind.AUTHOR, null, null);

    private CommentItem() {}

    static String pk(CommentId id) {
        return PREFIX + id;
    }

    static Map<String, AttributeValue> key(CommentId id) {
        return Item.key(pk(id), SK);
    }

    static CommentId id(Item item) {
        return new CommentId(item.keyPart(Item.PK, PREFIX));
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

    static String within(ArticleId article) {
        return "IN#" + article;
    }

    static SortKey place(Comment comment) {
        return new SortKey(comment.createdAt(), comment.id().value());
    }

    /** As first stored, with nothing counted. */
    static Map<String, AttributeValue> write(Comment comment) {
        CommentId parent = comment.parent();
        Map<String, AttributeValue> item = new HashMap<>(ItemWriter.item(pk(comment.id()), SK)
                .text(CommentPlaces.SORT, place(comment).text())
                .text("article", comment.article().value())
                .text("parent", parent == null ? null : parent.value())
                .text("root", comment.root().value())
                .number("depth", comment.depth())
                .instant("createdAt", comment.createdAt())
                .build());
        item.putAll(changing(comment));
        item.putAll(CommentPlaces.atOnce(comment));
        return item;
    }

    /** What a change of a comment may change; what is null is left out, and to be removed. */
    static Map<String, AttributeValue> changing(Comment comment) {
        Author author = comment.author();
        return new ItemWriter()
                .text("authorKey", author == null ? null : author.key())
                .text("authorName", author == null ? null : author.name())
                .text("origin", author == null ? null : author.origin())
                .text("text", comment.text())
                .instant("editedAt", comment.editedAt())
                .text("state", comment.state().name())
                .map("decision", DecisionItem.write(comment.decision()))
                .flag("featured", comment.marks().featured())
                .flag("pinned", comment.marks().pinned())
                .count(CLEARED, comment.tally().cleared())
                .number(VERSION, comment.version())
                .build();
    }

    static Comment read(Item item) {
        String parent = item.textOrNull("parent");
        return new Comment(
                id(item),
                new ArticleId(item.text("article")),
                parent == null ? null : new CommentId(parent),
                new CommentId(item.text("root")),
                item.integer("depth", 0),
                author(item),
                item.textOrNull("text"),
                item.instant("createdAt"),
                item.instantOrNull("editedAt"),
                state(item),
                decision(item),
                new Marks(item.flag("featured"), item.flag("pinned")),
                tally(item),
                item.number(VERSION, 1));
    }

    private static Tally tally(Item item) {
        return new Tally(
                item.number(REPLIES, 0),
                item.number(ANSWERS, 0),
                item.number(UP, 0),
                item.number(DOWN, 0),
                item.number(REPORTS, 0),
                item.number(CLEARED, 0));
    }

    /** Comments stored before there were states are published, or tombstones with nothing but a time. */
    private static CommentState state(Item item) {
        String state = item.textOrNull("state");
        if (state != null) {
            return CommentState.valueOf(state);
        }
        return item.has("removedAt") ? CommentState.REMOVED : CommentState.PUBLISHED;
    }

    private static @Nullable Decision decision(Item item) {
        if (!item.has("state") && item.has("removedAt")) {
            return Decision.of(Decision.Action.REMOVE, SOMEBODY, item.instant("removedAt"));
        }
        return DecisionItem.read(item.mapOrNull("decision"));
    }

    private static @Nullable Author author(Item item) {
        String key = item.textOrNull("authorKey");
        String name = item.textOrNull("authorName");
        return key == null ? null : new Author(key, name == null ? "" : name, item.textOrNull("origin"));
    }
}
