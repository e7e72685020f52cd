package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors decide about a comment, from wherever it stands. */
class DecisionTest {

    private final Desk desk = new Desk();

    /** States that a comment can be found in; {@code REPORTED} is published with open reports. */
    private static final List<String> FOUND = List.of(
            "PUBLISHED", "REPORTED", "HELD", "HELD_BY_REPORTS", "REJECTED", "REMOVED", "TAKEN_BACK", "FEATURED", "PINNED");

    @ParameterizedTest
    @CsvSource({
        "approve, REPORTED HELD HELD_BY_REPORTS, PUBLISHED",
        "reject, HELD HELD_BY_REPORTS, REJECTED",
        "hold, PUBLISHED REPORTED FEATURED PINNED, HELD",
        "remove, PUBLISHED REPORTED HELD HELD_BY_REPORTS FEATURED PINNED, REMOVED",
        "restore, REJECTED REMOVED, PUBLISHED",
        "feature, PUBLISHED REPORTED PINNED, PUBLISHED",
        "unfeature, FEATURED, PUBLISHED",
        "pin, PUBLISHED REPORTED FEATURED, PUBLISHED",
        "unpin, PINNED, PUBLISHED",
        "dismiss, REPORTED HELD_BY_REPORTS, PUBLISHED",
    })
    void eachActionLeadsFromTheStatesItIsForAndFromNoOther(String action, String from, CommentState to) {
        for (String found : FOUND) {
            Comment comment = found(found, desk.comment(action + found));

            Answer answer = desk.decide(comment, action);

            if (List.of(from.split(" ")).contains(found)) {
                assertThat(answer.status()).as("%s from %s", action, found).isEqualTo(200);
                assertThat(answer.json().path("state").asString()).isEqualTo(to.name().toLowerCase(Locale.ROOT));
                assertThat(answer.json().path("version").asLong()).isEqualTo(comment.version() + 1);
                assertThat(desk.now(comment).state()).isEqualTo(to);
                assertThat(desk.last(comment).by()).isEqualTo(Actor.staff(Desk.EDNA, "Edna"));
            } else {
                assertThat(answer.status()).as("%s from %s", action, found).isEqualTo(409);
                assertThat(problem(answer)).isEqualTo("/problems/state");
                assertThat(answer.json().path("state").asString())
                        .isEqualTo(comment.state().name().toLowerCase(Locale.ROOT));
                assertThat(desk.now(comment)).isEqualTo(comment);
            }
            desk.world.change(comment.id(), now -> now.marked(Marks.NONE, any()));
        }
    }

    private Comment found(String found, Comment comment) {
        return switch (found) {
            case "REPORTED" -> {
                desk.report(comment, 2);
                yield desk.now(comment);
            }
            case "HELD_BY_REPORTS" -> {
                desk.report(comment, 2);
                yield desk.stands(comment, CommentState.HELD, Actor.REPORTS);
            }
            case "TAKEN_BACK" -> {
                desk.world.takeBack(comment.id(), desk.world.clock.instant());
                yield desk.now(comment);
            }
            case "FEATURED" -> mark(comment, new Marks(true, false));
            case "PINNED" -> mark(comment, new Marks(false, true));
            case "PUBLISHED" -> comment;
            default -> desk.stands(comment, CommentState.valueOf(found));
        };
    }

    private Comment mark(Comment comment, Marks marks) {
        return desk.world.change(comment.id(), now -> now.marked(marks, any()));
    }

    private Decision any() {
        return Decision.of(Decision.Action.FEATURE, Actor.staff("another", "Otto"), desk.world.clock.instant());
    }

    @Test
    void aDecisionKeepsWhoWhenAndWhyForStaffAndTheReasonForTheAuthor() {
        Answer answer = Event.read("moderation", "decide").send(desk.handler);

        assertThat(answer.status()).isEqualTo(200);
        Decision kept = desk.last(desk.root);
        assertThat(kept.action()).isEqualTo(Decision.Action.REMOVE);
        assertThat(kept.at()).isEqualTo(desk.world.clock.instant());
        assertThat(kept.code()).isEqualTo("OFF_TOPIC");
        assertThat(kept.reason()).isEqualTo("This is not about the article.");
        assertThat(kept.note()).isEqualTo("Third time this week.");
        assertThat(answer.json().at("/decision/by/name").asString()).isEqualTo("Edna");
        assertThat(answer.json().at("/decision/note").asString()).isEqualTo("Third time this week.");
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
        assertThat(desk.audit("comment"))
                .singleElement()
                .satisfies(line -> assertThat(line.decision()).isEqualTo(kept));
    }

    @Test
    void whatIsRemovedIsATombstoneForReadersAndWholeForStaff() {
        desk.decide(desk.root, "remove");

        assertThat(Event.read("moderation", "comment").send(desk.handler).json().path("text").asString())
                .isEqualTo(desk.root.text());
        assertThat(Event.read("comment", "one")
                        .send(desk.world.handler())
                        .json()
                        .path("text")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "dismiss"})
    void approvingAndDismissingAnswerTheReports(String action) {
        desk.report(desk.root, 3);

        Answer answer = desk.decide(desk.root, action);

        assertThat(answer.json().path("reports").asInt()).isEqualTo(3);
        assertThat(answer.json().path("openReports").asInt()).isZero();
    }

