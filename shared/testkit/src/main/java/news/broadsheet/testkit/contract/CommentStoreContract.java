package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.SampleComment.held;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Order;
import org.junit.jupiter.api.Test;

/** What every {@link CommentStore} promises. */
public abstract class CommentStoreContract {

    static final ArticleId ARTICLE = article("a").id();
    static final Pace ANY_PACE = new Pace(NOW.plusSeconds(1_000_000));

    protected abstract CommentPorts ports();

    @Test
    void anUnknownCommentIsNotFound() {
        assertThat(ports().comments().find(comment(ARTICLE, "x").id())).isEmpty();
        assertThat(ports().comments().find(List.of(comment(ARTICLE, "x").id()))).isEmpty();
    }

    @Test
    void aCommentComesBackAsItWasWritten() {
        CommentStore comments = ports().comments();
        Comment root = comment(ARTICLE, "x")
                .text("# *Markdown* <script>\u0000 \uD83D\uDCF0\n\nas written")
                .build();
        Comment reply = comment(ARTICLE, "y").replyTo(root).by("grace").build();
        assertThat(comments.submit(entry(root, ANY_PACE))).isEqualTo(new Submission.Accepted(root));
        assertThat(comments.submit(entry(reply, ANY_PACE))).isEqualTo(new Submission.Accepted(reply));
        assertThat(comments.find(root.id())).contains(root);
        assertThat(comments.find(reply.id())).contains(reply);
    }

    @Test
    void aRepeatedSubmissionGivesTheCommentFirstStored() {
        CommentStore comments = ports().comments();
        Comment first = comment(ARTICLE, "x").build();
        Comment again =
                comment(ARTICLE, "x").text("Other words").at(NOW.plusSeconds(1)).build();
        comments.submit(entry(first, ANY_PACE));
        assertThat(comments.submit(entry(again, new Pace(NOW.minusSeconds(2)))))
                .isEqualTo(new Submission.Repeated(first));
        assertThat(comments.find(first.id())).contains(first);
    }

    @Test
    void aRepetitionIsOneEvenAfterOtherComments() {
        CommentStore comments = ports().comments();
        Comment first = comment(ARTICLE, "x").build();
        comments.submit(entry(first, ANY_PACE));
        comments.submit(entry(comment(ARTICLE, "y").at(NOW.plusSeconds(10)).build(), ANY_PACE));
        Comment again = comment(ARTICLE, "x").at(NOW.plusSeconds(11)).build();
        assertThat(comments.submit(entry(again, new Pace(NOW.plusSeconds(8)))))
                .isEqualTo(new Submission.Repeated(first));
    }

    @Test
    void aRepetitionDoesNotKeepItsAuthorFromWriting() {
        CommentStore comments = ports().comments();
        comments.submit(entry(comment(ARTICLE, "x").build(), ANY_PACE));
        comments.submit(entry(comment(ARTICLE, "x").at(NOW.plusSeconds(100)).build(), new Pace(NOW.plusSeconds(97))));
        Comment next = comment(ARTICLE, "y").at(NOW.plusSeconds(101)).build();
        assertThat(comments.submit(entry(next, new Pace(NOW.plusSeconds(98)))))
                .isEqualTo(new Submission.Accepted(next));
    }

    @Test
    void anAuthorInAHurryIsTold() {
        CommentStore comments = ports().comments();
        comments.submit(entry(comment(ARTICLE, "x").build(), ANY_PACE));
        Comment next = comment(ARTICLE, "y").at(NOW.plusSeconds(2)).build();
        assertThat(comments.submit(entry(next, new Pace(NOW.minusSeconds(1))))).isEqualTo(new Submission.TooFast(NOW));
        assertThat(comments.find(next.id())).isEmpty();
        assertThat(comments.submit(entry(next, new Pace(NOW)))).isEqualTo(new Submission.Accepted(next));
    }

    @Test
    void onesPaceIsNotAnothers() {
        CommentStore comments = ports().comments();
        comments.submit(entry(comment(ARTICLE, "x").build(), ANY_PACE));
        Comment other = comment(ARTICLE, "y").by("grace").build();
        assertThat(comments.submit(entry(other, new Pace(NOW.minusSeconds(3)))))
                .isEqualTo(new Submission.Accepted(other));
    }

    @Test
    void rootsAndRepliesArePagedNewestFirst() {
        CommentStore comments = ports().comments();
        List<Comment> roots = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Comment root = comment(ARTICLE, "root " + i).at(NOW.plusSeconds(i)).build();
            roots.addFirst(root);
            comments.submit(entry(root, ANY_PACE));
        }
        Comment reply = comment(ARTICLE, "reply")
                .replyTo(roots.getFirst())
                .at(NOW.plusSeconds(9))
                .build();
        Comment deeper = comment(ARTICLE, "deeper")
                .replyTo(reply)
                .at(NOW.plusSeconds(10))
                .build();
        comments.submit(entry(reply, ANY_PACE));
        comments.submit(entry(deeper, ANY_PACE));
        comments.submit(entry(comment(article("b").id(), "elsewhere").build(), ANY_PACE));

