package news.broadsheet.comment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Test;

/** What follows from votes and reports, once the stream brings them. */
class StreamTest {

    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    private final World world = new World();
    private final Comment root =
            world.put(Samples.comment(world.article.id(), "root").by("grace").build());

    @Test
    void votesOfABatchAreTalliedTogetherAndWhatIsCountedIsNotLookedAtAgain() {
        vote("a", 1);
        vote("b", -1);

        assertThat(run(row("a", "VOTE", 1, 0), row("b", "VOTE", -1, 0), row("a", "VOTE", 1, 0)))
                .isEqualTo(NOTHING_FAILED);

        assertThat(now().tally().up()).isOne();
        assertThat(now().tally().down()).isOne();
        long before = world.comments.throttle().seen();
        assertThat(run(row("a", "VOTE", 1, 1), row("b", "VOTE", -1, -1))).isEqualTo(NOTHING_FAILED);
        assertThat(world.comments.throttle().seen()).isEqualTo(before);
    }

    @Test
    void aTallyThatFailsComesAgainAndNothingBesidesIsLost() {
        vote("a", 1);
        world.comments.throttle().failAfter(0);

        assertThat(run(row("a", "VOTE", 1, 0))).contains("itemIdentifier\":\"0\"");

        world.comments.throttle().recover();
        assertThat(run(row("a", "VOTE", 1, 0))).isEqualTo(NOTHING_FAILED);
        assertThat(now().tally().up()).isOne();
    }

    @Test
    void whatAPersonWroteIsNoReaction() {
        assertThat(run(row("grace", "OWN", 0, 0))).isEqualTo(NOTHING_FAILED);
    }

    @Test
    void threeReportsHoldACommentAndTellItsAuthorSo() {
        reported(2);
        image(2);
        assertThat(now().state()).isEqualTo(CommentState.PUBLISHED);

        reported(3);
        image(3);

        assertThat(now().state()).isEqualTo(CommentState.HELD);
        Decision decision = world.lastDecision();
        assertThat(decision.by()).isEqualTo(Actor.REPORTS);
        assertThat(decision.code()).isEqualTo("REPORTS");
        assertThat(decision.reason()).isEqualTo("Readers have reported it, so an editor reads it again.");
    }

    @Test
    void howManyReportsHoldIsTheNewsroomsToSay() {
        world.set(_ -> new CommentSettings(null, null, null, null, null, null, null, 1, null, null, List.of(), 1));
        reported(1);
        image(1);

        assertThat(now().state()).isEqualTo(CommentState.HELD);
    }

    @Test
    void whatStaffHaveClearedIsNotHeldAgainByTheSameReports() {
        reported(3);
        image(3);
        Decision approved = Decision.of(Decision.Action.APPROVE, Actor.staff("ed", "Ed"), world.clock.instant());
        world.change(
                root.id(),
                held -> held.decided(CommentState.PUBLISHED, approved).cleared());

        run(commentImage(3, 3, 3));

        assertThat(now().state()).isEqualTo(CommentState.PUBLISHED);
    }

    @Test
    void anOldImageHoldsNothingThatHasBeenDecidedOnSince() {
        reported(3);
        Decision marked = Decision.of(Decision.Action.EDIT, Actor.staff("ed", "Ed"), world.clock.instant());
        world.change(root.id(), now -> now.edited("Other words.", world.clock.instant(), now.state(), marked));

        image(3);

        assertThat(now().state()).isEqualTo(CommentState.PUBLISHED);
    }

    private Comment now() {
        return world.comments.find(root.id()).orElseThrow();
    }

    private void vote(String person, int value) {
        world.comments.reactions().vote(Ids.of(person), root.article(), root.id(), value, Samples.NOW);
    }

    private void reported(int persons) {
        for (int n = 0; n < persons; n++) {
            String person = Ids.of("reader", "" + n);
            Report report = new Report(person, Report.Cause.SPAM, null, Samples.NOW);
            world.comments.reactions().report(root.article(), root.id(), report);
            world.comments.tally(List.of(new Reaction(Reaction.Kind.REPORT, person, root.article(), root.id())));
        }
    }

    /** Brings the comment as first stored, with so many reports. */
    private void image(int reports) {
        assertThat(run(commentImage(1, reports, 0))).isEqualTo(NOTHING_FAILED);
    }

    private String commentImage(int version, int reports, int cleared) {
        return """
                "Keys": {"pk": {"S": "COMMENT#ROOT"}, "sk": {"S": "COMMENT"}},
                "NewImage": {"pk": {"S": "COMMENT#ROOT"}, "sk": {"S": "COMMENT"}, "article": {"S": "ARTICLE"},
                 "root": {"S": "ROOT"}, "depth": {"N": "0"}, "authorKey": {"S": "AUTHOR"}, "authorName": {"S": "grace"},
                 "text": {"S": "I beg to *differ*."}, "createdAt": {"N": "1772366400000"}, "state": {"S": "PUBLISHED"},
                 "version": {"N": "%d"}, "reports": {"N": "%d"}, "cleared": {"N": "%d"}}""".formatted(version, reports, cleared)
                .replace("ROOT", root.id().value())
                .replace("ARTICLE", root.article().value())
                .replace("AUTHOR", Ids.of("author", "grace"));
    }

    private String row(String person, String kind, int value, int counted) {
        String keys = "\"pk\": {\"S\": \"USER#" + Ids.of(person) + "\"}, \"sk\": {\"S\": \"ON#" + root.article() + "#"
                + root.id() + "#" + kind + "\"}";
        return "\"Keys\": {" + keys + "}, \"NewImage\": {" + keys + ", \"value\": {\"N\": \"" + value
                + "\"}, \"counted\": {\"N\": \"" + counted + "\"}}";
    }

    private String run(String... changes) {
        StringBuilder records = new StringBuilder();
        for (int n = 0; n < changes.length; n++) {
            records.append(n == 0 ? "" : ",")
                    .append("{\"eventName\": \"MODIFY\", \"eventSource\": \"aws:dynamodb\", \"dynamodb\": {")
                    .append("\"SequenceNumber\": \"" + n + "\", ")
                    .append(changes[n])
                    .append("}}");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] event = ("{\"Records\": [" + records + "]}").getBytes(UTF_8);
        world.stream().handleRequest(new ByteArrayInputStream(event), out, new TestContext());
        return out.toString(UTF_8);
    }
}
