package news.broadsheet.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Order;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;

/**
 * The routes for readers. What they read without a token holds nothing about who asks, so shared caches may keep it; what is
 * theirs alone comes from one route of its own.
 */
final class CommentRoutes {

    static final int USUAL_LIMIT = 20;
    static final int MOST = 50;

    /** Articles that can be asked about at once. */
    static final int MOST_ARTICLES = 100;

    /** A conversation is read to be answered: seconds, so that one who has just written soon finds it here. */
    private static final String CACHE = "public, max-age=5, stale-while-revalidate=15";

    private final Ports ports;
    private final Cursors cursors;
    private final Origins origins;
    private final Submissions submissions;
    private final Edits edits;
    private final Opinions opinions;
    private final Threads threads;

    CommentRoutes(Ports ports) {
        HouseRules rules = new HouseRules(ports.settings(), ports.clock());
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.origins = new Origins(ports.originKeys(), ports.clock());
        this.submissions = new Submissions(ports, rules);
        this.edits = new Edits(ports, rules);
        this.opinions = new Opinions(ports);
        this.threads = new Threads(ports);
    }

    Routes table() {
        return new Routes()
                .on("GET /v1/articles/{id}/comments", this::list)
                .on("POST /v1/articles/{id}/comments", this::submit)
                .on("GET /v1/articles/{id}/comments.rss", this::rss)
                .on("GET /v1/articles/{id}/highlights", this::highlights)
                .on("GET /v1/articles/{id}/comments/{comment}", this::comment)
                .on("PATCH /v1/articles/{id}/comments/{comment}", this::edit)
                .on("DELETE /v1/articles/{id}/comments/{comment}", this::remove)
                .on("PUT /v1/articles/{id}/comments/{comment}/vote", this::vote)
                .on("PUT /v1/articles/{id}/comments/{comment}/report", this::report)
                .on("GET /v1/comment-counts", this::counts)
                .on("GET /v1/me/articles/{id}/comments", this::own);
    }

    private Response list(Request request) {
        request.allowQuery(Set.of("parent", "sort", "limit", "cursor"));
        ArticleId article = article(request);
        Optional<CommentId> root = request.query("parent").map(CommentRoutes::root);
        Order order =
                request.query("sort").map(text -> order(text, root.isPresent())).orElse(Order.NEWEST);
        String scope = "comments/" + article + "/" + root.map(CommentId::value).orElse("") + "/" + order;
        Position after = cursors.read(scope, request).orElse(null);
        Page<Comment> page = threads.page(article, root, order, after, request.limit(USUAL_LIMIT, MOST));
        return PageView.answer(request, CACHE, page, cursors.next(scope, page), CommentView::write);
    }

    private static Order order(String text, boolean replies) {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(text))
                .filter(order -> !replies || order != Order.DISCUSSED)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                                "Comments are sorted by newest, oldest, top" + (replies ? "." : " or discussed."))
                        .at("sort"));
    }

    private Response highlights(Request request) {
        request.allowQuery(Set.of());
        ArticleId article = article(request);
        threads.requireLive(article);
        List<Comment> marked = ports.comments().marked(article).stream()
                .sorted(CommentView.HIGHLIGHTS)
                .toList();
        return Response.json(200, CACHE, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            marked.forEach(comment -> CommentView.write(json, comment));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Response rss(Request request) {
        request.allowQuery(Set.of());
        ArticleId article = article(request);
        threads.requireLive(article);
        List<Comment> newest =
                ports.comments().newest(article, null, CommentRss.ITEMS).items();
        return CommentRss.answer(ports.site(), article, ports.articles().brief(article), newest);
    }

    private Response submit(Request request) {
        request.allowQuery(Set.of());
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        return CommentView.created(
                submissions.submit(article(request), Draft.of(request), request.signedIn(), origins.of(request), key));
    }

    private Response comment(Request request) {
        request.allowQuery(Set.of());
        Comment comment = threads.comment(article(request), commentId(request));
        return Response.json(200, CACHE, json -> CommentView.write(json, comment));
    }

    private Response edit(Request request) {
        request.allowQuery(Set.of());
        Comment comment = edits.edit(article(request), commentId(request), Draft.edit(request), request.signedIn());
        return Response.json(200, "no-store", json -> CommentView.own(json, comment));
    }

    private Response remove(Request request) {
        request.allowQuery(Set.of());
        edits.remove(article(request), commentId(request), request.signedIn());
        return Response.noContent();
    }

    private Response vote(Request request) {
        request.allowQuery(Set.of());
        opinions.vote(article(request), commentId(request), request);
        return Response.noContent();
    }

    private Response report(Request request) {
        request.allowQuery(Set.of());
        opinions.report(article(request), commentId(request), request);
        return Response.noContent();
    }

    private Response counts(Request request) {
        request.allowQuery(Set.of("articles"));
        List<ArticleId> articles = Arrays.stream(
                        request.query("articles").orElse("").split(",", -1))
                .distinct()
                .map(text -> ArticleId.parse(text).orElseThrow(CommentRoutes::noArticles))
                .toList();
        if (articles.size() > MOST_ARTICLES) {
            throw noArticles();
        }
        Map<ArticleId, Long> counts = ports.comments().counts(articles);
        return Response.json(200, CACHE, json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("counts");
            articles.forEach(article -> json.writeNumberProperty(article.value(), counts.getOrDefault(article, 0L)));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static Problem noArticles() {
        return Problem.badRequest("Name 1 to " + MOST_ARTICLES + " ids of articles, with commas between them.")
                .at("articles");
    }

    private Response own(Request request) {
        request.allowQuery(Set.of());
        String person = Authors.of(request.signedIn()).key();
        ArticleId article = article(request);
        threads.requireLive(article);
        return OwnView.answer(ports.reactions().own(person, article), person, ports.comments());
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
