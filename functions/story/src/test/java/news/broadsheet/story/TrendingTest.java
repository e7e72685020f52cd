package news.broadsheet.story;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TrendingTest extends StoriesDesk {

    @Test
    void isEmptyUntilItWasFoundOut() {
        JsonNode json = read("trending").json();
        assertThat(json.path("at").isNull()).isTrue();
        assertThat(json.path("terms")).isEmpty();
    }

    @Test
    void isToldWithItsStory() {
        Trend trend = new Trend("port ellery", "en", 8, 1.25, 4, storm.id(), "Storm");
        trends.show("en", new Trending(NOW, List.of(trend), List.of()));

        JsonNode term = read("trending").json().path("terms").path(0);

        assertThat(term.path("name").asString()).isEqualTo("port ellery");
        assertThat(term.path("score").asDouble()).isEqualTo((8 - 1.25) / Math.sqrt(2.25));
        assertThat(term.at("/story/id").asString()).isEqualTo(storm.id().value());
    }

    @Test
    void aRegionSharesItsLanguage() {
        trends.show("en", new Trending(NOW, List.of(), List.of()));
        Answer answer = Event.read("stories", "trending").query("lang", "en-GB").send(handler);
        assertThat(answer.json().path("at").isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lang,*", "limit,3"})
    void aParameterThatCannotBeIsNamedInTheRefusal(String name, String value) {
        Answer answer = Event.read("stories", "trending").query(name, value).send(handler);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(name);
    }
}
