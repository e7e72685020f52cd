package news.broadsheet.comment;

import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;

/** The routes of the comment function. What it reads out holds nothing about who asks, so shared caches may keep it. */
final class CommentRoutes {

    static final int USUAL_LIMIT = 20;
    static final int MOST = 50;

    /** A conversation is read to be answered: seconds, so that one who has just written soon finds it here. */
    private static final String CACHE = "public, max-age=5, stale-while-revalidate=15";

    private final Ports ports;
    private final Cursors cursors;
    private final Submissions submissions;
    private final Threads threads;

    CommentRoutes(Ports ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.submissions = new Submissions(ports);
        this.threads = new Threads(ports);
    }

    Routes table() {
        return new Routes()
                .on("GET /v1/articles/{id}/comments", this::list)
                .on("POST /v1/articles/{id}/comments", this::submit)
                .on("GET /v1/articles/{id}/comments/{comment}", this::comment)
                .on("DELETE /v1/articles/{id}/comments/{comment}", this::remove);
    }

    private Response list(Request request) {
        request.allowQuery(Set.of("parent", "limit", "cursor"));
        ArticleId article = article(request);
        Optional<CommentId> root = request.query("parent").map(CommentRoutes::root);
        String scope = "comments/" + article + "/" + root.map(CommentId::value).orElse("");
        Position after = cursors.read(scope, request).orElse(null);
        Page<Comment> page = threads.page(article, root, after, request.limit(USUAL_LIMIT, MOST));
        return PageView.answer(request, CACHE, page, cursors.next(scope, page), CommentView::write);
    }

    private Response submit(Request request) {
        request.allowQuery(Set.of());
        Author author = Authors.of(request.signedIn());
        ArticleId article = article(request);
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        Submissions.Published published = submissions.submit(article, Draft.of(request), author, key);
        return CommentView.created(published);
    }

    private Response comment(Request request) {
        request.allowQuery(Set.of());
        Comment comment = threads.comment(article(request), commentId(request));
        return Response.json(200, CACHE, json -> CommentView.write(json, comment));
    }

    private Response remove(Request request) {
        request.allowQuery(Set.of());
        String author = Authors.of(request.signedIn()).key();
        Comment comment = threads.find(article(request), commentId(request));
        if (!comment.isTombstone()) {
            requireAuthor(comment, author);
            ports.comments().remove(comment.id(), Moments.now(ports.clock()));
        }
        return Response.noContent();
    }

    private static void requireAuthor(Comment comment, String author) {
        if (!comment.isBy(author)) {
            throw Problem.of(403, "Forbidden", "Only its author can remove a comment.");
        }
    }

    private static ArticleId article(Request request) {
        return ArticleId.parse(request.path("id")).orElseThrow(Threads::unknownArticle);
    }

    private static CommentId commentId(Request request) {
        return CommentId.parse(request.path("comment")).orElseThrow(Threads::unknownComment);
    }

    private static CommentId root(String text) {
        return CommentId.parse(text)
                .orElseThrow(() ->
                        Problem.badRequest("This is not the id of a comment.").at("parent"));
    }
}
