package news.broadsheet.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentArchive.Outcome;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.web.CanonicalUrl;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * One request that brings comments, each taken or refused on its own. Nothing of it is screened by the house's rules: they were
 * decided on where they come from. What makes a text safe is done where it is read, as for any comment.
 */
final class Imports {

    static final int MOST = 100;

    /** Lambda takes an event of 6 MB, in which the body stands as text of JSON once more. */
    static final int MOST_BYTES = 4_000_000;

    private static final Set<String> MEMBERS = Set.of("comments");

    private final ArchivePorts ports;
    private final Actor admin;
    private final Map<ArticleId, Optional<Known>> articles = new HashMap<>();
    private final Map<CommentId, Comment> taken = new HashMap<>();

    /** @param admin who brings them, and so decided that they stand as they came */
    Imports(ArchivePorts ports, Actor admin) {
        this.ports = ports;
        this.admin = admin;
    }

    /** @throws Problem 400, 413 or 415 where the request as a whole is none; a comment that is none is in the answer */
    ImportResults take(Request request) {
        JsonNode body = request.object(MOST_BYTES);
        JsonNode comments = body.path("comments");
        boolean known = MEMBERS.containsAll(body.propertyNames());
        if (!known || !comments.isArray() || comments.isEmpty() || comments.size() > MOST) {
            throw Problem.badRequest("The body is an array of 1 to " + MOST + " comments, named comments.")
                    .at("comments");
        }
        List<ImportResults.Result> results = new ArrayList<>();
        comments.values().forEach(comment -> results.add(take(comment)));
        ImportResults all = new ImportResults(results);
        note(all);
        return all;
    }

    private ImportResults.Result take(JsonNode json) {
        String id = json.path("id").asString("");
        try {
            Comment comment = comment(ImportedComment.of(json, Moments.now(ports.clock())));
            Outcome outcome = ports.archive().put(comment);
            if (outcome == Outcome.STORED) {
                taken.put(comment.id(), comment);
            }
            return ImportResults.Result.taken(id, comment.id(), outcome);
        } catch (Problem refused) {
            return ImportResults.Result.refused(id, refused.detail());
        }
    }

    private Comment comment(ImportedComment given) {
        ArticleId article = article(given);
        CommentId id = id(given, article, given.id());
        Optional<Comment> parent = given.parent().map(name -> parent(id(given, article, name), article));
        return given.comment(id, article, parent, admin);
    }

    /**
     * The same comment has the same id whenever it comes. Ids of other systems are their own only within one site, and so
     * within one article.
     */
    private static CommentId id(ImportedComment given, ArticleId article, String name) {
        return given.system()
                .map(system -> new CommentId(Ids.of("import", system, article.value(), name)))
                .or(() -> CommentId.parse(name))
                .orElseThrow(
                        () -> Problem.badRequest("Ids other than ours need the name of the system they are from."));
    }

    private Comment parent(CommentId id, ArticleId article) {
        return Optional.ofNullable(taken.get(id))
                .or(() -> ports.comments().find(id))
                .filter(parent -> parent.article().equals(article))
                .orElseThrow(() ->
                        Problem.badRequest("The comment that it answers is not below this article, or not there yet."));
    }

    private ArticleId article(ImportedComment given) {
        Known known = given.article()
                .flatMap(this::known)
                .or(() -> given.articleUrl().flatMap(this::known))
                .orElseThrow(() -> Problem.badRequest("There is no article of this id or address."));
        if (known.withdrawn()) {
            throw Problem.badRequest("The article was withdrawn.");
        }
        return known.article();
    }

    /** By the name that ingestion gave the address: what a publisher's own site has there, whichever source brought it. */
    private Optional<Known> known(String url) {
        return CanonicalUrl.of(url)
                .map(CanonicalUrl::name)
                .map(name -> Identity.ofUrl(name).firstArticle())
                .flatMap(this::known);
    }

    private Optional<Known> known(ArticleId name) {
        return articles.computeIfAbsent(name, ports.articles()::known);
    }

    /** Where nothing was stored nothing was decided. */
    private void note(ImportResults results) {
        long stored = results.count(ImportResults.STORED);
        if (stored > 0) {
            Decision decision = Decision.of(Decision.Action.BULK, admin, Moments.now(ports.clock()))
                    .because("IMPORT", null, stored + " comments were brought from elsewhere.");
            String id = Ids.of("audit", "import", results.ids());
            ports.newsroom().note(new AuditEntry(id, "bulk", id, decision));
        }
    }
}
