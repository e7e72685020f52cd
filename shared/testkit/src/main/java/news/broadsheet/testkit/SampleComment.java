package news.broadsheet.testkit;

import java.time.Instant;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.Decision;
import org.jspecify.annotations.Nullable;

/** Builds a root comment of the reader {@code ada}, written at {@link Samples#NOW}. */
public final class SampleComment {

    private final ArticleId article;
    private final String name;
    private Author author = new Author(Ids.of("author", "ada"), "Ada");
    private String text = "I beg to *differ*.";
    private Instant createdAt = Samples.NOW;
    private @Nullable Comment parent;

    SampleComment(ArticleId article, String name) {
        this.article = article;
        this.name = name;
    }

    /** @param reader tells this author from others */
    public SampleComment by(String reader) {
        author = new Author(Ids.of("author", reader), reader);
        return this;
    }

    public SampleComment text(String value) {
        text = value;
        return this;
    }

    public SampleComment at(Instant value) {
        createdAt = value;
        return this;
    }

    public SampleComment replyTo(Comment value) {
        parent = value;
        return this;
    }

    public CommentId id() {
        return new CommentId(Ids.of("comment", article.value(), name));
    }

    public Comment build() {
        Comment above = parent;
        return above == null
                ? Comment.root(id(), article, author, text, createdAt)
                : above.reply(id(), author, text, createdAt);
    }

    /** A submission of it that nothing stands in the way of but its author's pace; like no other comment. */
    public static Entry entry(Comment comment, Pace pace) {
        return new Entry(comment, pace, Ids.of("like", comment.id().value()), (given, _) -> given);
    }

    /** A submission that is held. */
    public static Entry held(Comment comment, Pace pace) {
        return new Entry(
                comment, pace, Ids.of("like", comment.id().value()), (given, _) -> given.held(heldByRules(given)));
    }

    private static Decision heldByRules(Comment comment) {
        return Decision.of(Decision.Action.HOLD, Actor.RULES, comment.createdAt())
                .because("MODE", "An editor reads it before it appears.", null);
    }
}
