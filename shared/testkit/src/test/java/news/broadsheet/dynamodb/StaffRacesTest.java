package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.SampleComment.held;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Newsroom;
import news.broadsheet.core.comment.Newsroom.Queue;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.aws.Throttling;
import news.broadsheet.testkit.contract.StaffPorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What staff do while others do something else; what the contracts cannot stage, because it needs to know the requests. */
class StaffRacesTest {

    private static final Pace ANY_PACE = new Pace(NOW.plusSeconds(1_000_000));
    private static final ArticleId ARTICLE = new ArticleId(Ids.of("races"));
    private static final String ADA = Ids.of("author", "ada");
    private static final Actor EDITOR = Actor.staff("editor", "Ed");

    private TestTables tables;
    private StaffPorts staff;

    @BeforeEach
    void create() {
        tables = EmbeddedAws.shared().fresh();
        staff = tables.staffPorts(new Throttle());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aQueueWhoseCommentsAllStandInOnePartitionIsReadToItsEnd() {
        List<CommentId> held = heldInOneShard(103);
        for (int limit : List.of(1, 50, 100)) {
            assertThat(all(Queue.HELD, limit)).isEqualTo(held);
        }
    }

    @Test
    void aCommentThatIsReportedWhileTheQueueIsReadStandsThereOnce() {
        Comment root = published("moving");
        Meanwhile reported =
                new Meanwhile(QueryRequest.class, CommentPlaces.SHARDS + 1, () -> report(root.id(), "grace"));
        Page<Comment> page = new DynamoNewsroom(client(reported), tables.comments()).queue(Queue.RECENT, null, 10);
        assertThat(reported.happened()).isTrue();
        assertThat(page.items()).extracting(Comment::id).containsExactly(root.id());
        assertThat(page.next()).isEmpty();
    }

    /** Whichever of its requests the other decision comes before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noDecisionIsMissingOrReadTwiceWhereAnotherIsMadeMeanwhile(int nth) {
        Comment root = comment(ARTICLE, "decided").build();
        staff.comments().comments().submit(held(root, ANY_PACE));
        Comment waiting = find(root.id());
        Comment approved = waiting.decided(CommentState.PUBLISHED, Decision.of(Action.APPROVE, EDITOR, NOW));
        Meanwhile decided = new Meanwhile(SdkRequest.class, nth, () -> change(waiting, approved));
        Newsroom newsroom = new DynamoNewsroom(client(decided), tables.comments());
        List<Action> seen =
                newsroom.decisions(root.id()).stream().map(Decision::action).toList();
        assertThat(decided.happened()).isTrue();
        assertThat(seen).isIn(List.of(Action.HOLD), List.of(Action.HOLD, Action.APPROVE));
    }

    /** Whichever of its requests the other vote comes before: where its row stays, it counts, and where it goes, it does not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aVoteCastWhileThePersonIsForgottenIsCountedAsItsRowSays(int nth) {
        Comment root = published("voted");
        vote(root.id(), 1);
        Meanwhile voted = new Meanwhile(SdkRequest.class, nth, () -> vote(root.id(), -1));
        People people = new DynamoPeople(client(voted), tables.comments());
        people.forget(ADA, new Trace.Voted(ARTICLE, root.id(), 1));
        long rows = staff.comments().reactions().own(ADA, ARTICLE).votes().size();
        assertThat(find(root.id()).tally()).isEqualTo(new Tally(0, 0, 0, rows, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Reaction.Kind.class)
    void whatWasSaidOfACommentThatIsGoneIsForgottenToo(Reaction.Kind kind) {
        Comment root = published("gone");
        Report report = new Report(ADA, Report.Cause.SPAM, "why", NOW);
        Trace trace = kind == Reaction.Kind.VOTE
                ? new Trace.Voted(ARTICLE, root.id(), 1)
                : new Trace.Reported(ARTICLE, root.id(), report);
        vote(root.id(), 1);
        staff.comments().reactions().report(ARTICLE, root.id(), report);
        staff.comments().counter().tally(List.of(new Reaction(kind, ADA, ARTICLE, root.id())));
        try (DynamoDbClient client = client()) {
            client.deleteItem(b -> b.tableName(tables.comments()).key(CommentItem.key(root.id())));
        }
        staff.people().forget(ADA, trace);
        assertThat(staff.people().traces(ADA, null, 10).items()).doesNotContain(trace);
        assertThat(staff.comments().reactions().reports(root.id(), null, 10).items())
                .hasSize(kind == Reaction.Kind.VOTE ? 1 : 0);
    }

    @Test
    void forgettingAReportBeginsAgainWhereItsCommentIsBeingCounted() {
        Comment root = published("reported");
        report(root.id(), "grace");
        staff.comments().reactions().report(ARTICLE, root.id(), new Report(ADA, Report.Cause.SPAM, "why", NOW));
        Reaction reaction = new Reaction(Reaction.Kind.REPORT, ADA, ARTICLE, root.id());
        Meanwhile counted = new Meanwhile(
                TransactWriteItemsRequest.class,
                1,
                () -> staff.comments().counter().tally(List.of(reaction)));
        new DynamoPeople(client(counted), tables.comments())
                .forget(ADA, new Trace.Reported(ARTICLE, root.id(), new Report(ADA, Report.Cause.SPAM, "why", NOW)));
        assertThat(counted.happened()).isTrue();
        assertThat(find(root.id()).tally().reports()).isOne();
        assertThat(staff.comments().reactions().reports(root.id(), null, 10).items())
                .extracting(Report::person)
                .containsExactly(Ids.of("grace"));
    }

    @Test
    void aBanThatComesWhileAStandingIsForgottenStays() {
        staff.people().restrict(standing(Action.WARN, false, 1));
        Meanwhile banned =
                new Meanwhile(DeleteItemRequest.class, 1, () -> staff.people().restrict(standing(Action.BAN, true, 2)));
        new DynamoPeople(client(banned), tables.comments()).forgetStanding(ADA);
        assertThat(banned.happened()).isTrue();
        Standing left = staff.people().standing(ADA).orElseThrow();
        assertThat(left.banned()).isTrue();
        assertThat(left.decision()).isNull();
    }

    @Test
    void aBanThatIsLiftedWhileAStandingIsForgottenDoesNotComeBack() {
        staff.people().restrict(standing(Action.BAN, true, 1));
        Meanwhile lifted =
                new Meanwhile(PutItemRequest.class, 1, () -> staff.people().restrict(standing(Action.LIFT, false, 2)));
        new DynamoPeople(client(lifted), tables.comments()).forgetStanding(ADA);
        assertThat(lifted.happened()).isTrue();
        assertThat(staff.people().standing(ADA)).isEmpty();
    }

    @Test
    void ofABanNothingIsLeftButThatItIsThere() {
        published("counted for ada");
        staff.people().restrict(standing(Action.BAN, true, 1));
        staff.people().forgetStanding(ADA);
        staff.people().forgetStanding(ADA);
        try (DynamoDbClient client = client()) {
            assertThat(client.getItem(b -> b.tableName(tables.comments()).key(StandingItem.key(ADA)))
                            .item()
                            .keySet())
                    .isEqualTo(Set.of(Item.PK, Item.SK, "banned", StandingItem.VERSION));
        }
        assertThat(staff.people().standing(ADA)).map(Standing::version).contains(2L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forgettingThatBreaksOffAnywhereIsDoneWhenItIsRepeated(boolean answersLost) {
        for (int allowed = 0; allowed < 12; allowed++) {
            Comment root = published("broken off " + allowed);
            Report report = new Report(ADA, Report.Cause.OTHER, "why", NOW);
            vote(root.id(), 1);
            staff.comments().reactions().report(ARTICLE, root.id(), report);
            staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.REPORT, ADA, ARTICLE, root.id())));
            long version = staff.people().standing(ADA).orElseThrow().version();
            staff.people().restrict(standing(Action.WARN, false, version + 1));
            Throttle throttle = new Throttle();
            throttle.failAfter(allowed);
            DynamoDbClient failing = tables.aws().dynamoDb(new Throttling(throttle, answersLost));
            People people = new DynamoPeople(failing, tables.comments());
            try {
                forgetAll(people, root, report);
            } catch (StoreBusyException e) {
                throttle.recover();
                forgetAll(people, root, report);
            }
            assertThat(find(root.id()).tally()).as("after %d requests", allowed).isEqualTo(Tally.NONE);
            assertThat(staff.people().traces(ADA, null, 10).items()).isEmpty();
            assertThat(staff.comments().reactions().reports(root.id(), null, 10).items())
                    .isEmpty();
            assertThat(staff.people().standing(ADA)).isEmpty();
        }
    }

    private static void forgetAll(People people, Comment root, Report report) {
        people.forget(ADA, new Trace.Voted(ARTICLE, root.id(), 1));
        people.forget(ADA, new Trace.Reported(ARTICLE, root.id(), report));
        people.forget(ADA, new Trace.Wrote(ARTICLE, root.id()));
        people.forgetHistory(root.id());
        people.forgetStanding(ADA);
    }

    @Test
    void restrictionsLeaveAloneWhatSubmissionsMoveOn() {
        published("first");
        staff.people().restrict(standing(Action.WARN, false, 1));
        assertThat(staff.people().standing(ADA)).map(Standing::approved).contains(1L);
        Comment hasty = comment(ARTICLE, "hasty").build();
        assertThat(staff.comments().comments().submit(entry(hasty, new Pace(NOW.minusSeconds(1)))))
                .isEqualTo(new Submission.TooFast(NOW));
    }

    private DynamoDbClient client(Meanwhile... meanwhile) {
        return tables.aws().dynamoDb(meanwhile);
    }

    private static Standing standing(Action action, boolean banned, long version) {
        Decision decision = Decision.of(action, EDITOR, NOW).because("X", "Reason.", "Note.");
        return new Standing(ADA, 0, null, action == Action.WARN, null, banned, decision, version);
    }

    private Comment find(CommentId id) {
        return staff.comments().comments().find(id).orElseThrow();
    }

    private Comment published(String name) {
        Comment root = comment(ARTICLE, name).build();
        staff.comments().comments().submit(entry(root, ANY_PACE));
        staff.comments().stream(root.id());
        return root;
    }

    private void change(Comment before, Comment after) {
        staff.comments().comments().change(new Change(before, after));
        staff.comments().stream(before.id());
    }

    /** Cast, and counted at once. */
    private void vote(CommentId comment, int value) {
        staff.comments().reactions().vote(ADA, ARTICLE, comment, value, NOW);
        staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.VOTE, ADA, ARTICLE, comment)));
    }

    private void report(CommentId comment, String person) {
        String key = Ids.of(person);
        staff.comments().reactions().report(ARTICLE, comment, new Report(key, Report.Cause.SPAM, null, NOW));
        staff.comments().counter().tally(List.of(new Reaction(Reaction.Kind.REPORT, key, ARTICLE, comment)));
        staff.comments().stream(comment);
    }

    private List<CommentId> heldInOneShard(int many) {
        List<CommentId> ids = new ArrayList<>();
        List<WriteRequest> writes = new ArrayList<>();
        for (int n = 0; ids.size() < many; n++) {
            Comment root = comment(ARTICLE, "held " + n).at(NOW.plusSeconds(n)).build();
            Comment held = root.held(Decision.of(Action.HOLD, Actor.RULES, NOW));
            AttributeValue first = AttributeValue.fromS(CommentPlaces.queue("HELD", 0));
            if (first.equals(CommentPlaces.settled(held).get(CommentPlaces.QUEUE))) {
                ids.add(root.id());
                writes.add(WriteRequest.builder()
                        .putRequest(put -> put.item(CommentItem.write(held)))
                        .build());
            }
        }
        try (DynamoDbClient client = client()) {
            Batches.write(client, tables.comments(), writes);
        }
        return ids;
    }

    private List<CommentId> all(Queue queue, int limit) {
        List<CommentId> ids = new ArrayList<>();
        @Nullable Position after = null;
        do {
            Page<Comment> page = staff.newsroom().queue(queue, after, limit);
            page.items().forEach(comment -> ids.add(comment.id()));
            after = page.next().orElse(null);
        } while (after != null);
        return ids;
    }
}
