package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.SampleComment.held;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.core.comment.Newsroom.Queue;
import news.broadsheet.core.comment.Newsroom.Revision;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.junit.jupiter.api.Test;

/** What every {@link news.broadsheet.core.comment.Newsroom} and settings store promises. */
public abstract class NewsroomContract {

    private static final Actor EDITOR = Actor.staff("editor", "Ed");

    protected abstract StaffPorts staff();

    @Test
    void heldCommentsWaitTheOldestFirstAndLeaveWhenDecided() {
        StaffPorts staff = staff();
        List<CommentId> held = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Comment comment =
                    comment(ARTICLE, "held " + i).at(NOW.plusSeconds(i)).build();
            staff.comments().comments().submit(held(comment, ANY_PACE));
            held.add(comment.id());
        }
        assertThat(all(staff, Queue.HELD, 3)).isEqualTo(held);
        Comment first = staff.comments().comments().find(held.getFirst()).orElseThrow();
        change(staff, first, first.decided(CommentState.PUBLISHED, decision(Action.APPROVE)));
        assertThat(all(staff, Queue.HELD, 100)).isEqualTo(held.subList(1, 7));
    }

    @Test
    void recentCommentsComeNewestFirstAndReportedOnesWaitBesides() {
        StaffPorts staff = staff();
        List<CommentId> recent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Comment comment =
                    comment(ARTICLE, "recent " + i).at(NOW.plusSeconds(i)).build();
            staff.comments().comments().submit(entry(comment, ANY_PACE));
            staff.comments().stream(comment.id());
            recent.addFirst(comment.id());
        }
        CommentId reported = recent.get(2);
        staff.comments()
                .reactions()
                .report(ARTICLE, reported, new Report(Ids.of("grace"), Report.Cause.SPAM, null, NOW));
        staff.comments()
                .counter()
                .tally(List.of(new Reaction(Reaction.Kind.REPORT, Ids.of("grace"), ARTICLE, reported)));
        staff.comments().stream(reported);
        assertThat(all(staff, Queue.REPORTED, 10)).containsExactly(reported);
        assertThat(all(staff, Queue.RECENT, 4)).isEqualTo(recent);
        Comment now = staff.comments().comments().find(reported).orElseThrow();
        change(
                staff,
                now,
                now.decided(CommentState.PUBLISHED, decision(Action.DISMISS)).cleared());
        assertThat(all(staff, Queue.REPORTED, 10)).isEmpty();
    }

    @Test
    void aPositionThatNoQueueGaveOutIsRefused() {
        StaffPorts staff = staff();
        assertThatThrownBy(() -> staff.newsroom().queue(Queue.HELD, new Position("made up"), 10))
                .isInstanceOf(ForeignPositionException.class);
    }

    @Test
    void everyDecisionAndEveryEarlierTextIsKept() {
        StaffPorts staff = staff();
        Comment root = comment(ARTICLE, "x").text("One.").build();
        Comment first = ((Submission.Accepted) staff.comments().comments().submit(held(root, ANY_PACE))).comment();
        Comment edited = first.edited("Two.", NOW.plusSeconds(5), first.state(), decision(Action.EDIT));
        Comment approved = edited.decided(CommentState.PUBLISHED, decision(Action.APPROVE));
        change(staff, first, edited);
        change(staff, edited, approved);
        assertThat(staff.newsroom().decisions(root.id()))
                .extracting(Decision::action)
                .containsExactly(Action.HOLD, Action.EDIT, Action.APPROVE);
        assertThat(staff.newsroom().revisions(root.id())).containsExactly(new Revision(1, "One.", NOW.plusSeconds(5)));
        assertThat(staff.newsroom()
                        .audit(LocalDate.parse("2026-03-01"), null, 10)
                        .items())
                .extracting(entry -> entry.decision().action())
                .containsExactlyInAnyOrder(Action.EDIT, Action.APPROVE);
    }

    @Test
    void theAuditLogIsReadByDayAndPagedAndTheSameLineIsThereOnce() {
        StaffPorts staff = staff();
        List<AuditEntry> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Decision decision = new Decision(
                    Action.SETTINGS, EDITOR, NOW.plus(Duration.ofSeconds(i)), "CODE", "Reason.", "Note.", "word");
            AuditEntry line = new AuditEntry(Ids.of("line", "" + i), "settings", "site", decision);
            staff.newsroom().note(line);
            staff.newsroom().note(line);
            lines.addFirst(line);
        }
        LocalDate day = LocalDate.parse("2026-03-01");
        Page<AuditEntry> first = staff.newsroom().audit(day, null, 3);
        assertThat(first.items()).isEqualTo(lines.subList(0, 3));
        assertThat(staff.newsroom().audit(day, first.next().orElseThrow(), 3)).isEqualTo(Page.end(lines.subList(3, 5)));
        assertThat(staff.newsroom().audit(day.plusDays(1), null, 3).items()).isEmpty();
    }

    @Test
    void aBulkActionIsKeptWithAllItsSteps() {
        StaffPorts staff = staff();
        List<BulkAction.Step> steps = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            steps.add(new BulkAction.Step(comment(ARTICLE, "c" + i).id(), CommentState.PUBLISHED, i + 1));
        }
        String id = Ids.of("bulk");
        BulkAction action = new BulkAction(id, decision(Action.BULK), steps, null);
        assertThat(staff.newsroom().bulk(id)).isEmpty();
        staff.newsroom().keep(action);
        assertThat(staff.newsroom().bulk(id)).contains(action);
        BulkAction undone = new BulkAction(id, action.decision(), steps, NOW);
        staff.newsroom().keep(undone);
        assertThat(staff.newsroom().bulk(id)).contains(undone);
    }

    @Test
    void settingsAreKeptByScopeAndChangedOnlyFromWhatWasRead() {
        StaffPorts staff = staff();
        Scope article = new Scope.OfArticle(ARTICLE);
        CommentSettings all = new CommentSettings(
                Mode.FIRST_N,
                3,
                "darn",
                "crypto",
                1,
                5,
                Failure.PUBLISH,
                4,
                false,
                Duration.ofDays(14),
                List.of("Ed"),
                1);
        assertThat(staff.settings().find(List.of(Scope.SITE, article))).isEmpty();
        assertThat(staff.settings().put(Scope.SITE, all)).isTrue();
        assertThat(staff.settings().put(Scope.SITE, all)).isFalse();
        assertThat(staff.settings().find(List.of(Scope.SITE, article))).isEqualTo(Map.of(Scope.SITE, all));
        CommentSettings closed =
                new CommentSettings(null, null, null, null, null, null, null, null, true, null, List.of(), 2);
        assertThat(staff.settings().put(article, closed)).isFalse();
        assertThat(staff.settings().put(Scope.SITE, closed)).isTrue();
        assertThat(staff.settings().find(List.of(Scope.SITE))).isEqualTo(Map.of(Scope.SITE, closed));
    }

    private static List<CommentId> all(StaffPorts staff, Queue queue, int limit) {
        List<CommentId> ids = new ArrayList<>();
        Page<Comment> page = staff.newsroom().queue(queue, null, limit);
        page.items().forEach(comment -> ids.add(comment.id()));
        while (page.next().isPresent()) {
            page = staff.newsroom().queue(queue, page.next().get(), limit);
            page.items().forEach(comment -> ids.add(comment.id()));
        }
        return ids;
    }

    private static void change(StaffPorts staff, Comment before, Comment after) {
        staff.comments().comments().change(new Change(before, after));
        staff.comments().stream(before.id());
    }

    private static Decision decision(Action action) {
        return Decision.of(action, EDITOR, NOW).because("OTHER", "A reason to read.", "A note.");
    }
}
