package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.SampleComment.held;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.core.comment.Newsroom.Queue;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.StaffPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What staff's questions and decisions cost, with few comments waiting and with many: the same. */
class StaffBudgetTest {

    private static final Pace ANY_PACE = new Pace(NOW.plusSeconds(1_000_000));
    private static final ArticleId ARTICLE = new ArticleId(Ids.of("staff's budget"));
    private static final Actor EDITOR = Actor.staff("editor", "Ed");
    private static final Decision DECISION = Decision.of(Action.HOLD, EDITOR, NOW)
            .because("OFF_TOPIC", "It is not about the article.", "Seen in the evening.");

    @Nested
    class WithThirtyInEachQueue extends Budgets {
        WithThirtyInEachQueue() {
            super(30);
        }
    }

    @Nested
    class WithThreeThousandInEachQueue extends Budgets {
        WithThreeThousandInEachQueue() {
            super(3_000);
        }
    }

    /** The same figures at any size. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Budgets extends Bill {

        private final int waiting;
        private EmbeddedAws embedded;
        private TestTables tables;
        private StaffPorts staff;

        Budgets(int waiting) {
            super(String.format("%,7d waiting", waiting));
            this.waiting = waiting;
        }

        @BeforeAll
        void fill() {
            embedded = EmbeddedAws.start();
            tables = embedded.aws().fresh();
            staff = tables.staffPorts(new Throttle(), spent);
            try (DynamoDbClient client = tables.aws().dynamoDb()) {
                Batches.write(
                        client,
                        tables.comments(),
                        IntStream.range(0, waiting)
                                .boxed()
                                .flatMap(StaffBudgetTest::waiting)
                                .toList());
            }
        }

        @AfterAll
        void drop() {
            embedded.close();
        }

        /** Of 20 comments of up to 4 KB: half a unit each, and half a unit for each partition's keys. */
        @Test
        void aQueuePageOfTwentyIsTwelveUnitsAtAnyDepthAndOfRecentOnesFourteen() {
            pages(Queue.HELD, 12, CommentPlaces.SHARDS);
            pages(Queue.REPORTED, 12, CommentPlaces.SHARDS);
            pages(Queue.RECENT, 14, 2 * CommentPlaces.SHARDS);
        }

        /** The first page, the second, and in a long queue one from far behind. */
        private void pages(Queue queue, double units, int queries) {
            List<String> requests = new ArrayList<>(
                    IntStream.range(0, queries).mapToObj(_ -> "Query").toList());
            requests.add("BatchGetItem");
            spent.take();
            Page<Comment> first = staff.newsroom().queue(queue, null, 20);
            assertThat(first.items()).hasSize(20);
            assertSpent("20 of " + queue, units, requests);
            Optional<Position> next = first.next();
            if (waiting > 100) {
                for (int page = 0; page < 50; page++) {
                    next = staff.newsroom().queue(queue, next.orElseThrow(), 20).next();
                }
                spent.take();
            }
            Page<Comment> later = staff.newsroom().queue(queue, next.orElseThrow(), 20);
            assertThat(later.items()).hasSizeGreaterThanOrEqualTo(10);
            assertSpent(
                    "a later page of " + queue,
                    units - 0.5 * (20 - later.items().size()),
                    requests);
        }

        /** DynamoDB Local counts nothing for what is not there; by the developer guide each is half a unit all the same. */
        @Test
        void theSettingsOfThreeScopesAreOneBatchOfOneAndAHalfUnits() {
            List<Scope> scopes =
                    List.of(Scope.SITE, new Scope.OfSource(new SourceId("daily")), new Scope.OfArticle(ARTICLE));
            CommentSettings settings = new CommentSettings(
                    Mode.FIRST_N,
                    3,
                    "darn\n".repeat(300),
                    "crypto\n".repeat(300),
                    1,
                    5,
                    Failure.PUBLISH,
                    4,
                    false,
                    Duration.ofDays(14),
                    List.of("Ed"),
                    1);
            spent.take();
            assertThat(staff.settings().find(scopes)).isEmpty();
            Spent.Total none = spent.take();
            print("settings of three scopes, where none are set", none);
            assertThat(none.requests()).containsExactly("BatchGetItem");
            scopes.forEach(scope -> staff.settings().put(scope, settings));
            spent.take();
            assertThat(staff.settings().find(scopes)).hasSize(3);
            assertSpent("settings of three scopes", 1.5, List.of("BatchGetItem"));
        }

        @Test
        void aDecisionAboutAPersonIsOneWriteAndTheirStandingHalfARead() {
            String person = Ids.of("restricted");
            spent.take();
            staff.people().restrict(new Standing(person, 0, Mode.BEFORE, true, null, false, DECISION, 1));
            assertSpent("a decision about a person", 1, List.of("UpdateItem"));
            staff.people().restrict(new Standing(person, 0, null, false, null, true, DECISION, 2));
            assertSpent("another decision about them", 1, List.of("UpdateItem"));
            staff.people().standing(person);
            assertSpent("a person's standing", 0.5, List.of("GetItem"));
        }

