package news.broadsheet.story;

import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryBoostTest extends StoriesDesk {

    @Test
    void anEditorsFactorIsKeptAndLogged() {
        stories.keep(storm.build());

        Answer answer = path("boost", storm.id()).send(handler);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
        assertThat(answer.json().path("boost").asDouble()).isEqualTo(2.5);
        assertThat(stories.story(storm.id()).orElseThrow().boost()).isEqualTo(2.5);
        assertThat(log).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("story");
            assertThat(line.subjectId()).isEqualTo(storm.id().value());
            assertThat(line.decision().action()).isEqualTo(Decision.Action.BOOST);
            assertThat(line.decision().by().name()).isEqualTo("Edna");
            assertThat(line.decision().note()).isEqualTo("2.5: Of weight for our readers.");
        });
    }

    @Test
    void theSameAgainIsNotLoggedAgain() {
        stories.keep(storm.build());
        path("boost", storm.id()).send(handler);

        assertThat(path("boost", storm.id()).send(handler).status()).isEqualTo(200);

        assertThat(log).hasSize(1);
    }

    @Test
    void aMergedStorySendsToWhatIsLeft() {
        stories.keep(story("old").into(storm.id()).build());

        Answer answer = path("boost", story("old").id()).send(handler);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo("/v1/staff/stories/" + storm.id() + "/boost");
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"boost\": -0.1, \"reason\": \"x\"} | boost",
                "{\"boost\": 10.5, \"reason\": \"x\"} | boost",
                "{\"boost\": \"2\", \"reason\": \"x\"} | boost",
                "{\"boost\": null, \"reason\": \"x\"} | boost",
                "{\"reason\": \"x\"} | boost",
                "{\"boost\": 2} | reason",
                "{\"boost\": 2, \"reason\": \"  \"} | reason",
                "{\"boost\": 2, \"reason\": \"a\\nb\"} | reason",
                "{\"boost\": 2, \"reason\": \"x\", \"until\": 1} | until"
            })
    void anOrderThatCannotBeNamesItsMember(String body, String member) {
        stories.keep(storm.build());

        Answer answer = path("boost", storm.id()).body(body).send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(member);
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[staff]", "[]", "[reader]"})
    void whoIsNoEditorIsRefused(String roles) {
        stories.keep(storm.build());
        assertThat(path("boost", storm.id()).claim("roles", roles).send(handler).status())
                .isEqualTo(403);
        assertThat(path("boost", storm.id()).withoutToken().send(handler).status())
                .isEqualTo(401);
    }

    @Test
    void aStoryThatIsNotThereIsUnknown() {
        assertThat(path("boost", storm.id()).send(handler).status()).isEqualTo(404);
        assertThat(log).isEmpty();
    }
}
