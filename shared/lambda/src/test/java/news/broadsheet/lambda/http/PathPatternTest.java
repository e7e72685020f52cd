package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathPatternTest {

    @Test
    void variablesAreDecodedOnce() {
        assertThat(new PathPattern("/articles/{id}").match("/articles/a%2Fb%2541+c"))
                .hasValue(Map.of("id", "a/b%41+c"));
    }

    @Test
    void aVariableIsOnePartAndNeverEmpty() {
        PathPattern pattern = new PathPattern("/articles/{id}");
        assertThat(pattern.match("/articles/")).isEmpty();
        assertThat(pattern.match("/articles/a/b")).isEmpty();
        assertThat(pattern.match("/articles")).isEmpty();
    }

    @Test
    void aGreedyVariableTakesTheRest() {
        assertThat(new PathPattern("/v1/{path+}").match("/v1/a/b%20c/d")).hasValue(Map.of("path", "a/b c/d"));
        assertThat(new PathPattern("/v1/{path+}").match("/v2/a")).isEmpty();
    }

    @Test
    void theClosestComesFirst() {
        assertThat(Stream.of("/{page+}", "/v1/{path+}", "/{a}/{b}", "/v1/{b}", "/v1/feed")
                        .map(PathPattern::new)
                        .sorted(Comparator.comparingInt(PathPattern::openness))
                        .map(PathPattern::text))
                .containsExactly("/v1/feed", "/v1/{b}", "/{a}/{b}", "/v1/{path+}", "/{page+}");
    }
}
