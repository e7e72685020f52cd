package news.broadsheet.site.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.view.CommentCounts;
import news.broadsheet.site.Paths;

/** The page of an article: what the API reads for one, and nothing more. */
public final class ArticlePages {

    private final ArticleStore.Reader articles;
    private final CommentStore comments;
    private final Kit kit;

    ArticlePages(ArticleStore.Reader articles, CommentStore comments, Kit kit) {
        this.articles = articles;
        this.comments = comments;
        this.kit = kit;
    }

    void addTo(Routes routes) {
        routes.on("GET /articles/{id}", this::article);
    }

    private Response article(Request request) {
        Lookup.Found found = find(request);
        Shown shown = Shown.of(found.article(), found.source());
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
