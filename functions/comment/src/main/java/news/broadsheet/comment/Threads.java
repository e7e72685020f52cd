package news.broadsheet.comment;

import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Order;
import news.broadsheet.lambda.http.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the conversation below an article, as long as the article itself is there to be read. */
final class Threads {

    private final Ports ports;

    Threads(Ports ports) {
        this.ports = ports;
    }

    /**
     * A page of an article's roots, or of the replies below one: one query, and a read of 0.5 units for the article and for
     * the root each.
     *
     * @throws Problem 404 where article or root is unknown, 410 where the article was withdrawn, 400 where the root is none
     */
    Page<Comment> page(ArticleId article, Optional<CommentId> root, Order order, @Nullable Position after, int limit) {
        requireLive(article);
        if (root.isEmpty()) {
            return ports.comments().roots(article, order, after, limit);
        }
        Comment above = find(article, root.get());
        if (!above.isRoot()) {
            throw Problem.badRequest("This comment is itself a reply: ask for the replies of its root.")
                    .at("parent");
        }
        if (!isPublic(above)) {
            throw unknownComment();
        }
        return ports.comments().replies(root.get(), order, after, limit);
    }

    /**
     * A comment as everybody may read it, or its place where that is all that is left or shown of it.
     *
     * @throws Problem as {@link #page}
     */
    Comment comment(ArticleId article, CommentId id) {
        requireLive(article);
        return Optional.of(find(article, id)).filter(Threads::isPublic).orElseThrow(Threads::unknownComment);
    }

    /** @throws Problem 404 where it is not published, and as {@link #page} */
    Comment published(ArticleId article, CommentId id) {
        requireLive(article);
        return Optional.of(find(article, id)).filter(Comment::counts).orElseThrow(Threads::unknownComment);
    }

    private static boolean isPublic(Comment comment) {
        return comment.isListed() || comment.isTombstone();
    }

    /**
     * A comment in whatever state, as it stands at this moment, to be changed.
     *
     * @throws Problem 404 where the article has no such comment
     */
    Comment current(ArticleId article, CommentId id) {
        return ports.comments()
                .current(id)
                .filter(comment -> comment.article().equals(article))
                .orElseThrow(Threads::unknownComment);
    }

    /**
     * A comment in whatever state: not for everybody.
     *
     * @throws Problem 404 where the article has no such comment
     */
    Comment find(ArticleId article, CommentId id) {
        return ports.comments()
                .find(id)
                .filter(comment -> comment.article().equals(article))
                .orElseThrow(Threads::unknownComment);
    }

    /** @throws Problem 404 where the article is unknown, 410 where it was withdrawn, and its conversation with it */
    Known requireLive(ArticleId article) {
        Known known = ports.articles().known(article).orElseThrow(Threads::unknownArticle);
        if (known.withdrawn()) {
            throw Problem.of(410, "Gone", "This article was withdrawn.").kind("withdrawn");
        }
        return known;
    }

    static Problem unknownArticle() {
        return Problem.notFound("There is no article of this id.");
    }

    static Problem unknownComment() {
        return Problem.notFound("There is no comment of this id below this article.");
    }
}
