package news.broadsheet.article;

import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.Shown;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.view.CommentCounts;

/** The route of the article function. The answer is the same for everybody, so shared caches may keep it. */
final class ArticleRoutes {

    /** Short, because a withdrawal or a change of rights must not outlive it by much; long enough to carry a crowd. */
    private static final String CACHE = "public, max-age=30, stale-while-revalidate=60";

    private final Ports ports;

    ArticleRoutes(Ports ports) {
        this.ports = ports;
    }

    Routes table() {
        return new Routes().on("GET /v1/articles/{id}", this::article);
    }

    private Response article(Request request) {
        request.allowQuery(Set.of());
        ArticleId id = ArticleId.parse(request.path("id")).orElseThrow(ArticleRoutes::unknown);
        return switch (ports.articles().look(id)) {
            case Lookup.Found found -> found(found);
            case Lookup.Withdrawn withdrawn -> throw withdrawn(withdrawn);
            case Lookup.Unknown _ -> throw unknown();
        };
    }

    private Response found(Lookup.Found found) {
        CommentCounts counts =
                CommentCounts.ask(ports.comments(), List.of(found.article().id()));
        return Response.json(
                200,
                counts.cacheControl(CACHE),
                json -> ArticleView.write(json, Shown.of(found.article(), found.source()), found.related(), counts));
    }

    /** An id that cannot be one is answered like one that is not there: to a caller they are the same. */
    private static Problem unknown() {
        return Problem.notFound("There is no article of this id.");
    }

    private static Problem withdrawn(Lookup.Withdrawn withdrawn) {
        return Problem.of(410, "Gone", "This article was withdrawn: " + withdrawn.reason())
                .kind("withdrawn")
                .member("reason", withdrawn.reason())
                .member("withdrawnAt", withdrawn.at().toString());
    }
}
