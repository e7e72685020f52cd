package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write, and under what name. */
class WhoMayWriteTest {

    private final World world = new World();
    private final CommentHandler handler = world.handler();

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"Admin", "M\u043eder\u0430tor", "The Editor", "\uff21dmin"})
        void aNameThatCouldBeStaffsIsRefused(String name) {
            Answer answer =
                    world.submission("reader-1", "Hello.").claim("name", name).send(handler);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/display-name");
        }

        @Test
        void aNewsroomCanReserveNames() {
            world.set(now -> new CommentSettings(
                    null, null, null, null, null, null, null, null, null, null, List.of("Grace Hopper"), 1));

            assertThat(world.submission("reader-1", "Hello.")
                            .claim("name", "grace  h0pper")
                            .send(handler)
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void staffMayBearThem() {
            Answer answer = world.submission("reader-1", "Hello.")
                    .claim("name", "The Editor")
                    .claim("roles", "[editor]")
                    .send(handler);

            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @Nested
    class Restrictions {

        @Test
        void aSuspendedPersonIsToldUntilWhenAndWhy() {
            Decision decision = Decision.of(Decision.Action.SUSPEND, Actor.staff("ed", "Ed"), Samples.NOW)
                    .because("ABUSE", "You insulted people.", "third time");
            world.people.restrict(new Standing(
                    Authors.key("https://issuer.example", "reader-1"),
                    0,
                    null,
                    false,
                    Samples.NOW.plusSeconds(3600),
                    false,
                    decision,
                    1));

            Answer answer = submit("Hello.");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/suspended");
            assertThat(answer.json().path("until").asString()).isEqualTo("2026-03-01T13:00:00Z");
            assertThat(answer.json().path("detail").asString()).contains("You insulted people.");
            assertThat(answer.body()).doesNotContain("third time");
            world.clock.advance(Duration.ofHours(1));
            assertThat(submit("Hello.").status()).isEqualTo(201);
        }

        @Test
        void aBannedPersonMayNeitherWriteNorVote() {
            world.people.restrict(new Standing(
                    Authors.key("https://issuer.example", "reader-1"), 0, null, false, null, true, null, 1));
            Comment other = world.put(
                    Samples.comment(world.article.id(), "root").by("grace").build());

            assertThat(submit("Hello.").json().path("type").asString()).isEqualTo("/problems/banned");
            assertThat(Event.read("comment", "vote")
                            .path("comment", other.id().value())
                            .send(handler)
                            .status())
                    .isEqualTo(403);
        }
    }

    private Answer submit(String text) {
        return world.submission("reader-1", text).send(handler);
    }
}
