package news.broadsheet.site.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Order;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.view.CommentCounts;
import news.broadsheet.site.Paths;
import news.broadsheet.site.talk.CommentsView;

/** The page of an article: what the API reads for one, and nothing more; and that of its comments. */
public final class ArticlePages {

    private static final int COMMENTS = 20;

    private final ArticleStore.Reader articles;
    private final CommentStore comments;
    private final Cursors cursors;
    private final Kit kit;

    ArticlePages(ArticleStore.Reader articles, CommentStore comments, Cursors cursors, Kit kit) {
        this.articles = articles;
        this.comments = comments;
        this.cursors = cursors;
        this.kit = kit;
    }

    void addTo(Routes routes) {
        routes.on("GET /articles/{id}", this::article).on("GET /articles/{id}/comments", this::conversation);
    }

    private Response article(Request request) {
        Lookup.Found found = find(request);
        Shown shown = shown(found);
        CommentCounts counts =
                CommentCounts.ask(comments, List.of(shown.article().id()));
        OptionalLong count = count(counts, shown.article().id());
        Shell shell = kit.frames().shell(request, shown.article().language());
        Frame frame = Frames.single(
                shell,
                kit.heads().article(shell.texts(), shown, count),
                Paths.article(shown.article().id()),
                shown.article().section());
        return kit.answers()
                .page(
                        200,
                        counts.cacheControl(Answers.ARTICLE),
                        "article",
                        frame,
                        new ArticleView(frame, shown, found.related(), count));
    }

    /** For readers without scripts: a page of roots, or of the replies below one. Two reads. */
    private Response conversation(Request request) {
        Shown shown = shown(find(request));
        ArticleId id = shown.article().id();
        Shell shell = kit.frames().shell(request, shown.article().language());
        Frame frame = Frames.single(
                shell,
                kit.heads().comments(shell.texts(), shown),
                Paths.comments(id),
                shown.article().section());
        Optional<CommentId> root =
                request.query("parent").map(text -> CommentId.parse(text).orElseThrow(ArticlePages::noComment));
        Order order = root.isPresent() ? Order.OLDEST : order(request);
        String scope = "page of comments " + id + root.map(CommentId::value).orElse("") + order;
        Position after = cursors.read(scope, request).orElse(null);
        Page<Comment> page = root.isEmpty()
                ? comments.roots(id, order, after, COMMENTS)
                : comments.replies(root(id, root.get()), order, after, COMMENTS);
        ConversationView view = new ConversationView(
                frame,
                shown.article(),
                root.isPresent(),
                order == Order.TOP,
                root.isPresent() ? CommentsView.replies(page) : CommentsView.roots(page),
                Answers.next(request, cursors.next(scope, page), "sort", "parent", "lang"));
        return kit.answers().page(200, Answers.LIST, "comments", frame, view);
    }

    /** The root that replies are asked for, if it is one of this article's: others' are not shown here. */
    private CommentId root(ArticleId article, CommentId id) {
        return comments.find(id)
                .filter(comment -> comment.article().equals(article) && comment.isRoot())
                .filter(comment -> comment.isListed() || comment.isTombstone())
                .map(Comment::id)
                .orElseThrow(ArticlePages::noComment);
    }

    private static Order order(Request request) {
        return request.query("sort").filter("top"::equals).map(_ -> Order.TOP).orElse(Order.NEWEST);
    }

    private static Shown shown(Lookup.Found found) {
        return Shown.of(found.article(), found.source());
    }

    private static Problem noComment() {
        return Problem.notFound("There is no comment of this id below this article.");
    }

    /** @throws Problem 404 where the article is unknown, 410 where it was withdrawn */
    private Lookup.Found find(Request request) {
        ArticleId id = ArticleId.parse(request.path("id")).orElseThrow(ArticlePages::unknown);
        return switch (articles.look(id)) {
            case Lookup.Found found -> found;
            case Lookup.Withdrawn withdrawn ->
                throw Problem.of(410, "Gone", withdrawn.reason()).kind("withdrawn");
            case Lookup.Unknown _ -> throw unknown();
        };
    }

    private static OptionalLong count(CommentCounts counts, ArticleId id) {
        Optional<Map<ArticleId, Long>> known = counts.known();
        return known.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(known.get().getOrDefault(id, 0L));
    }

    private static Problem unknown() {
        return Problem.notFound("There is no article of this id.");
    }
}
