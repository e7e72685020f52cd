package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.SampleComment.held;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.CommentPorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each question about comments may cost, with ten comments on an article and with a hundred thousand: the same. */
class CommentBudgetTest {

    private static final Pace ANY_PACE = new Pace(NOW.plusSeconds(1_000_000));
    private static final ArticleId ARTICLE = CommentSeed.ARTICLE;

    @Nested
    class WithTenComments extends Budgets {
        WithTenComments() {
            super(10);
        }
    }

    @Nested
    class WithAHundredThousandComments extends Budgets {
        WithAHundredThousandComments() {
            super(100_000);
        }
    }

    /** The same figures at any size. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Budgets extends Bill {

        private final int comments;
        private EmbeddedAws embedded;
        private TestTables tables;
        private CommentPorts ports;

        Budgets(int comments) {
            super(String.format("%,7d comments", comments));
            this.comments = comments;
        }

        @BeforeAll
        void fill() {
            embedded = EmbeddedAws.start();
            tables = embedded.aws().fresh();
            ports = tables.commentPorts(new Throttle(), spent);
            long start = System.nanoTime();
            CommentSeed.fill(tables, comments);
            System.out.printf(
                    "budget, %,7d comments: seeded in %d ms%n", comments, (System.nanoTime() - start) / 1_000_000);
        }

        @AfterAll
        void drop() {
            embedded.close();
        }

        @Test
        void aCommentIsThreeWritesAHeldOneFourAndARefusalOne() {
            ArticleId article = new ArticleId(Ids.of("elsewhere"));
            Comment root = comment(article, "first").build();
            spent.take();
            ports.comments().submit(entry(root, ANY_PACE));
            assertSpent("a comment", 3, "UpdateItem", "PutItem");
            Comment reply = comment(article, "reply").by("grace").replyTo(root).build();
            ports.comments().find(root.id());
            assertSpent("the parent of a reply", 0.5, "GetItem");
            ports.comments().submit(entry(reply, ANY_PACE));
            assertSpent("a reply", 3, "UpdateItem", "PutItem");
            ports.comments().submit(held(comment(article, "held").by("hedy").build(), ANY_PACE));
            assertSpent("a held comment", 4, "UpdateItem", "PutItem", "PutItem");
        }

        /** DynamoDB Local does not say what a failed condition costs; by the developer guide it is the write, 1 unit. */
        @Test
        void aRefusalIsOneFailedConditionAndHalfARead() {
            ArticleId article = new ArticleId(Ids.of("refused"));
            ports.comments().submit(entry(comment(article, "first").by("ida").build(), ANY_PACE));
            Comment hasty = comment(article, "hasty").by("ida").build();
            spent.take();
            assertThat(ports.comments().submit(entry(hasty, new Pace(NOW.minusSeconds(3)))))
                    .isInstanceOf(Submission.TooFast.class);
            refused("too fast");
            Entry same = new Entry(
                    hasty,
                    ANY_PACE,
                    Ids.of("like", comment(article, "first").id().value()),
                    (c, _) -> c);
            assertThat(ports.comments().submit(same)).isInstanceOf(Submission.Duplicate.class);
            refused("the same again");
        }

        private void refused(String why) {
            Spent.Total refused = spent.take();
            print("a comment refused, " + why + " (besides 1 write for its failed condition)", refused);
            assertThat(refused.requests()).containsExactly("UpdateItem", "GetItem");
        }

        @Test
        void aPageOfTwentyIsOneQueryOfTwoUnitsInEveryOrderAtAnyDepth() {
            for (Order order : Order.values()) {
                pages("roots, " + order, after -> ports.comments().roots(ARTICLE, order, after, 20));
            }
            for (Order order : List.of(Order.NEWEST, Order.OLDEST, Order.TOP)) {
                pages(
                        "replies, " + order,
                        after -> ports.comments().replies(CommentSeed.root().id(), order, after, 20));
            }
        }

