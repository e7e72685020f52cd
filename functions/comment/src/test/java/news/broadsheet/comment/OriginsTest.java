package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Where comments come from, told so that nobody can tell. */
class OriginsTest {

    private final World world = new World();
    private final CommentHandler handler = world.handler();

    @Test
    void twoPersonsOfOneNetworkHaveTheSameOriginForAWeek() {
        String first = origin("203.0.113.7", "reader-1", "One.");
        assertThat(origin("203.0.113.7", "reader-2", "Two.")).isEqualTo(first);
        assertThat(origin("203.0.113.8", "reader-3", "Three.")).isNotEqualTo(first);
        world.clock.advance(Duration.ofDays(7));
        assertThat(origin("203.0.113.7", "reader-4", "Four.")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8::1,2001:db8::abcd,true", "2001:db8::1,2001:db8:0:1::1,false"})
    void ofIpv6TheNetworkCounts(String one, String other, boolean same) {
        assertThat(origin(one, "reader-1", "One.").equals(origin(other, "reader-2", "Two.")))
                .isEqualTo(same);
    }

    @Test
    void aForgedHeaderHasNoSay() {
        String first = origin("203.0.113.7", "reader-1", "One.");
        Event event = event("203.0.113.7", "reader-2", "Two.").header("x-forwarded-for", "198.51.100.1");
        assertThat(sent(event)).isEqualTo(first);
    }

    @Test
    void neitherAddressNorOriginIsInAnyPublicAnswer() {
        String origin = origin("203.0.113.7", "reader-1", "One.");
        world.comments.apply(world.comments.all());
        for (String name : new String[] {"list", "one", "own", "rss"}) {
            Answer answer = Event.read("comment", name)
                    .path("comment", world.only().id().value())
                    .send(handler);
            assertThat(answer.body()).doesNotContain(origin).doesNotContain("203.0.113.7");
        }
        assertThat(world.only().toString()).doesNotContain("203.0.113.7");
    }

    private String origin(String address, String subject, String text) {
        return sent(event(address, subject, text));
    }

    private String sent(Event event) {
        String id = event.send(handler).json().path("id").asString();
        return world.comments.all().stream()
                .filter(comment -> comment.id().value().equals(id))
                .map(Comment::author)
                .map(author ->
                        Objects.requireNonNull(Objects.requireNonNull(author).origin()))
                .findFirst()
                .orElseThrow();
    }

    private Event event(String address, String subject, String text) {
        Event event = world.submission(subject, text);
        ((ObjectNode) event.json().path("requestContext").path("http")).put("sourceIp", address);
        return event;
    }
}