        /**
         * Erasing is rare: a consistent read, and two writes in a transaction, each cost twice; the comment's three lists
         * follow its tally.
         */
        @Test
        void aVoteIsForgottenWithItsPlaceInTheTally() {
            String person = Ids.of("voter");
            Comment root = comment(ARTICLE, "voted on").by("kay").build();
            staff.comments().comments().submit(entry(root, ANY_PACE));
            staff.comments().reactions().vote(person, ARTICLE, root.id(), 1, NOW);
            staff.comments().stream(root.id());
            staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.VOTE, person, ARTICLE, root.id())));
            spent.take();
            staff.people().forget(person, new Trace.Voted(ARTICLE, root.id(), 1));
            assertSpent("forgetting a vote", 11, List.of("GetItem", "TransactWriteItems"));
        }

        @Test
        void aHundredTracesAreOneQuery() {
            String person = Ids.of("busy");
            for (int n = 0; n < 101; n++) {
                staff.comments()
                        .reactions()
                        .vote(person, ARTICLE, comment(ARTICLE, "traced " + n).id(), 1, NOW);
            }
            spent.take();
            assertThat(staff.people().traces(person, null, 100).items()).hasSize(100);
            assertSpent("100 traces of a person", 1.5, List.of("Query"));
        }

        @Test
        void theHistoryOfACommentIsReadConsistently() {
            Comment root = comment(ARTICLE, "decided on").by("ida").build();
            staff.comments().comments().submit(held(root, ANY_PACE));
            Comment held = staff.comments().comments().find(root.id()).orElseThrow();
            Comment edited = held.edited("Other words.", NOW, held.state(), DECISION);
            Comment approved = edited.decided(CommentState.PUBLISHED, DECISION);
            staff.comments().comments().change(new Change(held, edited));
            staff.comments().comments().change(new Change(edited, approved));
            spent.take();
            assertThat(staff.newsroom().decisions(root.id())).hasSize(3);
            assertSpent("three decisions about a comment", 2, List.of("GetItem", "Query"));
            assertThat(staff.newsroom().revisions(root.id())).hasSize(1);
            assertSpent("an earlier text of a comment", 1, List.of("Query"));
        }

        @Test
        void aLineOfTheAuditLogIsOneWriteAndTwentyAreOneQuery() {
            LocalDate day = LocalDate.parse("2026-04-01");
            for (int n = 0; n < 21; n++) {
                Decision decision = Decision.of(Action.SETTINGS, EDITOR, NOW.plus(Duration.ofDays(31)))
                        .because("OTHER", "A reason to read.", "A note.");
                spent.take();
                staff.newsroom().note(new AuditEntry(Ids.of("line", "" + n), "settings", "site", decision));
                assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("PutItem"), 1, 0));
            }
            assertThat(staff.newsroom().audit(day, null, 20).items()).hasSize(20);
            assertSpent("20 lines of the audit log", 1, List.of("Query"));
        }

        @Test
        void theLargestBulkActionIsFarBelowWhatAnItemMayHave() {
            List<BulkAction.Step> steps = IntStream.range(0, 500)
                    .mapToObj(n -> new BulkAction.Step(
                            comment(ARTICLE, "bulk " + n).id(), CommentState.PUBLISHED, 1_000_000 + n))
                    .toList();
            BulkAction action = new BulkAction(Ids.of("bulk"), DECISION, steps, NOW);
            assertThat(ItemSize.of(BulkItem.write(action))).isLessThan(50 * 1_024);
            spent.take();
            staff.newsroom().keep(action);
            Spent.Total kept = spent.take();
            print("a bulk action of 500 steps", kept);
            assertThat(kept.units()).isLessThanOrEqualTo(50);
        }
    }

    /** A held comment, a reported one and one of the others, as the stream leaves them. */
    private static Stream<WriteRequest> waiting(int n) {
        Comment one = comment(ARTICLE, "held " + n).at(NOW.plusSeconds(n)).build();
        Comment reported =
                comment(ARTICLE, "reported " + n).at(NOW.plusSeconds(n)).build();
        Comment recent = comment(ARTICLE, "recent " + n).at(NOW.plusSeconds(n)).build();
        return Stream.of(one.held(DECISION), reported.with(new Tally(0, 0, 0, 0, 2, 0)), recent)
                .map(StaffBudgetTest::put);
    }

    private static WriteRequest put(Comment comment) {
        Map<String, AttributeValue> item = new HashMap<>(CommentItem.write(comment));
        item.putAll(CommentPlaces.settled(comment));
        item.put(
                CommentItem.REPORTS,
                AttributeValue.fromN(Long.toString(comment.tally().reports())));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
}
