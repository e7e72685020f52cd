package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Tally;
import org.junit.jupiter.api.Test;

/** What every {@link news.broadsheet.core.comment.CommentStore} promises of changes. */
public abstract class CommentChangeContract {

    private static final Actor EDITOR = Actor.staff("editor", "Ed");

    protected abstract CommentPorts ports();

    @Test
    void aChangeIsReadBackWithItsDecision() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment rejected = root.decided(CommentState.REJECTED, decision(Action.REJECT));
        assertThat(ports.comments().change(new Change(root, rejected))).isEqualTo(new Changing.Done(rejected));
        assertThat(ports.comments().find(root.id())).contains(rejected);
        assertThat(ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items())
                .isEmpty();
        Comment approved = rejected.decided(CommentState.PUBLISHED, decision(Action.APPROVE));
        ports.comments().change(new Change(rejected, approved));
        assertThat(ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items())
                .containsExactly(approved);
    }

    @Test
    void aChangeRepeatedIsDoneOnce() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Change change = new Change(root, root.edited("other words", NOW, root.state(), decision(Action.EDIT)));
        ports.comments().change(change);
        assertThat(ports.comments().change(change)).isEqualTo(new Changing.Done(change.after()));
    }

    @Test
    void ofTwoChangesOfTheSameVersionOneIsOvertaken() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment held = root.decided(CommentState.HELD, decision(Action.HOLD));
        ports.comments().change(new Change(root, held));
        assertThat(ports.comments()
                        .change(new Change(root, root.decided(CommentState.REMOVED, decision(Action.REMOVE)))))
                .isEqualTo(new Changing.Overtaken(held));
        assertThat(ports.comments().find(root.id())).contains(held);
    }

    @Test
    void whatWasAnsweredIsNotChangedWhereThatIsAsked() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        ports.comments().submit(entry(reply, ANY_PACE));
        ports.stream(reply.id());
        Comment edited = root.edited("other words", NOW, root.state(), decision(Action.EDIT));
        assertThat(ports.comments().change(new Change(root, edited, true))).isInstanceOf(Changing.Overtaken.class);
        assertThat(ports.comments().change(new Change(root, edited))).isInstanceOf(Changing.Done.class);
    }

    @Test
    void countersAreLeftAloneByChanges() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        ports.comments().submit(entry(reply, ANY_PACE));
        ports.stream(reply.id());
        // Read before it was answered, changed after.
        ports.comments().change(new Change(root, root.marked(new Marks(true, false), decision(Action.FEATURE))));
        Comment now = ports.comments().find(root.id()).orElseThrow();
        assertThat(now.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
        assertThat(now.marks().featured()).isTrue();
    }

    @Test
    void aTombstoneStaysAsLongAsRepliesStand() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        ports.comments().submit(entry(reply, ANY_PACE));
        ports.stream(reply.id());
        takenBack(ports, root);
        Comment tombstone =
                ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items().getFirst();
        assertThat(tombstone.text()).isNull();
        assertThat(tombstone.author()).isNull();
        assertThat(tombstone.removedAt()).isEqualTo(NOW);
        assertThat(ports.comments().submit(entry(root, ANY_PACE))).isEqualTo(new Submission.Repeated(tombstone));
        takenBack(ports, reply);
        assertThat(ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items())
                .isEmpty();
        assertThat(ports.comments().replies(root.id(), Order.NEWEST, null, 20).items())
                .isEmpty();
    }

    @Test
    void aHeldOrRejectedCommentKeepsItsPlaceAsLongAsRepliesStand() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        ports.comments().submit(entry(reply, ANY_PACE));
        ports.stream(reply.id());
        Comment now = ports.comments().find(root.id()).orElseThrow();
        Comment held = now.decided(CommentState.HELD, decision(Action.HOLD));
        ports.comments().change(new Change(now, held));
        ports.stream(root.id());
        assertThat(ids(ports, Order.NEWEST)).containsExactly(root.id());
        assertThat(ids(ports, Order.TOP)).containsExactly(root.id());
        assertThat(ports.comments().newest(ARTICLE, null, 20).items())
                .extracting(Comment::id)
                .containsExactly(reply.id());
        takenBack(ports, reply);
        assertThat(ids(ports, Order.NEWEST)).isEmpty();
    }

    @Test
    void aTombstoneWithoutRepliesIsInNoList() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        ports.stream(root.id());
        takenBack(ports, root);
        for (Order order : Order.values()) {
            assertThat(ports.comments().roots(ARTICLE, order, null, 20).items()).isEmpty();
        }
        assertThat(ports.comments().find(root.id()).orElseThrow().isTombstone()).isTrue();
    }

    @Test
    void markedCommentsAreFoundByTheirArticle() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        submitted(ports, "plain");
        Comment pinned = root.marked(new Marks(false, true), decision(Action.PIN));
        ports.comments().change(new Change(root, pinned));
        assertThat(ports.comments().marked(ARTICLE)).containsExactly(pinned);
        Comment both = pinned.marked(new Marks(true, true), decision(Action.FEATURE));
        ports.comments().change(new Change(pinned, both));
        assertThat(ports.comments().marked(ARTICLE)).containsExactly(both);
        Comment none = both.marked(Marks.NONE, decision(Action.UNPIN));
        ports.comments().change(new Change(both, none));
        assertThat(ports.comments().marked(ARTICLE)).isEmpty();
    }

    @Test
    void rankedListsFollowTheirTallies() {
        CommentPorts ports = ports();
        Comment quiet = submitted(ports, "quiet");
        Comment loud =
                comment(ARTICLE, "loud").by("bob").at(NOW.minusSeconds(60)).build();
        ports.comments().submit(entry(loud, ANY_PACE));
        ports.stream(quiet.id());
        ports.stream(loud.id());
        assertThat(ids(ports, Order.DISCUSSED)).containsExactly(quiet.id(), loud.id());
        Comment reply = comment(ARTICLE, "reply").replyTo(loud).by("grace").build();
        ports.comments().submit(entry(reply, ANY_PACE));
        ports.stream(reply.id());
        assertThat(ids(ports, Order.DISCUSSED)).containsExactly(loud.id(), quiet.id());
        assertThat(ids(ports, Order.NEWEST)).containsExactly(quiet.id(), loud.id());
    }

    private static List<CommentId> ids(CommentPorts ports, Order order) {
        return ports.comments().roots(ARTICLE, order, null, 20).items().stream()
                .map(Comment::id)
                .toList();
    }

    private static Comment submitted(CommentPorts ports, String name) {
        Comment comment = comment(ARTICLE, name).build();
        ports.comments().submit(entry(comment, ANY_PACE));
        return comment;
    }

    private static void takenBack(CommentPorts ports, Comment comment) {
        Comment now = ports.comments().find(comment.id()).orElseThrow();
        Actor author = Actor.author(Objects.requireNonNull(comment.author()));
        ports.comments().change(new Change(now, now.takenBack(Decision.of(Action.REMOVE, author, NOW))));
        ports.stream(comment.id());
    }

    private static Decision decision(Action action) {
        return Decision.of(action, EDITOR, NOW).because("OTHER", "A reason to read.", "A note.");
    }
}
