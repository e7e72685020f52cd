package news.broadsheet.comment;

import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;

/** The routes for administrators: comments in and out as a whole, and all that is kept of one person. */
final class ArchiveRoutes {

    static final int USUAL_LIMIT = 100;
    static final int MOST = 100;

    /** Traces of a page of one person's data; with each comment come its earlier texts, by a query of their own. */
    static final int MOST_TRACES = 50;

    /** Stands for the person whom {@code issuer} and {@code subject} name. */
    static final String BY_TOKEN = "-";

    private static final String PRIVATE = "private, no-store";

    private final ArchivePorts ports;
    private final Cursors cursors;

    ArchiveRoutes(ArchivePorts ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
    }

    Routes table() {
        return new Routes()
                .on("POST /v1/staff/comments/import", this::bring)
                .on("GET /v1/staff/comments/export", this::export)
                .on("GET /v1/staff/people/{person}/data", this::data)
                .on("DELETE /v1/staff/people/{person}", this::erase);
    }

    private Response bring(Request request) {
        Actor admin = admin(request);
        request.allowQuery(Set.of());
        return new Imports(ports, admin).take(request).answer();
    }

    private Response export(Request request) {
        admin(request);
        request.allowQuery(Set.of("cursor", "limit"));
        Position after = cursors.read("export", request).orElse(null);
        Page<Comment> page = ports.archive().all(after, request.limit(USUAL_LIMIT, MOST));
        ExportView view = new ExportView(ports.articles());
        return PageView.answer(request, PRIVATE, page, cursors.next("export", page), view::write);
    }

    private Response data(Request request) {
        admin(request);
        request.allowQuery(Set.of("issuer", "subject", "cursor", "limit"));
        String person = person(request);
        String scope = "data/" + person;
        Position after = cursors.read(scope, request).orElse(null);
        Page<Trace> page = ports.people().traces(person, after, request.limit(MOST_TRACES, MOST_TRACES));
        return new PersonView(ports, person).answer(PRIVATE, page, cursors.next(scope, page));
    }

    private Response erase(Request request) {
        Actor admin = admin(request);
        request.allowQuery(Set.of("issuer", "subject"));
        return new Erasure(ports, admin).step(person(request)).answer();
    }

    private static Actor admin(Request request) {
        return StaffView.actor(request.signedInAs(Role.ADMIN));
    }

    /** @throws Problem 404 for what is no key of a person, 400 where only half of a token's names is given */
    private static String person(Request request) {
        String given = request.path("person");
        Optional<String> issuer = request.query("issuer");
        Optional<String> subject = request.query("subject");
        if (given.equals(BY_TOKEN)) {
            if (issuer.isEmpty() || subject.isEmpty()) {
                throw Problem.badRequest("Name a person by the issuer and the subject of their token.")
                        .at(issuer.isEmpty() ? "issuer" : "subject");
            }
            return Authors.key(issuer.get(), subject.get());
        }
        if (issuer.isPresent() || subject.isPresent()) {
            throw Problem.badRequest("Issuer and subject go with the person " + BY_TOKEN + ".")
                    .at(issuer.isPresent() ? "issuer" : "subject");
        }
        if (!Ids.isId(given)) {
            throw Problem.notFound("There is no person of this key.");
        }
        return given;
    }
}
