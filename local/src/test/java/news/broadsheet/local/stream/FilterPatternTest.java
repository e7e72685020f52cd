package news.broadsheet.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;

class FilterPatternTest {

    private static final String RECORD = "{\"eventName\":\"INSERT\",\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":\"ART\"}}}}";

    @Test
    void fieldsMatchExactlyByPrefixOrByBeingThere() {
        assertThat(matches("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"ART\"]}}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"SRC\",{\"prefix\":\"AR\"}]}}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\":{\"NewImage\":{\"x\":{\"S\":[{\"exists\":false}]}}}}"))
                .isTrue();
        assertThat(matches("{\"eventName\":[\"REMOVE\"]}")).isFalse();
        assertThat(matches("{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[\"x\"]}}}}"))
                .isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> new FilterPattern(Json.read("{\"a\":[{\"numeric\":[\">\",1]}]}")))
                .hasMessageContaining("numeric");
    }

    private static boolean matches(String pattern) {
        return new FilterPattern(Json.read(pattern)).matches(Json.read(RECORD));
    }
}
