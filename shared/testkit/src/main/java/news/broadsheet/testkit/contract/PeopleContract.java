package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.junit.jupiter.api.Test;

/** What every {@link news.broadsheet.core.comment.People} promises. */
public abstract class PeopleContract {

    private static final String ADA = Ids.of("author", "ada");
    private static final Actor EDITOR = Actor.staff("editor", "Ed");

    protected abstract StaffPorts staff();

    @Test
    void aDecisionAboutAPersonIsStoredOnlyOnWhatWasRead() {
        StaffPorts staff = staff();
        Decision decision = Decision.of(Action.SUSPEND, EDITOR, NOW).because("ABUSE", "You insulted people.", "note");
        Standing suspended = new Standing(ADA, 0, Mode.BEFORE, true, NOW.plusSeconds(60), false, decision, 1);
        assertThat(staff.people().restrict(suspended)).isTrue();
        assertThat(staff.people().restrict(suspended)).isFalse();
        assertThat(staff.people().standing(ADA)).contains(suspended);
        Standing lifted = new Standing(ADA, 0, null, false, null, false, Decision.of(Action.LIFT, EDITOR, NOW), 2);
        assertThat(staff.people().restrict(lifted)).isTrue();
        assertThat(staff.people().standing(ADA)).contains(lifted);
    }

    @Test
    void ofSomebodyWhoDidNothingThereIsNothing() {
        StaffPorts staff = staff();
        published(staff, "by ada");
        String nobody = Ids.of("author", "nobody");
        assertThat(staff.people().standing(nobody)).isEmpty();
        assertThat(staff.people().traces(nobody, null, 10)).isEqualTo(Page.end(List.of()));
        staff.people().forgetStanding(nobody);
        assertThat(staff.people().standing(nobody)).isEmpty();
        assertThat(staff.people().standing(ADA)).map(Standing::version).contains(0L);
    }

