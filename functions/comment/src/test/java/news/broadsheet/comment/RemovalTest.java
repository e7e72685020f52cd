package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Authors take back what they wrote. */
class RemovalTest {

    private final World world = new World();
    private final FakeComments comments = world.comments;
    private final TestClock clock = world.clock;
    private final CommentHandler handler = world.handler();

    @Test
    void itsAuthorLeavesATombstoneAndMayAskAgain() {
        submitRoot();

        assertThat(remove("reader-1").status()).isEqualTo(204);
        assertThat(remove("reader-1").status()).isEqualTo(204);

        assertThat(comments.find(firstId()).orElseThrow().isTombstone()).isTrue();
        assertThat(remove("reader-1").body()).isEmpty();
    }

    @Test
    void anotherPersonMayNot() {
        submitRoot();

        assertThat(remove("reader-2").status()).isEqualTo(403);
        assertThat(comments.find(firstId()).orElseThrow().isTombstone()).isFalse();
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherPerson() {
        submitRoot();

        Answer answer = Event.read("comment", "remove")
                .path("comment", firstId().value())
                .claim("iss", "https://other.example")
                .send(handler);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Event.read("comment", "remove").send(handler).status()).isEqualTo(404);
        assertThat(Event.read("comment", "remove")
                        .path("comment", "x")
                        .send(handler)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutATokenNothingIsRemoved() {
        assertThat(Event.read("comment", "remove").withoutToken().send(handler).status())
                .isEqualTo(401);
    }

    private void submitRoot() {
        assertThat(Event.read("comment", "submit").send(handler).status()).isEqualTo(201);
    }

    private Answer remove(String subject) {
        clock.advance(Duration.ofSeconds(1));
        return Event.read("comment", "remove")
                .path("comment", firstId().value())
                .claim("sub", subject)
                .send(handler);
    }

    private CommentId firstId() {
        return comments.all().getFirst().id();
    }
}
