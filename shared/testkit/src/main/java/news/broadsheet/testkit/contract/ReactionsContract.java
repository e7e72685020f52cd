package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.broadsheet.core.Ids;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Tally;
import org.junit.jupiter.api.Test;

/** What every {@link news.broadsheet.core.comment.Reactions} promises, together with the counter that tallies them. */
public abstract class ReactionsContract {

    protected abstract CommentPorts ports();

    @Test
    void aVoteCountsOnceChangesAndIsUndone() {
        CommentPorts ports = ports();
        CommentId root = submitted(ports, "x").id();
        vote(ports, "grace", root, 1);
        vote(ports, "grace", root, 1);
        assertThat(tally(ports, root)).isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
        vote(ports, "grace", root, -1);
        assertThat(tally(ports, root)).isEqualTo(new Tally(0, 0, 0, 1, 0, 0));
        vote(ports, "grace", root, 0);
        assertThat(tally(ports, root)).isEqualTo(Tally.NONE);
        vote(ports, "hedy", root, 0);
        assertThat(tally(ports, root)).isEqualTo(Tally.NONE);
    }

    @Test
    void tallyingChangesNoVersion() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, "x");
        vote(ports, "grace", root.id(), 1);
        assertThat(ports.comments().find(root.id()).orElseThrow().version()).isEqualTo(root.version());
    }

    @Test
    void aPersonsReportsOfACommentCountAsOneAndTheLastIsKept() {
        CommentPorts ports = ports();
        CommentId root = submitted(ports, "x").id();
        report(ports, "grace", root, new Report(Ids.of("grace"), Report.Cause.SPAM, null, NOW));
        Report second = new Report(Ids.of("grace"), Report.Cause.ABUSE, "Look at this.", NOW.plusSeconds(1));
        report(ports, "grace", root, second);
        assertThat(tally(ports, root).reports()).isOne();
        assertThat(ports.reactions().reports(root, null, 20).items()).containsExactly(second);
        report(ports, "hedy", root, new Report(Ids.of("hedy"), Report.Cause.OTHER, null, NOW));
        assertThat(tally(ports, root).openReports()).isEqualTo(2);
    }

    @Test
    void reportsArePaged() {
        CommentPorts ports = ports();
        CommentId root = submitted(ports, "x").id();
        for (int i = 0; i < 5; i++) {
            report(ports, "r" + i, root, new Report(Ids.of("r" + i), Report.Cause.SPAM, "no. " + i, NOW));
        }
        var first = ports.reactions().reports(root, null, 3);
        var second = ports.reactions().reports(root, first.next().orElseThrow(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatOnePersonDidBelowAnArticleIsFoundTogether() {
        CommentPorts ports = ports();
        Comment own = comment(ARTICLE, "own").by("grace").build();
        ports.comments().submit(entry(own, ANY_PACE));
        ports.stream(own.id());
        CommentId other = submitted(ports, "other").id();
        CommentId undone = submitted(ports, "undone").id();
        vote(ports, "grace-person", other, 1);
        String grace = Ids.of("author", "grace");
        ports.reactions().vote(grace, ARTICLE, other, -1, NOW);
        ports.reactions().vote(grace, ARTICLE, undone, 1, NOW);
        ports.reactions().vote(grace, ARTICLE, undone, 0, NOW);
        ports.reactions().report(ARTICLE, undone, new Report(grace, Report.Cause.SPAM, null, NOW));
        var found = ports.reactions().own(grace, ARTICLE);
        assertThat(found.votes()).isEqualTo(Map.of(other, -1));
        assertThat(found.reported()).containsExactly(undone);
        assertThat(found.comments()).containsExactly(own.id());
    }

    @Test
    void theBestVotedComeFirst() {
        CommentPorts ports = ports();
        Comment liked = comment(ARTICLE, "liked").at(NOW.minusSeconds(60)).build();
        ports.comments().submit(entry(liked, ANY_PACE));
        CommentId plain = submitted(ports, "plain").id();
        CommentId disliked = submitted(ports, "disliked").id();
        List.of(liked.id(), plain, disliked).forEach(ports::stream);
        vote(ports, "a", liked.id(), 1);
        vote(ports, "b", disliked, -1);
        List.of(liked.id(), plain, disliked).forEach(ports::stream);
        assertThat(ports.comments().roots(ARTICLE, Order.TOP, null, 20).items())
                .extracting(Comment::id)
                .containsExactly(liked.id(), plain, disliked);
        var first = ports.comments().roots(ARTICLE, Order.TOP, null, 2);
        assertThat(ports.comments()
                        .roots(ARTICLE, Order.TOP, first.next().orElseThrow(), 2)
                        .items())
                .extracting(Comment::id)
                .containsExactly(disliked);
    }

    @Test
    void aVoteForACommentThatIsNotThereCountsNowhereAndStopsNothing() {
        CommentPorts ports = ports();
        CommentId missing = comment(ARTICLE, "never stored").id();
        vote(ports, "grace", missing, 1);
        assertThat(ports.comments().find(missing)).isEmpty();
    }

    @Test
    void talliesAreExactWhateverOrderVotesComeInAndWhateverFailsBetween() {
        CommentPorts ports = ports();
        Random random = new Random(11);
        CommentId root = submitted(ports, "x").id();
        Map<String, Integer> last = new HashMap<>();
        List<Reaction> changes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String person = "p" + random.nextInt(20);
            int value = random.nextInt(3) - 1;
            ports.reactions().vote(Ids.of(person), ARTICLE, root, value, NOW.plusSeconds(i));
            last.put(person, value);
            changes.add(new Reaction(Reaction.Kind.VOTE, Ids.of(person), ARTICLE, root));
            if (i % 10 == 9) {
                Collections.shuffle(changes, random);
                interrupted(ports, changes, i % 3);
                ports.counter().tally(changes.subList(0, random.nextInt(changes.size())));
            }
        }
        ports.counter().tally(changes);
        long up = last.values().stream().filter(value -> value > 0).count();
        long down = last.values().stream().filter(value -> value < 0).count();
        assertThat(tally(ports, root)).isEqualTo(new Tally(0, 0, up, down, 0, 0));
    }

    /** What fails is brought again, as the stream would; where nothing was left to count, nothing fails. */
    private static void interrupted(CommentPorts ports, List<Reaction> changes, int allowed) {
        ports.throttle().failAfter(allowed);
        Throwable failed = catchThrowable(() -> ports.counter().tally(changes));
        ports.throttle().recover();
        assertThat(failed == null || failed instanceof StoreBusyException).isTrue();
    }

    private static Comment submitted(CommentPorts ports, String name) {
        Comment comment = comment(ARTICLE, name).build();
        ports.comments().submit(entry(comment, ANY_PACE));
        return comment;
    }

    private static void vote(CommentPorts ports, String person, CommentId comment, int value) {
        ports.reactions().vote(Ids.of(person), ARTICLE, comment, value, NOW);
        ports.counter().tally(List.of(new Reaction(Reaction.Kind.VOTE, Ids.of(person), ARTICLE, comment)));
    }

    private static void report(CommentPorts ports, String person, CommentId comment, Report report) {
        ports.reactions().report(ARTICLE, comment, report);
        ports.counter().tally(List.of(new Reaction(Reaction.Kind.REPORT, Ids.of(person), ARTICLE, comment)));
    }

    private static Tally tally(CommentPorts ports, CommentId comment) {
        return ports.comments().find(comment).orElseThrow().tally();
    }
}
