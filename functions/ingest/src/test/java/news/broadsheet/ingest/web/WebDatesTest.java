package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 10:15:30 GMT        | 2026-03-01T10:15:30Z",
                "Sun, 1 Mar 2026 10:15 +0100          | 2026-03-01T09:15:00Z",
                "Sunday, 01-Mar-26 10:15:30 UTC       | 2026-03-01T10:15:30Z",
                "Wed, 01 Mar 2026 10:15:30 EST        | 2026-03-01T15:15:30Z",
                "01 March 2026                        | 2026-03-01T00:00:00Z",
                "Sun, 01 Mar 1998 10:15:30 PDT        | 1998-03-01T17:15:30Z",
                "Sun,01 Mar 2026 10:15:30 GMT+2       | 2026-03-01T08:15:30Z",
                "Sun,1 Mar 2026 10:15:30 -0530        | 2026-03-01T15:45:30Z",
                "Sun 01 Mar 2026 10:15:30 Z           | 2026-03-01T10:15:30Z",
                "Sun , 01 Mar 2026 10:15:30 UT        | 2026-03-01T10:15:30Z",
                "sun, 01 mar 2026 10:15:30 gmt        | 2026-03-01T10:15:30Z",
                "Sunday, 1st March 2026 10:15:30 GMT  | 2026-03-01T10:15:30Z",
                "01 Sunday, Mar 2026 10:15            | 2026-03-01T10:15:00Z",
                "Sun, 1, Mar 2026 10:5                | 2026-03-01T10:05:00Z"
            })
    void datesOfMailAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 10:15:30 (CET)      | 2026-03-01T09:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 +0100 (GMT)| 2026-03-01T09:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 -0700 MST  | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 MST-07:00  | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30-0700       | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 --0700     | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 -07        | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 -7         | 2026-03-01T17:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 +530       | 2026-03-01T04:45:30Z",
                "Sun, 01 Mar 2026 10:15:30 0200       | 2026-03-01T08:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 00         | 2026-03-01T10:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 A          | 2026-03-01T10:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 XYZ        | 2026-03-01T10:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 KST        | 2026-03-01T01:15:30Z",
                "Sun, 01 Mar 2026 10:15:30 IST        | 2026-03-01T04:45:30Z",
                "Sun, 01 Mar 2026 10:15:30 Europe/Rome| 2026-03-01T09:15:30Z",
                "Wed, 01 Jul 2026 10:15 America/New_York | 2026-07-01T14:15:00Z",
                "Sun, 01 Mar 2026 3:04:05 PM +0100    | 2026-03-01T14:04:05Z",
                "Sun, 01 Mar 2026 24:00:00 GMT        | 2026-03-02T00:00:00Z",
                "Sun, 01 Mar 126 10:15:30 GMT         | 2026-03-01T10:15:30Z",
                "01 Mar 49                            | 2049-03-01T00:00:00Z",
                "01 Mar 50                            | 1950-03-01T00:00:00Z"
            })
    void zonesOfMailAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T10:15:30Z                 | 2026-03-01T10:15:30Z",
                "2026-03-01t10:15:30z                 | 2026-03-01T10:15:30Z",
                "2026-03-01T10:15:30.123+05:30        | 2026-03-01T04:45:30.123Z",
                "2026-03-01T10:15:30.1234567Z         | 2026-03-01T10:15:30.123Z",
                "2026-03-01T10:15:30,5Z               | 2026-03-01T10:15:30.500Z",
                "2026-03-01T10:15+0200                | 2026-03-01T08:15:00Z",
                "2026-03-01T10:15:30 02:00            | 2026-03-01T08:15:30Z",
                "2026-03-01T10:15:30−05:00            | 2026-03-01T15:15:30Z",
                "2026-03-01T10:15:30-05:00:00         | 2026-03-01T15:15:30Z",
                "2026-03-01T10:15:30:-0500            | 2026-03-01T15:15:30Z",
                "2026-03-01T10:15:30+01:00[Europe/Rome] | 2026-03-01T09:15:30Z",
                "2026-03-01T10:15:30-05:00Z           | 2026-03-01T15:15:30Z",
                "2026-3-1T9:5:3Z                      | 2026-03-01T09:05:03Z"
            })
    void datesOfRfc3339AreReadHoweverBent(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 10:15:30                  | 2026-03-01T10:15:30Z",
                "2026-03-01 10:15:30 EST              | 2026-03-01T15:15:30Z",
                "2026-03-01 at 10:15:30               | 2026-03-01T10:15:30Z",
                "2026-03-01 00:00:00.0 10:15:30.0 -0700 | 2026-03-01T17:15:30Z",
                "2026-03-01                           | 2026-03-01T00:00:00Z",
                "2026-03                              | 2026-03-01T00:00:00Z",
                "2026                                 | 2026-01-01T00:00:00Z",
                "2026-03-01Z                          | 2026-03-01T00:00:00Z",
                "2026-03-01+02:00                     | 2026-02-28T22:00:00Z",
                "2026/03/01 10:15                     | 2026-03-01T10:15:00Z",
                "2026.03.01 10:15                     | 2026-03-01T10:15:00Z",
                "Sun, 2026-03-01 10:15                | 2026-03-01T10:15:00Z",
                "26-3-1 10:15                         | 2026-03-01T10:15:00Z"
            })
    void datesOfIsoWithoutATAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20260301T101530Z                     | 2026-03-01T10:15:30Z",
                "20260301T1015+0100                   | 2026-03-01T09:15:00Z",
                "20260301 101530                      | 2026-03-01T10:15:30Z",
                "20260301T10:15:30Z                   | 2026-03-01T10:15:30Z",
                "20260301101530                       | 2026-03-01T10:15:30Z",
                "202603011015                         | 2026-03-01T10:15:00Z",
                "20260301                             | 2026-03-01T00:00:00Z",
                "202603                               | 2026-03-01T00:00:00Z",
                "2003-335                             | 2003-12-01T00:00:00Z",
                "2003335T1015Z                        | 2003-12-01T10:15:00Z",
                "2003-W52-3                           | 2003-12-24T00:00:00Z",
                "2003W523T101530Z                     | 2003-12-24T10:15:30Z",
                "2026-W01                             | 2025-12-29T00:00:00Z",
                "2026-03-01T24:00:00Z                 | 2026-03-02T00:00:00Z",
                "2026-12-31T23:59:60Z                 | 2026-12-31T23:59:59Z"
            })
    void datesOfIsoAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 1, 2026                        | 2026-03-01T00:00:00Z",
                "Mar. 1, 2026, 3:04 p.m.              | 2026-03-01T15:04:00Z",
                "Mar 1, 2026 10:15                    | 2026-03-01T10:15:00Z",
                "Sunday, March 1, 2026 - 3:04pm       | 2026-03-01T15:04:00Z",
                "Sun, March 1, 2026 at 03:04 PM EST   | 2026-03-01T20:04:00Z",
                "March 1st, 2026 12:15 AM             | 2026-03-01T00:15:00Z",
                "1 March 2026 12:15 PM                | 2026-03-01T12:15:00Z",
                "1 March 2026 10 AM                   | 2026-03-01T10:00:00Z",
                "Mar 01 2026 03:04:05PM               | 2026-03-01T15:04:05Z",
                "March 2026                           | 2026-03-01T00:00:00Z",
                "2026 March 01                        | 2026-03-01T00:00:00Z",
                "Mar 1, '26                           | 2026-03-01T00:00:00Z",
                "Sun Mar  1 10:15:30 2026             | 2026-03-01T10:15:30Z",
                "Sun Mar 1 10:15:30 UTC 2026          | 2026-03-01T10:15:30Z",
                "Sun Mar 1 10:15:30 +0100 2026        | 2026-03-01T09:15:30Z",
                "Sun Mar 1 10:15 2026                 | 2026-03-01T10:15:00Z",
                "Sun Mar 01 2026 10:15:30 GMT+0100 (Central European Standard Time) | 2026-03-01T09:15:30Z",
                "01/Mar/2026:10:15:30 -0700           | 2026-03-01T17:15:30Z",
                "1772360130                           | 2026-03-01T10:15:30Z",
                "1772360130.25                        | 2026-03-01T10:15:30Z",
                "1772360130000                        | 2026-03-01T10:15:30Z",
                "1772360130123000                     | 2026-03-01T10:15:30.123Z"
            })
    void datesOfPeopleAndProgramsAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.12.2003                           | 2003-12-31T00:00:00Z",
                "31. 12. 2003 10:15                   | 2003-12-31T10:15:00Z",
                "01.02.2003 -0700                     | 2003-02-01T07:00:00Z",
                "10:15 01.02.2003 -0700               | 2003-02-01T17:15:00Z",
                "1.2.2003 klo 10.15                   | 2003-02-01T10:15:00Z",
                "01.02.03                             | 2003-02-01T00:00:00Z",
                "31/12/2003 10:15                     | 2003-12-31T10:15:00Z",
                "12/31/2003 10:15                     | 2003-12-31T10:15:00Z",
                "12-31-2003                           | 2003-12-31T00:00:00Z",
                "01/02/2003 - 15:04                   | 2003-02-01T15:04:00Z",
                "01/02/2003 3:04 PM                   | 2003-01-02T15:04:00Z",
                "1/2/2003 15:04:05 EST                | 2003-01-02T20:04:05Z",
                "02-01-2003 15:04:05 CET              | 2003-01-02T14:04:05Z",
                "12/2003                              | 2003-12-01T00:00:00Z"
            })
    void numbersAloneAreReadAsWritten(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2004년 5월 6일 오후 3:04:05          | 2004-05-06T15:04:05Z",
                "2004년 05월 06일  15:04:05           | 2004-05-06T15:04:05Z",
                "2004-05-25 오후 11:23:17             | 2004-05-25T23:23:17Z",
                "2004. 5. 6. 오전 3:04                | 2004-05-06T03:04:00Z",
                "2004년 5월 6일 목요일 오후 3시 4분   | 2004-05-06T15:04:00Z",
                "2004年5月6日                         | 2004-05-06T00:00:00Z",
                "2004年5月6日(木) 15時4分             | 2004-05-06T15:04:00Z",
                "2004年5月6日星期四下午3:04           | 2004-05-06T15:04:00Z",
                "２００４年５月６日　１５：０４       | 2004-05-06T15:04:00Z"
            })
    void datesOfEastAsiaAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Κυρ, 11 Ιούλ 2004 12:00:00 EST       | 2004-07-11T17:00:00Z",
                "11 Ιουλίου 2004 3:04 μ.μ.            | 2004-07-11T15:04:00Z",
                "2004-július-13T9:15-05:00            | 2004-07-13T14:15:00Z",
                "2004. július 13. 9:15                | 2004-07-13T09:15:00Z",
                "Do, 06 Mai 2004 15:04:05 MESZ        | 2004-05-06T13:04:05Z",
                "Donnerstag, 6. Mai 2004, 15.04 Uhr   | 2004-05-06T15:04:00Z",
                "am 4. März 2026 um 12:15 Uhr         | 2026-03-04T12:15:00Z",
                "Jeudi 1er août 2004 à 15h04          | 2004-08-01T15:04:00Z",
                "mar., 02 mars 2004 15:04:05 +0100    | 2004-03-02T14:04:05Z",
                "mar., 06 janv. 2004 15:04:05 +0100   | 2004-01-06T14:04:05Z",
                "6 de mayo de 2004 3:04 p. m.         | 2004-05-06T15:04:00Z",
                "Sáb, 6 de março de 2004              | 2004-03-06T00:00:00Z",
                "gio, 06 mag 2004 15:04:05 +0200      | 2004-05-06T13:04:05Z",
                "do 6 mei 2004                        | 2004-05-06T00:00:00Z",
                "czw., 06 maja 2004 15:04             | 2004-05-06T15:04:00Z",
                "Чт, 06 мая 2004 15:04:05 +0400       | 2004-05-06T11:04:05Z",
                "Per, 06 Ağu 2004 15:04:05 EET        | 2004-08-06T13:04:05Z",
                "tors, 06 maj 2004 15:04:05 +0200     | 2004-05-06T13:04:05Z",
                "6. května 2004 15:04                 | 2004-05-06T15:04:00Z",
                "6 toukokuuta 2004 klo 15.04          | 2004-05-06T15:04:00Z",
                "6 مايو 2004 3:04 م                   | 2004-05-06T15:04:00Z",
                "٦ كانون الثاني ٢٠٠٤                  | 2004-01-06T00:00:00Z",
                "6 במאי 2004                          | 2004-05-06T00:00:00Z",
                "Thứ năm, 6 tháng 5, 2004             | 2004-05-06T00:00:00Z"
            })
    void datesOfOtherLanguagesAreRead(String text, Instant expected) {
        assertThat(WebDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "32 Mar 2026",
                "2026-02-30",
                "2026-13-01",
                "Sun, 01 Foo 2026",
                "0",
                "10:15",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "3026-03-01T10:15:30Z",
                "2026-03-01T25:15:30Z",
                "2026-03-01T10:61:30Z",
                "Sun, 00 Mar 2026 10:15:30 GMT",
                "4 March",
                "2025-366",
                "2025-W53-1",
                "20261301",
                "2026-03-01T10:15:99Z",
                "March 4, 2026 and 12 comments",
                "1.2",
                "12",
                "-1",
                "99999999999",
                "Thu, 29 Feb 2026 10:15:30 GMT",
                "//////",
                "(((((((",
                "T",
                "::::",
                "+0100",
                "31/31/2003",
                "2026-"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(WebDates.parse(text)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(WebDates.parse(null)).isEmpty();
        assertThat(WebDates.parse("1".repeat(101))).isEmpty();
    }
}
