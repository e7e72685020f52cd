package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInTextTest {

    private static List<String> dates(String text, boolean monthFirst) {
        return DatesInText.of(text, monthFirst).stream()
                .map(found -> found.date().clockStated()
                        ? found.date().at().toString()
                        : found.date().day().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published on Saturday, 19 October 2019 | 2019-10-19",
                "am 19. Oktober 2019 um 10.23 Uhr | 2019-10-19T10:23Z",
                "19.10.2019, 10:23 Uhr / dpa | 2019-10-19T10:23Z",
                "Publié le 1er octobre 2019 à 8h05 | 2019-10-01T08:05Z",
                "19 de octubre de 2019 | 2019-10-19",
                "Oct. 19th, 2019 | 2019-10-19",
                "October 19, 2019 10:23 PM EST by Ann | 2019-10-19T22:23-05:00",
                "2019年10月19日 発表 | 2019-10-19",
                "2019. október 19. | 2019-10-19",
                "19. 10. 2019 Praha | 2019-10-19",
                "Stand: 19/10/19 | 2019-10-19",
                "on 2019-10-19T10:23:00+02:00 | 2019-10-19T10:23+02:00",
                "( 2019-10-19 10:23:26 ) | 2019-10-19T10:23:26Z"
            })
    void aDateIsFoundInItsLine(String text, String date) {
        assertThat(dates(text, false)).containsExactly(date);
    }

    @Test
    void allDatesOfALine() {
        assertThat(dates("1 March 2026 | Updated 5 March 2026", false)).containsExactly("2026-03-01", "2026-03-05");
    }

    @Test
    void theOrderOfTheUnitedStates() {
        assertThat(dates("3/4/2026", true)).containsExactly("2026-03-04");
        assertThat(dates("3/4/2026", false)).containsExactly("2026-04-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2026",
                "in 2026",
                "192.168.2.12",
                "10:23:26",
                "call 030 2019-1019",
                "May we go",
                "1.2.3",
                "31.02.2019"
            })
    void whatIsNoDay(String text) {
        assertThat(dates(text, false)).isEmpty();
    }

    @Test
    void theOffsetAndWhatWasStatedAreKept() {
        assertThat(WebDates.written("Sat, 19 Oct 2019 00:04:00 +0200", false))
                .get()
                .satisfies(date -> assertThat(date.at()).hasToString("2019-10-19T00:04+02:00"));
        assertThat(WebDates.written("2019-10", false))
                .get()
                .satisfies(date -> assertThat(date.dayStated()).isFalse());
        assertThat(WebDates.written("2019-10-19", false)).get().satisfies(date -> {
            assertThat(date.dayStated()).isTrue();
            assertThat(date.clockStated()).isFalse();
            assertThat(date.zoneStated()).isFalse();
        });
    }
}
