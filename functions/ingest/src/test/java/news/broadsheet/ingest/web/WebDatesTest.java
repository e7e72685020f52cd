package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 10:15:30 GMT    | 2026-03-01T10:15:30Z",
                "Sun, 1 Mar 2026 10:15 +0100      | 2026-03-01T09:15:00Z",
                "Sunday, 01-Mar-26 10:15:30 UTC   | 2026-03-01T10:15:30Z",
                "Wed, 01 Mar 2026 10:15:30 EST    | 2026-03-01T15:15:30Z",
                "01 March 2026                    | 2026-03-01T00:00:00Z",
                "Sun, 01 Mar 1998 10:15:30 PDT    | 1998-03-01T17:15:30Z",
                "Sun,01 Mar 2026 10:15:30 GMT+2   | 2026-03-01T08:15:30Z",
                "2026-03-01T10:15:30Z             | 2026-03-01T10:15:30Z",
                "2026-03-01T10:15:30.123+05:30    | 2026-03-01T04:45:30Z",
                "2026-03-01T10:15+0200            | 2026-03-01T08:15:00Z",
                "2026-03-01 10:15:30              | 2026-03-01T10:15:30Z",
                "2026-03-01 10:15:30 EST          | 2026-03-01T15:15:30Z",
                "2026-03-01                       | 2026-03-01T00:00:00Z",
                "2026-03                          | 2026-03-01T00:00:00Z",
                "2026/03/01 10:15                 | 2026-03-01T10:15:00Z",
                "20260301T101530Z                 | 2026-03-01T10:15:30Z",
                "2026-03-01T24:00:00Z             | 2026-03-02T00:00:00Z",
                "2026-12-31T23:59:60Z             | 2026-12-31T23:59:59Z",
                "March 1, 2026                    | 2026-03-01T00:00:00Z",
                "Mar 1, 2026 10:15                | 2026-03-01T10:15:00Z",
                "Sun Mar  1 10:15:30 2026         | 2026-03-01T10:15:30Z",
                "Sun Mar 1 10:15:30 UTC 2026      | 2026-03-01T10:15:30Z",
                "1772360130                       | 2026-03-01T10:15:30Z",
                "1772360130000                    | 2026-03-01T10:15:30Z"
            })
    void aDateInAnyOfTheUsualFormsIsRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "yesterday", "32 Mar 2026", "2026-02-30", "2026-13-01", "Sun, 01 Foo 2026", "0", "10:15"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(WebDates.parse(text)).isEmpty();
    }
}
