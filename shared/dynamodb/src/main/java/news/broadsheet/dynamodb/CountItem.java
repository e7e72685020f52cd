package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The count of an article: {@code COUNT#<article>/COUNT}; and what of each comment is in it: {@code COUNTED#<comment>/COUNTED}
 * with the comment's version, author, and how much it contributes, 1 or 0. Both change in one transaction. Markers do not expire: a
 * comment may be removed years later.
 */
final class CountItem {

    static final String COUNT = "count";
    static final String CONTRIBUTES = "contributes";
    static final String VERSION = "version";
    static final String AUTHOR = "author";

    private static final String PREFIX = "COUNT#";
    private static final String MARKER = "COUNTED#";

    private CountItem() {}

    static Map<String, AttributeValue> key(ArticleId article) {
        return Item.key(PREFIX + article, "COUNT");
    }

    static ArticleId article(Item item) {
        return new ArticleId(item.keyPart(Item.PK, PREFIX));
    }

    static Map<String, AttributeValue> markerKey(CommentId comment) {
        return Item.key(MARKER + comment, "COUNTED");
    }

    static CommentId comment(Item marker) {
        return new CommentId(marker.keyPart(Item.PK, MARKER));
    }

    static Map<String, AttributeValue> marker(Comment comment, long contributes) {
        Author author = comment.author();
        return ItemWriter.item(MARKER + comment.id(), "COUNTED")
                .number(VERSION, comment.version())
                .text(AUTHOR, author == null ? null : author.key())
                .number(CONTRIBUTES, contributes)
                .build();
    }
}