        Page<Comment> first = comments.roots(ARTICLE, Order.NEWEST, null, 3);
        Page<Comment> second =
                comments.roots(ARTICLE, Order.NEWEST, first.next().orElseThrow(), 3);
        Page<Comment> third =
                comments.roots(ARTICLE, Order.NEWEST, second.next().orElseThrow(), 3);
        assertThat(first.items()).isEqualTo(roots.subList(0, 3));
        assertThat(second.items()).isEqualTo(roots.subList(3, 6));
        assertThat(third.items()).isEqualTo(roots.subList(6, 7));
        assertThat(third.next()).isEmpty();
        assertThat(comments.replies(roots.getFirst().id(), Order.NEWEST, null, 20)
                        .items())
                .containsExactly(deeper, reply);
        assertThat(comments.replies(roots.get(1).id(), Order.NEWEST, null, 20).items())
                .isEmpty();
    }

    @Test
    void theOldestCanComeFirst() {
        CommentStore comments = ports().comments();
        Comment root = comment(ARTICLE, "root").build();
        Comment first =
                comment(ARTICLE, "first").replyTo(root).at(NOW.plusSeconds(1)).build();
        Comment second =
                comment(ARTICLE, "second").replyTo(first).at(NOW.plusSeconds(2)).build();
        Comment third =
                comment(ARTICLE, "third").replyTo(root).at(NOW.plusSeconds(3)).build();
        List.of(root, first, second, third).forEach(comment -> comments.submit(entry(comment, ANY_PACE)));
        Page<Comment> page = comments.replies(root.id(), Order.OLDEST, null, 2);
        assertThat(page.items()).containsExactly(first, second);
        assertThat(comments.replies(root.id(), Order.OLDEST, page.next().orElseThrow(), 2))
                .isEqualTo(Page.end(List.of(third)));
    }

    @Test
    void whatOneOfTheLastThreeSaidIsNotTakenAgain() {
        CommentStore comments = ports().comments();
        for (int i = 0; i < 4; i++) {
            Comment said = comment(ARTICLE, "c" + i).at(NOW.plusSeconds(i)).build();
            comments.submit(new Entry(said, ANY_PACE, Ids.of("words", "" + i), (given, _) -> given));
        }
        Comment again = comment(ARTICLE, "again").at(NOW.plusSeconds(9)).build();
        for (int i = 3; i > 0; i--) {
            assertThat(comments.submit(new Entry(again, ANY_PACE, Ids.of("words", "" + i), (given, _) -> given)))
                    .isEqualTo(new Submission.Duplicate());
        }
        assertThat(comments.find(again.id())).isEmpty();
        assertThat(comments.submit(new Entry(again, ANY_PACE, Ids.of("words", "0"), (given, _) -> given)))
                .isEqualTo(new Submission.Accepted(again));
    }

    @Test
    void aHeldCommentIsInNoListAndFoundByItsIdAndItsAuthor() {
        CommentPorts ports = ports();
        Comment draft = comment(ARTICLE, "x").build();
        Comment held = ((Submission.Accepted) ports.comments().submit(held(draft, ANY_PACE))).comment();
        assertThat(held.state()).isEqualTo(CommentState.HELD);
        assertThat(held.version()).isOne();
        assertThat(ports.comments().find(draft.id())).contains(held);
        assertThat(ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items())
                .isEmpty();
        ports.stream(draft.id());
        assertThat(ports.comments().roots(ARTICLE, Order.TOP, null, 20).items()).isEmpty();
        assertThat(ports.comments().newest(ARTICLE, null, 20).items()).isEmpty();
        String author = Objects.requireNonNull(draft.author()).key();
        assertThat(ports.reactions().own(author, ARTICLE).comments()).containsExactly(draft.id());
    }

    @Test
    void allCommentsOfAnArticleAreListedTogether() {
        CommentPorts ports = ports();
        Comment root = comment(ARTICLE, "root").build();
        Comment reply =
                comment(ARTICLE, "reply").replyTo(root).at(NOW.plusSeconds(1)).build();
        Comment deeper =
                comment(ARTICLE, "deeper").replyTo(reply).at(NOW.plusSeconds(2)).build();
        List.of(root, reply, deeper).forEach(comment -> {
            ports.comments().submit(entry(comment, ANY_PACE));
            ports.stream(comment.id());
        });
        Page<Comment> page = ports.comments().newest(ARTICLE, null, 2);
        assertThat(page.items()).extracting(Comment::id).containsExactly(deeper.id(), reply.id());
        assertThat(ports.comments()
                        .newest(ARTICLE, page.next().orElseThrow(), 2)
                        .items())
                .extracting(Comment::id)
                .containsExactly(root.id());
    }

    @Test
    void aPositionThatNoThreadGaveOutIsRefused() {
        CommentStore comments = ports().comments();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comments.roots(ARTICLE, Order.NEWEST, new Position("made up"), 20));
    }

    @Test
    void veryLongCommentsArePagedWhole() {
        CommentStore comments = ports().comments();
        for (int i = 0; i < 101; i++) {
            comments.submit(entry(
                    comment(ARTICLE, "long " + i)
                            .text("\uD83D\uDCF0".repeat(5_000))
                            .at(NOW.plusSeconds(i))
                            .build(),
                    ANY_PACE));
        }
        int seen = 0;
        Page<Comment> page = comments.roots(ARTICLE, Order.NEWEST, null, 100);
        seen += page.items().size();
        while (page.next().isPresent()) {
            page = comments.roots(ARTICLE, Order.NEWEST, page.next().get(), 100);
            seen += page.items().size();
        }
        assertThat(seen).isEqualTo(101);
    }
}
