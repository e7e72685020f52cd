package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Decisions on many comments: looked at first, done once, put back. */
class BulkTest {

    private static final String GRACE = Ids.of("author", "grace");

    private final Desk desk = new Desk();
    private final Comment one = desk.comment("one");
    private final Comment two = desk.comment("two");

    @Test
    void aPreviewSaysWhatWouldBeDoneAndDoesNothing() {
        Comment removed = desk.stands(desk.comment("gone"), CommentState.REMOVED);

        Answer answer = order("remove", List.of(one, removed, two), true);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("count").asInt()).isEqualTo(2);
        assertThat(ids(answer.json().path("items"), "id")).containsExactly(id(one), id(two));
        assertThat(ids(answer.json().path("skipped"), "comment")).containsExactly(id(removed));
        assertThat(desk.now(one)).isEqualTo(one);
        assertThat(desk.world.newsroom.bulk("order-1")).isEmpty();
        assertThat(desk.audit("bulk")).isEmpty();
    }

    @Test
    void aPreviewShowsTheFirstTwenty() {
        List<Comment> many =
                IntStream.range(0, 25).mapToObj(i -> desk.comment("m" + i)).toList();

        JsonNode preview = order("hold", many, true).json();

        assertThat(preview.path("count").asInt()).isEqualTo(25);
        assertThat(preview.path("items").size()).isEqualTo(BulkView.SHOWN);
    }

    @Test
    void anOrderIsDoneWhereItCanBeAndSaysWhereNot() {
        Comment held = desk.stands(desk.comment("held"), CommentState.HELD);
        Comment rejected = desk.stands(desk.comment("rejected"), CommentState.REJECTED);

        Answer answer = order("remove", List.of(one, held, rejected), false);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(answer.json().path("comments"))).containsExactly(id(one), id(held));
        assertThat(answer.json().at("/skipped/0/why").asString()).startsWith("It is rejected.");
        assertThat(desk.now(one).state()).isEqualTo(CommentState.REMOVED);
        assertThat(desk.last(held).reason()).isEqualTo("In bulk.");
        assertThat(desk.now(rejected)).isEqualTo(rejected);
        assertThat(desk.audit("bulk")).singleElement().satisfies(line -> {
            assertThat(line.subjectId()).isEqualTo("order-1");
            assertThat(line.decision().action()).isEqualTo(Decision.Action.BULK);
            assertThat(line.decision().code()).isEqualTo("REMOVE");
            assertThat(line.decision().note()).isEqualTo("2 comments");
        });
    }

    @Test
    void anOrderSentAgainAnswersWhatWasDoneAndDoesNothingMore() {
        Answer first = order("remove", List.of(one, two), false);
        desk.world.clock.advance(Duration.ofMinutes(1));
        desk.decide(two, "restore");
        Comment restored = desk.now(two);

        Answer again = order("remove", List.of(one, two), false);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.json().path("comments")).isEqualTo(first.json().path("comments"));
        assertThat(again.json().path("decision")).isEqualTo(first.json().path("decision"));
        assertThat(desk.now(two)).isEqualTo(restored);
        assertThat(desk.audit("bulk")).hasSize(1);
    }

    @Test
    void anOrderThatWasInterruptedIsFinishedWhenItIsSentAgain() {
        Decision decision = Decision.of(
                        Decision.Action.REMOVE, Actor.staff(Desk.EDNA, "Edna"), desk.world.clock.instant())
                .because(null, "In bulk.", null);
        List<BulkAction.Step> planned = List.of(
                new BulkAction.Step(one.id(), CommentState.PUBLISHED, 2),
                new BulkAction.Step(two.id(), CommentState.PUBLISHED, 2));
        desk.world.newsroom.keep(new BulkAction("order-1", decision, planned, null));
        desk.world.change(one.id(), now -> now.decided(CommentState.REMOVED, decision));

        Answer again = order("remove", List.of(one, two), false);

        assertThat(texts(again.json().path("comments"))).containsExactly(id(one), id(two));
        assertThat(desk.now(two).state()).isEqualTo(CommentState.REMOVED);
        assertThat(desk.now(one).version()).isEqualTo(2);
        assertThat(desk.audit("bulk")).hasSize(1);
    }

    @Test
    void anIdIsForOneOrder() {
        order("remove", List.of(one), false);

        Answer other = order("hold", List.of(two), false);

        assertThat(other.status()).isEqualTo(422);
        assertThat(problem(other)).isEqualTo("/problems/idempotency-key");
        assertThat(desk.now(two)).isEqualTo(two);
    }

    @Test
    void undoingPutsEachBackWhereItStoodWithTheReasonItHad() {
        Comment held = desk.stands(desk.comment("held"), CommentState.HELD, Actor.RULES);
        order("remove", List.of(one, held), false);

        Answer undone = undo();

        assertThat(undone.status()).isEqualTo(200);
        assertThat(texts(undone.json().path("comments"))).containsExactly(id(one), id(held));
        assertThat(undone.json().path("undoneAt").isString()).isTrue();
        assertThat(desk.now(one).state()).isEqualTo(CommentState.PUBLISHED);
        assertThat(desk.now(held).state()).isEqualTo(CommentState.HELD);
        assertThat(desk.last(held).reason()).isEqualTo("As it was.");
        assertThat(desk.last(held).code()).isEqualTo("EARLIER");
        assertThat(desk.last(held).by().key()).isEqualTo(Desk.EDNA);
        assertThat(desk.audit("bulk")).hasSize(2);
    }

    @Test
    void undoingLeavesAloneWhatWasDecidedOnSince() {
        order("remove", List.of(one, two), false);
        desk.decide(two, "restore");
        desk.decide(two, "hold");
        Comment since = desk.now(two);

        Answer undone = undo();

        assertThat(texts(undone.json().path("comments"))).containsExactly(id(one));
        assertThat(undone.json().at("/skipped/0/comment").asString()).isEqualTo(id(two));
        assertThat(undone.json().at("/skipped/0/why").asString()).isEqualTo("It has been changed since.");
        assertThat(desk.now(two)).isEqualTo(since);
    }

    @Test
    void undoingLeavesAloneWhatItsAuthorTookBack() {
        order("hold", List.of(one), false);
        desk.world.takeBack(one.id(), desk.world.clock.instant());

        assertThat(undo().json().path("comments").isEmpty()).isTrue();
        assertThat(desk.now(one).text()).isNull();
    }

    @Test
    void undoingTwiceIsTheSame() {
        order("remove", List.of(one, two), false);
        Answer first = undo();
        desk.world.clock.advance(Duration.ofMinutes(1));

        Answer second = undo();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.now(one).version()).isEqualTo(3);
        assertThat(desk.audit("bulk")).hasSize(2);
    }

    @Test
    void anOrderThatWasUndoneIsNotDoneByBeingSentAgain() {
        order("remove", List.of(one), false);
        undo();

        Answer again = order("remove", List.of(one), false);

        assertThat(again.json().path("undoneAt").isString()).isTrue();
        assertThat(desk.now(one).state()).isEqualTo(CommentState.PUBLISHED);
    }

    @Test
    void whatWasNeverOrderedCannotBeUndone() {
        assertThat(undo("order-2").status()).isEqualTo(404);
        assertThat(undo("../x").status()).isEqualTo(404);
    }

    @Test
    void anOrderMayBeAboutAllThatOneAuthorWrote() {
        SampleArticle elsewhere = Samples.article("two");
        Comment there = desk.world.put(
                Samples.comment(elsewhere.id(), "there").by("grace").build());
        Comment others = desk.world.put(
                Samples.comment(desk.world.article.id(), "others").by("ada").build());
        desk.world.comments.apply(desk.world.comments.all());

        Answer answer = byAuthor("order-1", "");

        assertThat(texts(answer.json().path("comments")))
                .containsExactlyInAnyOrder(id(desk.root), id(one), id(two), id(there));
        assertThat(desk.now(others)).isEqualTo(others);
        undo();
        Answer here = byAuthor("order-2", ",\"article\":\"" + elsewhere.id() + "\"");
        assertThat(texts(here.json().path("comments"))).containsExactly(id(there));
    }

    @Test
    void ofAnAuthorWhoWroteMoreThanAnOrderTakesTheRestIsForTheNext() {
        IntStream.range(0, BulkOrder.MOST).forEach(i -> desk.comment("m" + i));
        desk.world.comments.apply(desk.world.comments.all());

        JsonNode preview = desk.send(
                        "bulk",
                        "{\"id\":\"p\",\"action\":\"hold\",\"author\":\"" + GRACE + "\",\"preview\":true}")
                .json();

        assertThat(preview.path("count").asInt()).isEqualTo(BulkOrder.MOST);
        assertThat(preview.path("more").asBoolean()).isTrue();
    }

    @Test
    void aPinnedCommentIsPutBackOnlyWhereThereIsRoom() {
        desk.decide(one, "pin");
        order("remove", List.of(one), false);
        List.of("a", "b", "c").forEach(name -> desk.decide(desk.comment(name), "pin"));

        JsonNode undone = undo().json();

        assertThat(undone.path("comments").isEmpty()).isTrue();
        assertThat(undone.at("/skipped/0/why").asString()).contains("3 pinned comments");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id       | {'action':'hold','comments':['C']}",
                "id       | {'id':'a b','action':'hold','comments':['C']}",
                "action   | {'id':'x','action':'pin','comments':['C']}",
                "action   | {'id':'x','comments':['C']}",
                "reason   | {'id':'x','action':'remove','comments':['C']}",
                "comments | {'id':'x','action':'hold'}",
                "comments | {'id':'x','action':'hold','comments':['x']}",
                "comments | {'id':'x','action':'hold','comments':'C'}",
                "comments | {'id':'x','action':'hold','comments':['C'],'author':'C'}",
                "comments | {'id':'x','action':'hold','author':'nobody'}",
                "article  | {'id':'x','action':'hold','author':'C','article':'x'}",
                "article  | {'id':'x','action':'hold','comments':['C'],'article':'C'}",
                "preview  | {'id':'x','action':'hold','comments':['C'],'preview':1}",
                "version  | {'id':'x','action':'hold','comments':['C'],'version':1}",
            })
    void whatIsNoOrderIsRefusedByName(String member, String body) {
        Answer answer = desk.send("bulk", body.replace('\'', '"').replace("\"C\"", "\"" + id(one) + "\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(member);
        assertThat(desk.now(one)).isEqualTo(one);
    }

    @Test
    void anOrderNamesFiveHundredAtMost() {
        String ids = IntStream.range(0, BulkOrder.MOST + 1)
                .mapToObj(i -> "\"" + Ids.of("comment", "n" + i) + "\"")
                .collect(Collectors.joining(","));

        Answer answer = desk.send("bulk", "{\"id\":\"x\",\"action\":\"hold\",\"comments\":[" + ids + "]}");

        assertThat(answer.parameter()).isEqualTo("comments");
    }

    private Answer order(String action, List<Comment> comments, boolean preview) {
        String ids = comments.stream().map(c -> "\"" + c.id() + "\"").collect(Collectors.joining(","));
        return desk.send(
                "bulk",
                "{\"id\":\"order-1\",\"action\":\"" + action + "\",\"reason\":\"In bulk.\",\"comments\":[" + ids
                        + "],\"preview\":" + preview + "}");
    }

    private Answer byAuthor(String id, String more) {
        return desk.send(
                "bulk",
                "{\"id\":\"" + id + "\",\"action\":\"remove\",\"reason\":\"In bulk.\",\"author\":\"" + GRACE + "\"" + more
                        + "}");
    }

    private Answer undo() {
        return undo("order-1");
    }

    private Answer undo(String id) {
        return Event.read("moderation", "undo").path("bulk", id).send(desk.handler);
    }

    private static String id(Comment comment) {
        return comment.id().value();
    }

    private static List<String> ids(JsonNode list, String name) {
        return list.values().stream().map(each -> each.path(name).asString()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(each -> Objects.requireNonNull(each.asString())).toList();
    }
}
