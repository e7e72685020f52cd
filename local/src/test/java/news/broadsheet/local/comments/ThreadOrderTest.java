package news.broadsheet.local.comments;

import static news.broadsheet.local.comments.NativeExportTest.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadOrderTest {

    private final List<ForeignComment> passed = new ArrayList<>();
    private final ThreadOrder order = new ThreadOrder(passed::add, 1_000_000, Long.MAX_VALUE);

    private List<String> ids() {
        return passed.stream().map(ForeignComment::id).toList();
    }

    @Test
    void whatIsInOrderPassesAtOnce() {
        order.accept(comment("1", "", "x"));
        order.accept(comment("2", "1", "x"));
        assertThat(ids()).containsExactly("1", "2");
        assertThat(order.finish()).isZero();
    }

    @Test
    void aReplyWaitsForItsParentAndBringsItsOwnReplies() {
        order.accept(comment("3", "2", "x"));
        order.accept(comment("2", "1", "x"));
        assertThat(passed).isEmpty();
        order.accept(comment("1", "", "x"));
        assertThat(ids()).containsExactly("1", "2", "3");
        assertThat(order.finish()).isZero();
    }

    @Test
    void anOrphanBecomesARootAndItsRepliesStayItsReplies() {
        order.accept(comment("2", "gone", "x"));
        order.accept(comment("3", "2", "x"));
        assertThat(order.finish()).isEqualTo(1);
        assertThat(passed.get(0).parent()).isEmpty();
        assertThat(passed.get(1).parent()).contains("2");
    }

    @Test
    void aParentBelowAnotherArticleIsNone() {
        ForeignComment here = comment("1", "", "x");
        order.accept(new ForeignComment(
                here.id(),
                here.parent(),
                URI.create("https://harbour.example/b"),
                here.articleTitle(),
                here.authorName(),
                here.authorKey(),
                here.text(),
                here.createdAt(),
                here.state()));
        order.accept(comment("2", "1", "x"));
        assertThat(order.finish()).isEqualTo(1);
    }

    @Test
    void circlesAreOpenedWhereTheyBegan() {
        order.accept(comment("1", "2", "x"));
        order.accept(comment("2", "1", "x"));
        order.accept(comment("3", "2", "x"));
        order.accept(comment("9", "9", "x"));
        assertThat(order.finish()).isEqualTo(2);
        assertThat(ids()).containsExactly("1", "2", "3", "9");
        assertThat(passed.get(2).parent()).contains("2");
    }

    @Test
    void tooManyThatWaitAreRefusedWithASentence() {
        ThreadOrder small = new ThreadOrder(passed::add, 2, 1_000);
        small.accept(comment("2", "1", "x"));
        small.accept(comment("3", "1", "x"));
        assertThatThrownBy(() -> small.accept(comment("4", "1", "x")))
                .isInstanceOf(ThreadOrder.TooManyWaiting.class)
                .hasMessageContaining("2 replies");
        ThreadOrder short1 = new ThreadOrder(passed::add, 1_000, 10);
        assertThatThrownBy(() -> short1.accept(comment("4", "1", "x".repeat(11))))
                .isInstanceOf(ThreadOrder.TooManyWaiting.class);
    }

    @Test
    void aChainOfAnyLengthBackwardsIsPutInOrder() {
        for (int i = 100_000; i > 0; i--) {
            order.accept(comment("c" + i, "c" + (i - 1), "x"));
        }
        order.accept(comment("c0", "", "x"));
        assertThat(order.finish()).isZero();
        assertThat(ids()).hasSize(100_001).startsWith("c0", "c1").endsWith("c100000");
    }

    @Test
    void inAnyOrderEveryCommentPassesOnceAndAfterItsParent() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<ForeignComment> comments = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                comments.add(comment("c" + i, random.nextInt(4) == 0 ? "" : "c" + random.nextInt(70), "x"));
            }
            Collections.shuffle(comments, random);
            passed.clear();
            ThreadOrder shuffled = new ThreadOrder(passed::add, 1_000, 1_000);
            comments.forEach(shuffled);
            long roots = comments.stream()
                    .filter(comment -> comment.parent().isEmpty())
                    .count();
            int orphans = shuffled.finish();
            Set<String> before = new HashSet<>();
            for (ForeignComment comment : passed) {
                comment.parent().ifPresent(parent -> assertThat(before).contains(parent));
                assertThat(before.add(comment.id())).isTrue();
            }
            assertThat(passed).hasSize(60);
            assertThat(passed.stream()
                            .filter(comment -> comment.parent().isEmpty())
                            .count())
                    .isEqualTo(roots + orphans);
        }
    }
}
