package news.broadsheet.webhook;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change of a comment is to those who hear of it. */
class CommentEventTest {

    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Actor GRACE = Actor.staff("staff-key", "Grace");
    private static final Comment NEW =
            Samples.comment(Samples.article("one").id(), "first").build();
    private static final Comment HELD = NEW.held(Decision.of(Action.HOLD, Actor.RULES, NOW));

    private static final Comment TAKEN_BACK = NEW.takenBack(Decision.of(Action.REMOVE, Actor.author(author()), LATER));

    private static Comment by(Comment comment, CommentState state, Action action, Actor actor) {
        return comment.decided(state, Decision.of(action, actor, LATER));
    }

    private static Comment reported(Comment comment, long reports) {
        Tally tally = comment.tally();
        return comment.with(
                new Tally(tally.replies(), tally.answers(), tally.up(), tally.down(), reports, tally.cleared()));
    }

    private static Comment edited(CommentState state, Action action, Actor actor) {
        return NEW.edited("other words", LATER, state, Decision.of(action, actor, LATER));
    }

    private static Arguments of(String what, @Nullable Comment before, Comment after, WebhookEvent... events) {
        return Arguments.of(what, before, after, List.of(events));
    }

    /** A comment that is new. */
    static Stream<Arguments> beginnings() {
        return Stream.of(
                of("published as written", null, NEW, WebhookEvent.CREATED),
                of("held as written", null, HELD, WebhookEvent.HELD),
                of("rejected as written: nobody hears", null, by(NEW, CommentState.REJECTED, Action.REJECT, GRACE)));
    }

    /** What becomes of one that is held, or is to be. */
    static Stream<Arguments> decisions() {
        return Stream.of(
                of("approved", HELD, by(HELD, CommentState.PUBLISHED, Action.APPROVE, GRACE), WebhookEvent.DECIDED),
                of("rejected", HELD, by(HELD, CommentState.REJECTED, Action.REJECT, GRACE), WebhookEvent.DECIDED),
                of(
                        "held by reports",
                        NEW,
                        by(NEW, CommentState.HELD, Action.HOLD, Actor.REPORTS),
                        WebhookEvent.HELD,
                        WebhookEvent.DECIDED),
                of(
                        "held by reports as they are counted",
                        NEW,
                        reported(by(NEW, CommentState.HELD, Action.HOLD, Actor.REPORTS), 5),
                        WebhookEvent.HELD,
                        WebhookEvent.DECIDED,
                        WebhookEvent.REPORTED),
                of(
                        "held by rules after an edit",
                        NEW,
                        edited(CommentState.HELD, Action.HOLD, Actor.RULES),
                        WebhookEvent.HELD,
                        WebhookEvent.DECIDED),
                of("edited by its author", NEW, edited(CommentState.PUBLISHED, Action.EDIT, Actor.author(author()))));
    }

    /** What authors do with theirs, and staff with anybody's. */
    static Stream<Arguments> deeds() {
        return Stream.of(
                of("edited by staff", NEW, edited(CommentState.PUBLISHED, Action.EDIT, GRACE), WebhookEvent.DECIDED),
                of(
                        "held by an author's edit",
                        NEW,
                        edited(CommentState.HELD, Action.EDIT, Actor.author(author())),
                        WebhookEvent.HELD),
                of("taken back by its author", NEW, TAKEN_BACK),
                of("removed by staff", NEW, by(NEW, CommentState.REMOVED, Action.REMOVE, GRACE), WebhookEvent.DECIDED),
                of(
                        "featured",
                        NEW,
                        NEW.marked(new Marks(true, false), Decision.of(Action.FEATURE, GRACE, LATER)),
                        WebhookEvent.DECIDED),
                of(
                        "held again by staff while held",
                        HELD,
                        by(HELD, CommentState.HELD, Action.HOLD, GRACE),
                        WebhookEvent.DECIDED));
    }

