package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import org.junit.jupiter.api.Test;

/** What every {@link CommentStore} promises. */
public abstract class CommentStoreContract {

    static final ArticleId ARTICLE = article("a").id();
    static final Pace ANY_PACE = new Pace(NOW.plusSeconds(1_000_000));

    protected abstract CommentPorts ports();

    @Test
    void anUnknownCommentIsNotFound() {
        assertThat(ports().comments().find(comment(ARTICLE, "x").id())).isEmpty();
        assertThat(ports().comments().remove(comment(ARTICLE, "x").id(), NOW)).isEmpty();
    }

    @Test
    void aCommentComesBackAsItWasWritten() {
        CommentStore comments = ports().comments();
        Comment root = comment(ARTICLE, "x")
                .text("# *Markdown* <script>\u0000 \uD83D\uDCF0\n\nas written")
                .build();
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        assertThat(comments.submit(root, ANY_PACE)).isEqualTo(new Submission.Accepted(root));
        assertThat(comments.submit(reply, ANY_PACE)).isEqualTo(new Submission.Accepted(reply));
        assertThat(comments.find(root.id())).contains(root);
        assertThat(comments.find(reply.id())).contains(reply);
    }

    @Test
    void aRepeatedSubmissionGivesTheCommentFirstStored() {
        CommentStore comments = ports().comments();
        Comment first = comment(ARTICLE, "x").build();
        Comment again =
                comment(ARTICLE, "x").text("Other words").at(NOW.plusSeconds(1)).build();
        comments.submit(first, ANY_PACE);
        assertThat(comments.submit(again, new Pace(NOW.minusSeconds(2)))).isEqualTo(new Submission.Repeated(first));
        assertThat(comments.find(first.id())).contains(first);
    }

    @Test
    void aRepetitionIsOneEvenAfterOtherComments() {
        CommentStore comments = ports().comments();
        Comment first = comment(ARTICLE, "x").build();
        comments.submit(first, ANY_PACE);
        comments.submit(comment(ARTICLE, "y").at(NOW.plusSeconds(10)).build(), ANY_PACE);
        Comment again = comment(ARTICLE, "x").at(NOW.plusSeconds(11)).build();
        assertThat(comments.submit(again, new Pace(NOW.plusSeconds(8)))).isEqualTo(new Submission.Repeated(first));
    }

    @Test
    void aRepetitionDoesNotKeepItsAuthorFromWriting() {
        CommentStore comments = ports().comments();
        comments.submit(comment(ARTICLE, "x").build(), ANY_PACE);
        comments.submit(comment(ARTICLE, "x").at(NOW.plusSeconds(100)).build(), new Pace(NOW.plusSeconds(97)));
        Comment next = comment(ARTICLE, "y").at(NOW.plusSeconds(101)).build();
        assertThat(comments.submit(next, new Pace(NOW.plusSeconds(98)))).isEqualTo(new Submission.Accepted(next));
    }

    @Test
    void anAuthorInAHurryIsTold() {
        CommentStore comments = ports().comments();
        comments.submit(comment(ARTICLE, "x").build(), ANY_PACE);
        Comment next = comment(ARTICLE, "y").at(NOW.plusSeconds(2)).build();
        assertThat(comments.submit(next, new Pace(NOW.minusSeconds(1)))).isEqualTo(new Submission.TooFast(NOW));
        assertThat(comments.find(next.id())).isEmpty();
        assertThat(comments.submit(next, new Pace(NOW))).isEqualTo(new Submission.Accepted(next));
    }

    @Test
    void onesPaceIsNotAnothers() {
        CommentStore comments = ports().comments();
        comments.submit(comment(ARTICLE, "x").build(), ANY_PACE);
        Comment other = comment(ARTICLE, "y").by("grace").build();
        assertThat(comments.submit(other, new Pace(NOW.minusSeconds(3)))).isEqualTo(new Submission.Accepted(other));
    }

    @Test
    void rootsAndRepliesArePagedNewestFirst() {
        CommentStore comments = ports().comments();
        List<Comment> roots = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Comment root = comment(ARTICLE, "root " + i).at(NOW.plusSeconds(i)).build();
            roots.addFirst(root);
            comments.submit(root, ANY_PACE);
        }
        Comment reply = comment(ARTICLE, "reply")
                .replyTo(roots.getFirst())
                .at(NOW.plusSeconds(9))
                .build();
        Comment deeper = comment(ARTICLE, "deeper")
                .replyTo(reply)
                .at(NOW.plusSeconds(10))
                .build();
        comments.submit(reply, ANY_PACE);
        comments.submit(deeper, ANY_PACE);
        comments.submit(comment(article("b").id(), "elsewhere").build(), ANY_PACE);

        Page<Comment> first = comments.roots(ARTICLE, null, 3);
        Page<Comment> second = comments.roots(ARTICLE, first.next().orElseThrow(), 3);
        Page<Comment> third = comments.roots(ARTICLE, second.next().orElseThrow(), 3);
        assertThat(first.items()).isEqualTo(roots.subList(0, 3));
        assertThat(second.items()).isEqualTo(roots.subList(3, 6));
        assertThat(third.items()).isEqualTo(roots.subList(6, 7));
        assertThat(third.next()).isEmpty();
        assertThat(comments.replies(roots.getFirst().id(), null, 20).items()).containsExactly(deeper, reply);
        assertThat(comments.replies(roots.get(1).id(), null, 20).items()).isEmpty();
    }

    @Test
    void aRemovedCommentLeavesATombstoneInItsPlace() {
        CommentStore comments = ports().comments();
        Comment root = comment(ARTICLE, "x").build();
        comments.submit(root, ANY_PACE);
        Comment tombstone = root.removed(NOW.plusSeconds(60));
        assertThat(comments.remove(root.id(), NOW.plusSeconds(60))).contains(tombstone);
        assertThat(comments.remove(root.id(), NOW.plusSeconds(90))).contains(tombstone);
        assertThat(comments.find(root.id())).contains(tombstone);
        assertThat(comments.roots(ARTICLE, null, 20).items()).containsExactly(tombstone);
        assertThat(comments.submit(root, ANY_PACE)).isEqualTo(new Submission.Repeated(tombstone));
    }

    @Test
    void aPositionThatNoThreadGaveOutIsRefused() {
        CommentStore comments = ports().comments();
        assertThatIllegalArgumentException().isThrownBy(() -> comments.roots(ARTICLE, new Position("made up"), 20));
    }

    @Test
    void veryLongCommentsArePagedWhole() {
        CommentStore comments = ports().comments();
        for (int i = 0; i < 101; i++) {
            comments.submit(
                    comment(ARTICLE, "long " + i)
                            .text("\uD83D\uDCF0".repeat(5_000))
                            .at(NOW.plusSeconds(i))
                            .build(),
                    ANY_PACE);
        }
        int seen = 0;
        Page<Comment> page = comments.roots(ARTICLE, null, 100);
        seen += page.items().size();
        while (page.next().isPresent()) {
            page = comments.roots(ARTICLE, page.next().get(), 100);
            seen += page.items().size();
        }
        assertThat(seen).isEqualTo(101);
    }
}
