package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Votes, reports, and what readers see of them and of their own. */
class OpinionsTest {

    private static final String ADA = Authors.key("https://issuer.example", "reader-1");

    private final World world = new World();
    private final CommentHandler handler = world.handler();
    private final Comment root =
            Samples.comment(world.article.id(), "root").by("grace").build();

    @BeforeEach
    void publish() {
        world.put(root);
    }

    @Test
    void aVoteIsCountedOnceAndShownToEverybody() {
        assertThat(vote("1").status()).isEqualTo(204);
        assertThat(vote("1").status()).isEqualTo(204);
        tally(Reaction.Kind.VOTE);

        JsonNode shown = Event.read("comment", "one").send(handler).json();
        assertThat(shown.path("up").asInt()).isOne();
        assertThat(shown.path("down").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-2", "\"1\"", "null", "1.5", "{}"})
    void aVoteOfAnotherValueIsRefused(String value) {
        Answer answer = vote(value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("value");
        assertThat(world.comments.reactions().own(ADA, world.article.id()).votes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote", "report"})
    void onesOwnCommentIsNotOnesToJudge(String name) {
        world.submission("reader-1", "Mine.").send(handler);
        Comment mine = world.comments.all().stream()
                .filter(comment -> comment.isBy(ADA))
                .findFirst()
                .orElseThrow();

        Answer answer =
                Event.read("comment", name).path("comment", mine.id().value()).send(handler);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/own-comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote", "report"})
    void withoutATokenNobodyHasAnOpinion(String name) {
        assertThat(Event.read("comment", name).withoutToken().send(handler).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote", "report"})
    void whatIsNotPublishedIsNotThereToBeJudged(String name) {
        decide(CommentState.HELD, Decision.Action.HOLD);
        assertThat(Event.read("comment", name).send(handler).status()).isEqualTo(404);
        assertThat(Event.read("comment", name)
                        .path("comment", Ids.of("nothing"))
                        .send(handler)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReportIsKeptForStaffWithItsCauseAndNote() {
        assertThat(Event.read("comment", "report").send(handler).status()).isEqualTo(204);

        Report report =
                world.comments.reactions().reports(root.id(), null, 10).items().getFirst();
        assertThat(report.cause()).isEqualTo(Report.Cause.ABUSE);
        assertThat(report.note()).isEqualTo("It insults the author.");
        assertThat(report.person()).isEqualTo(ADA);
    }

    @Test
    void aReportWithoutACauseOrWithTooLongANoteIsRefused() {
        assertThat(report("{\"cause\":\"boring\"}").parameter()).isEqualTo("cause");
        assertThat(report("{\"cause\":\"spam\",\"note\":\"" + "x".repeat(501) + "\"}")
                        .parameter())
                .isEqualTo("note");
        assertThat(report("{\"cause\":\"spam\",\"by\":\"me\"}").parameter()).isEqualTo("by");
        assertThat(report("{\"cause\":\"off-topic\"}").status()).isEqualTo(204);
    }

    @Test
    void aViewersOwnComesFromOneCallThatNoCacheKeeps() {
        vote("-1");
        Event.read("comment", "report").send(handler);
        world.submission("reader-1", "Mine.").send(handler);
        world.comments.apply(world.comments.all());

        Answer answer = Event.read("comment", "own").send(handler);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
        JsonNode own = answer.json();
        assertThat(own.path("votes").path(root.id().value()).asInt()).isEqualTo(-1);
        assertThat(own.path("reported").path(0).asString()).isEqualTo(root.id().value());
        assertThat(own.path("comments")).hasSize(1);
        assertThat(own.path("comments").path(0).path("state").asString()).isEqualTo("published");
        assertThat(Event.read("comment", "own").withoutToken().send(handler).status())
                .isEqualTo(401);
        JsonNode other = Event.read("comment", "own")
                .claim("sub", "reader-2")
                .send(handler)
                .json();
        assertThat(other.path("comments")).isEmpty();
        assertThat(other.path("votes")).isEmpty();
    }

    @Test
    void whatEverybodyReadsIsTheSameForEverybody() {
        vote("1");
        Answer anonymous = Event.read("comment", "list").withoutToken().send(handler);
        Answer voter = Event.read("comment", "list").claim("sub", "reader-1").send(handler);
        assertThat(voter.body()).isEqualTo(anonymous.body());
        assertThat(voter.headers()).isEqualTo(anonymous.headers());
    }

    @Test
    void aRejectedCommentIsReadByItsAuthorAloneWithTheReason() {
        world.submission("reader-1", "Mine.").send(handler);
        world.comments.apply(world.comments.all());
        Comment mine = world.comments.all().stream()
                .filter(comment -> comment.isBy(ADA))
                .findFirst()
                .orElseThrow();
        world.change(
                mine.id(),
                now -> now.decided(
                        CommentState.REJECTED,
                        Decision.of(Decision.Action.REJECT, Actor.staff("ed", "Ed"), world.clock.instant())
                                .because("OFF_TOPIC", "It is about something else.", "sigh")));

        assertThat(Event.read("comment", "one")
                        .path("comment", mine.id().value())
                        .send(handler)
                        .status())
                .isEqualTo(404);
        Answer own = Event.read("comment", "own").send(handler);
        assertThat(own.json().path("comments").path(0).path("reason").asString())
                .isEqualTo("It is about something else.");
        assertThat(own.body()).doesNotContain("sigh").doesNotContain("Ed");
    }

    @Test
    void countsOfManyArticlesComeInOneCall() {
        world.comments.apply(world.comments.all());
        String other = Ids.of("other");

        Answer answer = Event.read("comment", "counts")
                .query("articles", world.article.id() + "," + other)
                .send(handler);

        assertThat(answer.json().path("counts").path(world.article.id().value()).asInt())
                .isOne();
        assertThat(answer.json().path("counts").path(other).asInt(-1)).isZero();
        assertThat(answer.header("cache-control")).startsWith("public, max-age=5");
    }

    @Test
    void countsOfNoneOrOfTooManyArticlesAreRefused() {
        String many = String.join(
                ",", IntStream.range(0, 101).mapToObj(n -> Ids.of("a", "" + n)).toList());
        for (String articles : List.of("x", ",", many)) {
            Answer answer =
                    Event.read("comment", "counts").query("articles", articles).send(handler);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("articles");
        }
    }

    @Test
    void editorsPicksAreReadTogetherPinnedOnesFirst() {
        Comment later = world.put(Samples.comment(world.article.id(), "later")
                .by("hedy")
                .at(Samples.NOW.plusSeconds(9))
                .build());
        mark(later, new Marks(true, false));
        mark(root, new Marks(false, true));

        JsonNode items =
                Event.read("comment", "highlights").send(handler).json().path("items");

        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("pinned").asBoolean()).isTrue();
        assertThat(items.path(1).path("featured").asBoolean()).isTrue();
    }

    private void mark(Comment comment, Marks marks) {
        Decision decision = Decision.of(Decision.Action.PIN, Actor.staff("ed", "Ed"), world.clock.instant());
        world.change(comment.id(), now -> now.marked(marks, decision));
    }

    private void decide(CommentState state, Decision.Action action) {
        Decision decision = Decision.of(action, Actor.staff("ed", "Ed"), world.clock.instant());
        world.change(root.id(), now -> now.decided(state, decision));
    }

    private Answer vote(String value) {
        return Event.read("comment", "vote").body("{\"value\":" + value + "}").send(handler);
    }

    private Answer report(String body) {
        return Event.read("comment", "report").body(body).send(handler);
    }

    private void tally(Reaction.Kind kind) {
        world.comments.tally(List.of(new Reaction(kind, ADA, world.article.id(), root.id())));
    }
}