    /** What is no change of the comment itself. */
    static Stream<Arguments> counts() {
        return Stream.of(
                of("reported", NEW, reported(NEW, 1), WebhookEvent.REPORTED),
                of("reported by two at once", reported(NEW, 1), reported(NEW, 3), WebhookEvent.REPORTED),
                of("a report forgotten", reported(NEW, 3), reported(NEW, 2)),
                of("voted for", NEW, NEW.with(new Tally(0, 0, 5, 1, 0, 0))),
                of("put into its place", NEW, NEW),
                of("counted after a decision", TAKEN_BACK, TAKEN_BACK.with(new Tally(0, 0, 1, 0, 0, 0))));
    }

    private static Author author() {
        return Objects.requireNonNull(NEW.author());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"beginnings", "decisions", "deeds", "counts"})
    void whatAChangeTells(String what, @Nullable Comment before, Comment after, List<WebhookEvent> events) {
        assertThat(CommentEvent.of(before, after, LATER))
                .as(what)
                .extracting(CommentEvent::event)
                .containsExactlyElementsOf(events);
    }

    /** The images of one comment's life as the stream has them, each with the one before. */
    private static List<List<Comment>> life() {
        Comment one = reported(NEW, 1);
        Comment held = by(reported(NEW, 2), CommentState.HELD, Action.HOLD, Actor.REPORTS);
        Comment approved = held.decided(CommentState.PUBLISHED, Decision.of(Action.APPROVE, GRACE, LATER))
                .cleared();
        Comment again = approved.decided(CommentState.HELD, Decision.of(Action.HOLD, GRACE, LATER.plusSeconds(1)));
        return List.of(
                List.of(NEW),
                List.of(NEW, one),
                List.of(one, reported(NEW, 2)),
                List.of(reported(NEW, 2), held),
                List.of(held, approved),
                List.of(approved, again));
    }

    private static List<CommentEvent> events(List<Comment> change) {
        return CommentEvent.of(change.size() == 1 ? null : change.getFirst(), change.getLast(), LATER);
    }

    @Test
    void aLifeIsToldOnceEachByItsId() {
        List<CommentEvent> told =
                life().stream().flatMap(change -> events(change).stream()).toList();

        assertThat(told)
                .extracting(CommentEvent::event)
                .containsExactly(
                        WebhookEvent.CREATED,
                        WebhookEvent.REPORTED,
                        WebhookEvent.REPORTED,
                        WebhookEvent.HELD,
                        WebhookEvent.DECIDED,
                        WebhookEvent.DECIDED,
                        WebhookEvent.HELD,
                        WebhookEvent.DECIDED);
        assertThat(told)
                .extracting(CommentEvent::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("msg_[0-9a-z]{26}"));
    }

    @Test
    void repeatedAndReorderedImagesTellTheSame() {
        Set<CommentEvent> once = new HashSet<>();
        life().forEach(change -> once.addAll(events(change)));
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<List<Comment>> repeated = new ArrayList<>(life());
            repeated.addAll(life().subList(0, random.nextInt(life().size())));
            Collections.shuffle(repeated, random);
            Set<CommentEvent> told = new HashSet<>();
            repeated.forEach(change -> told.addAll(events(change)));
            assertThat(told).isEqualTo(once);
        }
    }

    @Test
    void eachEventHasTheTimeAtWhichItHappened() {
        assertThat(CommentEvent.of(null, NEW, LATER))
                .extracting(CommentEvent::at)
                .containsExactly(NEW.createdAt());
        assertThat(CommentEvent.of(null, HELD, LATER))
                .extracting(CommentEvent::at)
                .containsExactly(NOW);
        assertThat(CommentEvent.of(NEW, reported(NEW, 1), NOW.plusSeconds(9)))
                .extracting(CommentEvent::at)
                .containsExactly(NOW.plusSeconds(9));
    }

    @Test
    void twoCommentsAndTwoEventsHaveIdsOfTheirOwn() {
        Comment other = Samples.comment(Samples.article("one").id(), "second").build();
        assertThat(CommentEvent.of(null, NEW, NOW).getFirst().id())
                .isNotEqualTo(CommentEvent.of(null, other, NOW).getFirst().id());
    }
}
