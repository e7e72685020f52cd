package news.broadsheet.comment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import tools.jackson.databind.JsonNode;

/** Votes and reports of readers on what others wrote. */
final class Opinions {

    /** Most code points of what a reader adds to a report. */
    static final int MOST_NOTE = 500;

    private static final int MOST_BODY_BYTES = 8_192;

    private final Ports ports;
    private final Threads threads;

    Opinions(Ports ports) {
        this.ports = ports;
        this.threads = new Threads(ports);
    }

    /** @throws Problem 400 for the body, 403 for one's own comment or a person who may not, 404 where nothing is published */
    void vote(ArticleId article, CommentId id, Request request) {
        JsonNode body = body(request, Set.of("value"));
        JsonNode value = body.path("value");
        if (!value.isInt() || Math.abs(value.intValue()) > 1) {
            throw Problem.badRequest("A vote has a value: 1, -1, or 0 to undo it.")
                    .at("value");
        }
        String person = person(article, id, request);
        ports.reactions().vote(person, article, id, value.intValue(), Moments.now(ports.clock()));
    }

    /** @throws Problem as {@link #vote} */
    void report(ArticleId article, CommentId id, Request request) {
        JsonNode body = body(request, Set.of("cause", "note"));
        Report.Cause cause = cause(body.path("cause"));
        Optional<String> note = note(body.path("note"));
        String person = person(article, id, request);
        ports.reactions().report(article, id, new Report(person, cause, note.orElse(null), Moments.now(ports.clock())));
    }

    /** Who has an opinion, where they may have one on this comment. */
    private String person(ArticleId article, CommentId id, Request request) {
        String person = Authors.of(request.signedIn()).key();
        Comment comment = threads.published(article, id);
        if (comment.isBy(person)) {
            throw Problem.of(403, "Forbidden", "This is your own comment.").kind("own-comment");
        }
        Instant now = Moments.now(ports.clock());
        ports.people().standing(person).ifPresent((Standing standing) -> Standings.requireMayWrite(standing, now));
        return person;
    }

    private static JsonNode body(Request request, Set<String> members) {
        JsonNode body = request.object(MOST_BODY_BYTES);
        for (String name : body.propertyNames()) {
            if (!members.contains(name)) {
                throw Problem.badRequest("There is nothing of this name to say here.")
                        .at(name);
            }
        }
        return body;
    }

    private static Report.Cause cause(JsonNode node) {
        for (Report.Cause cause : Report.Cause.values()) {
            if (cause.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.asString(""))) {
                return cause;
            }
        }
        throw Problem.badRequest(
                        "A report has a cause: spam, abuse, hate, off-topic, misinformation, private-data, illegal"
                                + " or other.")
                .at("cause");
    }

    private static Optional<String> note(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.isString() ? node.stringValue().strip() : "";
        if (!node.isString() || text.codePointCount(0, text.length()) > MOST_NOTE || !Draft.isPlain(text)) {
            throw Problem.badRequest("A note is a text of at most " + MOST_NOTE + " characters.")
                    .at("note");
        }
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}