    @Test
    void aVoteTakenBackIsATraceUntilItIsForgottenAndForgettingTwiceIsForgettingOnce() {
        StaffPorts staff = staff();
        Comment other = comment(ARTICLE, "other").by("grace").build();
        staff.comments().comments().submit(entry(other, ANY_PACE));
        staff.comments().reactions().vote(ADA, ARTICLE, other.id(), 1, NOW);
        staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.VOTE, ADA, ARTICLE, other.id())));
        staff.comments().reactions().vote(ADA, ARTICLE, other.id(), 0, NOW);
        Trace undone = new Trace.Voted(ARTICLE, other.id(), 0);
        assertThat(traces(staff)).containsExactly(undone);
        staff.people().forget(ADA, undone);
        staff.people().forget(ADA, undone);
        assertThat(traces(staff)).isEmpty();
        staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.VOTE, ADA, ARTICLE, other.id())));
        assertThat(staff.comments().comments().find(other.id()).orElseThrow().tally())
                .isEqualTo(Tally.NONE);
    }

    @Test
    void whoIsRestrictedCannotSubmitAndIsToldWhy() {
        StaffPorts staff = staff();
        Standing banned = new Standing(ADA, 0, null, false, null, true, Decision.of(Action.BAN, EDITOR, NOW), 1);
        staff.people().restrict(banned);
        Comment root = comment(ARTICLE, "x").build();
        assertThat(staff.comments().comments().submit(entry(root, ANY_PACE)))
                .isEqualTo(new Submission.Restricted(banned));
        assertThat(staff.comments().comments().find(root.id())).isEmpty();
        staff.people()
                .restrict(new Standing(
                        ADA, 0, null, false, root.createdAt(), false, Decision.of(Action.SUSPEND, EDITOR, NOW), 2));
        assertThat(staff.comments().comments().submit(entry(root, ANY_PACE))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void publishedCommentsAreCountedForTheirAuthor() {
        StaffPorts staff = staff();
        Comment root = published(staff, "x");
        assertThat(approved(staff)).isOne();
        Comment held = root.decided(CommentState.HELD, Decision.of(Action.HOLD, EDITOR, NOW));
        change(staff, root, held);
        assertThat(approved(staff)).isZero();
        Comment restored = held.decided(CommentState.PUBLISHED, Decision.of(Action.APPROVE, EDITOR, NOW));
        change(staff, held, restored);
        assertThat(approved(staff)).isOne();
        change(
                staff,
                restored,
                restored.takenBack(Decision.of(Action.REMOVE, new Actor(Actor.Kind.AUTHOR, null, null), NOW)));
        assertThat(approved(staff)).isZero();
    }

    @Test
    void everythingAPersonDidIsFoundPageByPage() {
        StaffPorts staff = staff();
        List<Trace> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(new Trace.Wrote(ARTICLE, published(staff, "own " + i).id()));
        }
        Comment other = comment(ARTICLE, "other").by("grace").build();
        staff.comments().comments().submit(entry(other, ANY_PACE));
        staff.comments().reactions().vote(ADA, ARTICLE, other.id(), -1, NOW);
        Report report = new Report(ADA, Report.Cause.OTHER, "why", NOW);
        staff.comments().reactions().report(ARTICLE, other.id(), report);
        expected.add(new Trace.Voted(ARTICLE, other.id(), -1));
        expected.add(new Trace.Reported(ARTICLE, other.id(), report));
        assertThat(traces(staff)).containsExactlyInAnyOrderElementsOf(expected);
        assertThatThrownBy(() -> staff.people().traces(ADA, new Position("made up"), 3))
                .isInstanceOf(ForeignPositionException.class);
    }

    @Test
    void whatIsForgottenLeavesTheTallyToo() {
        StaffPorts staff = staff();
        Comment other = comment(ARTICLE, "other").by("grace").build();
        staff.comments().comments().submit(entry(other, ANY_PACE));
        staff.comments().reactions().vote(ADA, ARTICLE, other.id(), 1, NOW);
        staff.comments().reactions().vote(Ids.of("hedy"), ARTICLE, other.id(), 1, NOW);
        staff.comments().reactions().report(ARTICLE, other.id(), new Report(ADA, Report.Cause.SPAM, null, NOW));
        staff.comments()
                .counter()
                .tally(List.of(
                        new Reaction(Reaction.Kind.VOTE, ADA, ARTICLE, other.id()),
                        new Reaction(Reaction.Kind.VOTE, Ids.of("hedy"), ARTICLE, other.id()),
                        new Reaction(Reaction.Kind.REPORT, ADA, ARTICLE, other.id())));
        traces(staff).forEach(trace -> staff.people().forget(ADA, trace));
        assertThat(traces(staff)).isEmpty();
        assertThat(staff.comments().comments().find(other.id()).orElseThrow().tally())
                .isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
        assertThat(staff.comments().reactions().reports(other.id(), null, 10).items())
                .isEmpty();
    }

    @Test
    void aCommentsHistoryIsForgottenButNotThatSomethingWasDecided() {
        StaffPorts staff = staff();
        Comment root = published(staff, "x");
        Actor author = Actor.author(Objects.requireNonNull(root.author()));
        Comment edited = root.edited("Other words.", NOW, root.state(), Decision.of(Action.EDIT, author, NOW));
        Comment held = edited.decided(
                CommentState.HELD, Decision.of(Action.HOLD, EDITOR, NOW).because("X", "Reason.", "Note."));
        Comment gone = held.takenBack(Decision.of(Action.ERASE, EDITOR, NOW));
        change(staff, root, edited);
        change(staff, edited, held);
        change(staff, held, gone);
        staff.people().forgetHistory(root.id());
        assertThat(staff.newsroom().revisions(root.id())).isEmpty();
        assertThat(staff.newsroom().decisions(root.id()))
                .extracting(Decision::action)
                .containsExactly(Action.EDIT, Action.HOLD, Action.ERASE);
        assertThat(staff.newsroom().decisions(root.id()))
                .extracting(decision -> Optional.ofNullable(decision.note()))
                .containsOnly(Optional.empty());
        assertThat(staff.newsroom().decisions(root.id()).getFirst().by().name()).isNull();
    }

    @Test
    void aStandingIsForgottenButABanStays() {
        StaffPorts staff = staff();
        Decision decision = Decision.of(Action.BAN, EDITOR, NOW).because("X", "Reason.", "Note.");
        staff.people().restrict(new Standing(ADA, 0, Mode.BEFORE, true, null, true, decision, 1));
        staff.people().forgetStanding(ADA);
        Standing left = staff.people().standing(ADA).orElseThrow();
        assertThat(left.banned()).isTrue();
        assertThat(left.decision()).isNull();
        assertThat(left.mode()).isNull();
        String grace = Ids.of("author", "grace");
        staff.people().restrict(new Standing(grace, 0, null, true, null, false, decision, 1));
        staff.people().forgetStanding(grace);
        assertThat(staff.people().standing(grace).map(Standing::warned).orElse(false))
                .isFalse();
    }

    private static Comment published(StaffPorts staff, String name) {
        Comment root = comment(ARTICLE, name).build();
        staff.comments().comments().submit(entry(root, ANY_PACE));
        staff.comments().stream(root.id());
        return root;
    }

    private static void change(StaffPorts staff, Comment before, Comment after) {
        staff.comments().comments().change(new Change(before, after));
        staff.comments().stream(before.id());
    }

    private static long approved(StaffPorts staff) {
        return staff.people().standing(ADA).map(Standing::approved).orElse(0L);
    }

    private static List<Trace> traces(StaffPorts staff) {
        List<Trace> all = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        do {
            Page<Trace> page = staff.people().traces(ADA, next.orElse(null), 3);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
