package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebValuesTest {

    @ParameterizedTest
    @CsvSource({"02:08,128", "1:02:08,3728", "PT2M8S,128", "PT1H,3600", "128,128", "128.5,128", "P0DT0H2M8S,128"})
    void aDurationInAnyOfTheUsualFormsIsRead(String text, long seconds) {
        assertThat(WebDurations.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00:00", "PT0S", "soon", "2:8", "P1Y", "-5"})
    void whatIsNoDurationIsNone(String text) {
        assertThat(WebDurations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,en", "en-US,en", "de_AT,de", "PT-br,pt", "english,und", "'',und", "x,und"})
    void aLanguageIsItsPrimaryTag(String tag, String expected) {
        assertThat(Languages.primary(tag)).isEqualTo(expected);
    }
}
