package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Authors change what they wrote, for a while. */
class EditTest {

    private final World world = new World();
    private final CommentHandler handler = world.handler();

    @Test
    void otherWordsTakeThePlaceOfTheFirstAndTheseAreKept() {
        Comment first = submitted("One.");

        Answer answer = edit("Two *words*.");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("html").asString()).isEqualTo("<p>Two <em>words</em>.</p>\n");
        assertThat(answer.json().path("editedAt").isNull()).isFalse();
        assertThat(world.newsroom.revisions(first.id())).singleElement().satisfies(revision -> {
            assertThat(revision.text()).isEqualTo("One.");
            assertThat(revision.version()).isOne();
        });
    }

    @Test
    void theSameWordsAreNoChange() {
        submitted("One.");

        assertThat(edit("One.").status()).isEqualTo(200);
        assertThat(world.only().version()).isOne();
    }

    @Test
    void afterFiveMinutesItIsTooLate() {
        submitted("One.");
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(edit("Two.").status()).isEqualTo(200);
        world.clock.advance(Duration.ofMillis(1));

        Answer answer = edit("Three.");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/edit-window");
        assertThat(world.only().text()).isEqualTo("Two.");
    }

    @Test
    void onceSomebodyRepliedItIsTooLate() {
        Comment root = submitted("One.");
        world.put(Samples.comment(world.article.id(), "reply")
                .by("grace")
                .replyTo(root)
                .build());
        world.comments.apply(world.comments.all());

        assertThat(edit(root, "Two.", "reader-1").status()).isEqualTo(409);
    }

    @Test
    void anEditPassesAllChecksAgain() {
        world.set(_ ->
                new CommentSettings(null, null, "darn", "crypto", null, null, null, null, null, null, List.of(), 1));
        submitted("One.");

        Answer banned = edit("Darn.");
        assertThat(banned.status()).isEqualTo(422);
        assertThat(world.only().text()).isEqualTo("One.");
        assertThat(edit("https://a.example ".repeat(11)).status()).isEqualTo(422);
        Answer suspect = edit("Buy crypto");
        assertThat(suspect.json().path("state").asString()).isEqualTo("held");
        assertThat(world.lastDecision().word()).isEqualTo("crypto");
        Answer mended = edit("Buy bread");
        assertThat(mended.json().path("state").asString()).isEqualTo("published");
    }

    @Test
    void whatStaffHeldStaysHeld() {
        Comment root = submitted("One.");
        world.change(
                root.id(),
                now -> now.decided(
                        CommentState.HELD,
                        Decision.of(Decision.Action.HOLD, Actor.staff("ed", "Ed"), world.clock.instant())));

        assertThat(edit("Two.").json().path("state").asString()).isEqualTo("held");
    }

    @Test
    void anotherPersonMayNot() {
        Comment root = submitted("One.");

        assertThat(edit(root, "Two.", "reader-2").status()).isEqualTo(403);
        assertThat(Event.read("comment", "edit").withoutToken().send(handler).status())
                .isEqualTo(401);
        assertThat(world.only().text()).isEqualTo("One.");
    }

    @Test
    void aTombstoneOrARejectedCommentCannotBeEdited() {
        Comment root = submitted("One.");
        world.change(
                root.id(),
                now -> now.decided(
                        CommentState.REJECTED,
                        Decision.of(Decision.Action.REJECT, Actor.staff("ed", "Ed"), world.clock.instant())));
        assertThat(edit("Two.").status()).isEqualTo(409);
        world.takeBack(root.id(), world.clock.instant());
        assertThat(edit("Two.").status()).isEqualTo(403);
    }

    @Test
    void nothingButTheTextCanBeChanged() {
        submitted("One.");

        Answer answer = Event.read("comment", "edit")
                .path("comment", world.only().id().value())
                .body("{\"text\":\"Two.\",\"author\":\"Grace\"}")
                .send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("author");
    }

    @Test
    void takingACommentBackTakesItsEarlierWordsToo() {
        Comment root = submitted("One.");
        edit("Two.");

        Event.read("comment", "remove").path("comment", root.id().value()).send(handler);

        assertThat(world.newsroom.revisions(root.id())).isEmpty();
        assertThat(world.only().author()).isNull();
        assertThat(world.only().text()).isNull();
    }

    private Comment submitted(String text) {
        assertThat(world.submission("reader-1", text).send(handler).status()).isEqualTo(201);
        return world.only();
    }

    private Answer edit(String text) {
        return edit(world.only(), text, "reader-1");
    }

    private Answer edit(Comment comment, String text, String subject) {
        return Event.read("comment", "edit")
                .path("comment", comment.id().value())
                .claim("sub", subject)
                .body("{\"text\":" + World.quoted(text) + "}")
                .send(handler);
    }
}
