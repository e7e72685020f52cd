package news.broadsheet.comment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.Queue;
import news.broadsheet.core.comment.Newsroom.Revision;
import news.broadsheet.core.comment.Report;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;

/** The newsroom's routes to comments: staff read them in every state, editors decide. Each asks first who is asking. */
final class ModerationRoutes {

    static final int USUAL_LIMIT = 20;
    static final int MOST = 50;

    private final Ports ports;
    private final Cursors cursors;
    private final Moderation moderation;
    private final Bulk bulk;
    private final BulkUndoing undoing;

    ModerationRoutes(Ports ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.moderation = new Moderation(ports);
        this.bulk = new Bulk(ports, moderation);
        this.undoing = new BulkUndoing(ports, moderation);
    }

    Routes addTo(Routes routes) {
        return routes.on("GET /v1/staff/comments", this::queue)
                .on("POST /v1/staff/comments/bulk", this::bulk)
                .on("POST /v1/staff/bulk/{bulk}/undo", this::undo)
                .on("GET /v1/staff/comments/{comment}", this::comment)
                .on("PATCH /v1/staff/comments/{comment}", this::edit)
                .on("GET /v1/staff/comments/{comment}/reports", this::reports)
                .on("POST /v1/staff/comments/{comment}/decisions", this::decide);
    }

    private Response queue(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of("queue", "limit", "cursor"));
        Queue queue = Form.named(Queue.class, request.query("queue").orElse("held"))
                .orElseThrow(() -> Problem.badRequest("Queues are held, reported and recent.")
                        .at("queue"));
        String scope = "staff/comments/" + queue;
        Position after = cursors.read(scope, request).orElse(null);
        Page<Comment> page = ports.newsroom().queue(queue, after, request.limit(USUAL_LIMIT, MOST));
        return PageView.answer(request, Staff.CACHE, page, cursors.next(scope, page), Staff::comment);
    }

    private Response comment(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of());
        Comment comment = moderation.find(commentId(request));
        Page<Report> reports = ports.reactions().reports(comment.id(), null, USUAL_LIMIT);
        List<Decision> decisions = ports.newsroom().decisions(comment.id());
        List<Revision> revisions = ports.newsroom().revisions(comment.id());
        return Staff.answer(json -> {
            json.writeStartObject();
            Staff.members(json, comment);
            json.writeArrayPropertyStart("decisions");
            decisions.forEach(decision -> Staff.decision(json, decision));
            json.writeEndArray();
            json.writeArrayPropertyStart("revisions");
            revisions.forEach(revision -> Staff.revision(json, revision));
            json.writeEndArray();
            json.writeObjectPropertyStart("reportPage");
            json.writeArrayPropertyStart("items");
            reports.items().forEach(report -> Staff.report(json, report));
            json.writeEndArray();
            Json.nullable(
                    json,
                    "next",
                    cursors.next(reportsOf(comment.id()), reports).orElse(null));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private Response reports(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of("limit", "cursor"));
        CommentId comment = moderation.find(commentId(request)).id();
        String scope = reportsOf(comment);
        Position after = cursors.read(scope, request).orElse(null);
        Page<Report> page = ports.reactions().reports(comment, after, request.limit(USUAL_LIMIT, MOST));
        return PageView.answer(request, Staff.CACHE, page, cursors.next(scope, page), Staff::report);
    }

    private static String reportsOf(CommentId comment) {
        return "staff/reports/" + comment;
    }

    private Response decide(Request request) {
        Actor by = Staff.actor(request.signedInAs(Role.EDITOR));
        request.allowQuery(Set.of());
        Set<String> members = new HashSet<>(Ruling.MEMBERS);
        members.add("version");
        Form form = Form.of(request, Form.MOST_BODY_BYTES, members);
        Ruling ruling = Ruling.of(form, Transitions.ACTIONS);
        Comment decided = moderation.decide(commentId(request), ruling, form.version(), by);
        return Staff.answer(json -> Staff.comment(json, decided));
    }

    private Response edit(Request request) {
        Actor by = Staff.actor(request.signedInAs(Role.EDITOR));
        request.allowQuery(Set.of());
        Form form = Form.of(request, Draft.MOST_BODY_BYTES, Set.of("text", "code", "reason", "note", "version"));
        Ruling ruling = Ruling.of(form, Decision.Action.EDIT);
        String text = Draft.text(form.body().path("text"));
        Comment edited = moderation.edit(commentId(request), text, ruling, form.version(), by);
        return Staff.answer(json -> Staff.comment(json, edited));
    }

    private Response bulk(Request request) {
        Actor by = Staff.actor(request.signedInAs(Role.EDITOR));
        request.allowQuery(Set.of());
        BulkOrder order = BulkOrder.of(request);
        return order.preview() ? BulkView.preview(bulk.preview(order)) : BulkView.outcome(bulk.run(order, by));
    }

    private Response undo(Request request) {
        Actor by = Staff.actor(request.signedInAs(Role.EDITOR));
        request.allowQuery(Set.of());
        return BulkView.outcome(undoing.undo(request.path("bulk"), by));
    }

    private static CommentId commentId(Request request) {
        return CommentId.parse(request.path("comment")).orElseThrow(Moderation::unknown);
    }
}