    @Test
    void anotherVersionThanTheOneReadIsAConflictThatNamesTheOneThereIs() {
        desk.stands(desk.root, CommentState.HELD);

        Answer answer = desk.decide(desk.root, "approve", 1);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer)).isEqualTo("/problems/version");
        assertThat(answer.json().path("version").asString()).isEqualTo("2");
        assertThat(desk.now(desk.root).state()).isEqualTo(CommentState.HELD);
    }

    @Test
    void theSameDecisionSentAgainIsAnsweredAgain() {
        Answer first = desk.decide(desk.root, "remove", 1);
        desk.world.clock.advance(Duration.ofSeconds(5));
        Answer second = desk.decide(desk.root, "remove", 1);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.audit("comment")).hasSize(1);
    }

    @Test
    void theSameDecisionOfAnotherPersonOrForAnotherReasonIsNone() {
        desk.decide(desk.root, "remove", 1);

        Answer another = Event.read("moderation", "decide")
                .claim("sub", "editor-2")
                .body("{\"action\":\"remove\",\"reason\":\"So it is.\",\"version\":2}")
                .send(desk.handler);
        assertThat(problem(another)).isEqualTo("/problems/state");
        Answer reason = desk.decide(
                desk.root.id(), "{\"action\":\"remove\",\"reason\":\"Otherwise.\",\"version\":2}");
        assertThat(problem(reason)).isEqualTo("/problems/state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "action  | {'version':1}",
                "action  | {'action':'ban','reason':'x','version':1}",
                "action  | {'action':7,'version':1}",
                "reason  | {'action':'remove','version':1}",
                "reason  | {'action':'reject','reason':'  ','version':1}",
                "reason  | {'action':'remove','reason':['x'],'version':1}",
                "reason  | {'action':'remove','reason':'a\\u0000b','version':1}",
                "code    | {'action':'hold','code':'off topic','version':1}",
                "version | {'action':'hold'}",
                "version | {'action':'hold','version':'1'}",
                "version | {'action':'hold','version':1.5}",
                "version | {'action':'hold','version':-1}",
                "text    | {'action':'hold','version':1,'text':'x'}",
            })
    void whatIsNoDecisionIsRefusedByName(String member, String body) {
        Answer answer = desk.decide(desk.root.id(), body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(member);
        assertThat(desk.now(desk.root)).isEqualTo(desk.root);
    }

    @Test
    void reasonsAndNotesHaveTheirLengthInCodePoints() {
        String longest = "\uD83D\uDE00".repeat(Ruling.MOST_REASON);
        assertThat(removal(longest, "n".repeat(Ruling.MOST_NOTE)).status()).isEqualTo(200);
        assertThat(removal(longest + "x", "").parameter()).isEqualTo("reason");
        assertThat(removal("x", "n".repeat(Ruling.MOST_NOTE + 1)).parameter()).isEqualTo("note");
    }

    private Answer removal(String reason, String note) {
        return desk.decide(
                desk.root.id(),
                "{\"action\":\"remove\",\"version\":1,\"reason\":" + World.quoted(reason) + ",\"note\":"
                        + World.quoted(note) + "}");
    }

    @Test
    void aReplyCannotBePinned() {
        Comment reply = desk.world.put(Samples.comment(desk.world.article.id(), "reply")
                .by("ada")
                .replyTo(desk.root)
                .build());

        assertThat(problem(desk.decide(reply, "pin"))).isEqualTo("/problems/state");
        assertThat(desk.decide(reply, "feature").status()).isEqualTo(200);
    }

    @Test
    void threeCanBePinnedBelowAnArticle() {
        List<Comment> roots =
                Stream.of("one", "two", "three").map(desk::comment).toList();
        roots.forEach(root -> assertThat(desk.decide(root, "pin").status()).isEqualTo(200));

        Answer fourth = desk.decide(desk.root, "pin");
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(Objects.toString(fourth.json().path("detail").asString())).contains("3 pinned comments");
        desk.decide(roots.getFirst(), "unpin");
        assertThat(desk.decide(desk.root, "pin").status()).isEqualTo(200);
    }

    @Test
    void whatWasPinnedComesBackOnlyWhereThereIsRoom() {
        desk.decide(desk.root, "pin");
        desk.decide(desk.root, "remove");
        List<Comment> roots =
                Stream.of("one", "two", "three").map(desk::comment).toList();
        roots.forEach(root -> assertThat(desk.decide(root, "pin").status()).isEqualTo(200));

        assertThat(problem(desk.decide(desk.root, "restore"))).isEqualTo("/problems/state");
        desk.decide(roots.getFirst(), "unpin");
        assertThat(desk.decide(desk.root, "restore").json().path("pinned").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0123456789abcdefghjkmnpqrs"})
    void ofAnUnknownCommentNothingIsDecided(String id) {
        assertThat(Event.read("moderation", "decide")
                        .path("comment", id)
                        .send(desk.handler)
                        .status())
                .isEqualTo(404);
        assertThat(Event.read("moderation", "comment")
                        .path("comment", id)
                        .send(desk.handler)
                        .status())
                .isEqualTo(404);
    }
}
