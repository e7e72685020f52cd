package news.broadsheet.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor at work in a {@link World}. */
final class Desk {

    /** Who the events of {@code events/moderation} are sent by. */
    static final String EDNA = Authors.key("https://issuer.example", "editor-1");

    final World world = new World();
    final ModerationHandler handler = world.staff();

    /** The comment that the events are about. */
    final Comment root = comment("root");

    Comment comment(String name) {
        return world.put(Samples.comment(world.article.id(), name).by("grace").build());
    }

    Comment now(Comment comment) {
        return world.comments.find(comment.id()).orElseThrow();
    }

    Decision last(Comment comment) {
        return Objects.requireNonNull(now(comment).decision());
    }

    Comment stands(Comment comment, CommentState state, Actor by) {
        Decision.Action action = switch (state) {
            case PUBLISHED -> Decision.Action.APPROVE;
            case HELD -> Decision.Action.HOLD;
            case REJECTED -> Decision.Action.REJECT;
            case REMOVED -> Decision.Action.REMOVE;
        };
        Decision decision = Decision.of(action, by, world.clock.instant()).because("EARLIER", "As it was.", null);
        return world.change(comment.id(), now -> now.decided(state, decision));
    }

    Comment stands(Comment comment, CommentState state) {
        return stands(comment, state, Actor.staff("another", "Otto"));
    }

    /** Reported by so many, and counted. */
    void report(Comment comment, int persons) {
        List<String> names =
                IntStream.range(0, persons).mapToObj(i -> Ids.of("author", "r" + i)).toList();
        for (String person : names) {
            Report report = new Report(person, Report.Cause.ABUSE, "Look at this.", world.clock.instant());
            world.comments.reactions().report(comment.article(), comment.id(), report);
        }
        world.comments.tally(names.stream()
                .map(person -> new Reaction(Reaction.Kind.REPORT, person, comment.article(), comment.id()))
                .toList());
    }

    Answer decide(Comment comment, String action, long version) {
        return decide(comment.id(), "{\"action\":\"" + action + "\",\"reason\":\"So it is.\",\"version\":" + version + "}");
    }

    Answer decide(Comment comment, String action) {
        return decide(comment, action, now(comment).version());
    }

    Answer decide(CommentId comment, String body) {
        return Event.read("moderation", "decide")
                .path("comment", comment.value())
                .body(body)
                .send(handler);
    }

    Answer edit(Comment comment, String text) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("text", text).put("reason", "Shortened.").put("version", now(comment).version());
        return Event.read("moderation", "edit")
                .path("comment", comment.id().value())
                .body(body.toString())
                .send(handler);
    }

    Answer send(String event, String body) {
        return Event.read("moderation", event).body(body).send(handler);
    }

    /** Of that kind, newest first. */
    List<AuditEntry> audit(String subject) {
        return world.newsroom
                .audit(LocalDate.of(2026, 3, 1), null, 100)
                .items()
                .stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    static String problem(Answer answer) {
        return answer.json().path("type").asString("");
    }
}