        /** The first page, the second, and one from the far end of the list. */
        private void pages(String what, Function<@Nullable Position, Page<Comment>> list) {
            spent.take();
            Page<Comment> first = list.apply(null);
            assertThat(first.items()).hasSize(Math.min(20, comments / 2));
            assertSpentAtMost("20 " + what, 2, "Query");
            Optional<Position> next = first.next();
            if (next.isPresent()) {
                assertThat(list.apply(next.get()).items()).hasSize(20);
                assertSpentAtMost("20 " + what + ", the second page", 2, "Query");
                for (int page = 0; page < 50; page++) {
                    next = list.apply(next.orElseThrow()).next();
                }
                spent.take();
                assertThat(list.apply(next.orElseThrow()).items()).hasSize(20);
                assertSpentAtMost("20 " + what + ", the fifty-second page", 2, "Query");
            }
        }

        @Test
        void aVoteOrAChangeOfItIsOneWriteAndARepetitionNone() {
            spent.take();
            ports.reactions().vote(Ids.of("voter"), ARTICLE, CommentSeed.root().id(), 1, NOW);
            assertSpent("a vote", 1, "UpdateItem");
            ports.reactions().vote(Ids.of("voter"), ARTICLE, CommentSeed.root().id(), -1, NOW);
            assertSpent("a change of a vote", 1, "UpdateItem");
        }

        @Test
        void whatAViewerDidBelowAnArticleIsOneQuery() {
            String viewer = Ids.of("viewer");
            for (int i = 0; i < 20; i++) {
                ports.reactions()
                        .vote(viewer, ARTICLE, comment(ARTICLE, "seed " + i).id(), 1, NOW);
            }
            spent.take();
            assertThat(ports.reactions().own(viewer, ARTICLE).votes()).hasSize(20);
            assertSpentAtMost("a viewer's twenty votes below an article", 1, "Query");
        }

        @Test
        void theCountsOfAHundredArticlesAreFiftyUnits() {
            List<ArticleId> asked = IntStream.range(0, 100)
                    .mapToObj(n -> new ArticleId(Ids.of("article", "" + n)))
                    .toList();
            ports.counter()
                    .apply(asked.stream()
                            .map(article -> comment(article, "counted").build())
                            .toList());
            spent.take();
            assertThat(ports.comments().counts(asked)).hasSize(100);
            assertSpent("comment counts of 100 articles", 50, "BatchGetItem");
        }

        @Test
        void countingTwiceCostsTheSecondTimeNoMoreThanLooking() {
            Comment root = comment(new ArticleId(Ids.of("counted")), "counted").build();
            ports.comments().submit(entry(root, ANY_PACE));
            spent.take();
            ports.counter().apply(Set.of(root));
            print("counting a comment", spent.take());
            ports.counter().settle(root);
            print("putting it into its lists", spent.take());
            ports.counter().apply(Set.of(root));
            assertSpent("counting it again", 1, "BatchGetItem");
        }

        @Test
        void tallyingAVoteTwiceCostsTheSecondTimeNoMoreThanLooking() {
            Comment root = comment(new ArticleId(Ids.of("tallied")), "tallied")
                    .by("kay")
                    .build();
            ports.comments().submit(entry(root, ANY_PACE));
            String voter = Ids.of("another voter");
            ports.reactions().vote(voter, root.article(), root.id(), 1, NOW);
            Reaction vote = new Reaction(Reaction.Kind.VOTE, voter, root.article(), root.id());
            spent.take();
            ports.counter().tally(List.of(vote));
            print("tallying a vote", spent.take());
            ports.counter().tally(List.of(vote));
            assertSpent("tallying it again", 1, "BatchGetItem");
        }

        @Test
        void aReportIsTwoWrites() {
            spent.take();
            ports.reactions()
                    .report(
                            ARTICLE,
                            CommentSeed.root().id(),
                            new Report(Ids.of("reporter"), Report.Cause.SPAM, null, NOW));
            assertSpent("a report", 2, "UpdateItem", "PutItem");
        }
    }
}
