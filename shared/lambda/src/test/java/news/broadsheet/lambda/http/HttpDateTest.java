package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant AT = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void isWrittenAsRfc9110HasIt() {
        assertThat(HttpDate.format(AT.plusMillis(900))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                " Sun, 06 Nov 1994 08:49:37 GMT "
            })
    void isReadInAllThreeFormsOfRfc9110(String text) {
        assertThat(HttpDate.parse(text)).contains(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1994-11-06T08:49:37Z",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 CET"
            })
    void isNoneWhereItIsNone(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
