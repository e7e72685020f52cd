package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK writes is read back, and what nobody writes does no harm. */
class WebDatesPropertyTest {

    private static final int ROUNDS = 400;
    private static final long FIRST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2049-12-31T00:00:00Z").getEpochSecond();

    private final RandomGenerator random = new Random(20_260_301);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EEE, d MMM uuuu HH:mm:ss Z",
                "EEE, dd MMM uuuu HH:mm:ss 'GMT'ZZZZZ",
                "EEEE, dd-MMM-uu HH:mm:ss xx",
                "d MMM uu HH:mm:ss Z",
                "EEE MMM d HH:mm:ss Z uuuu",
                "MMMM d, uuuu h:mm:ss a Z",
                "d MMMM uuuu, h:mm:ss a ZZZZZ",
                "uuuu-MM-dd'T'HH:mm:ssXXX",
                "uuuu-MM-dd'T'HH:mm:ss.SSSXXX",
                "uuuu-MM-dd'T'HH:mm:ss,SSSxx",
                "uuuu-MM-dd HH:mm:ss x",
                "uuuuMMdd'T'HHmmssX",
                "uuuuDDD'T'HHmmssXX",
                "uuuu-DDD'T'HH:mm:ssXXX",
                "YYYY-'W'ww-e'T'HH:mm:ssXXX",
                "uuuu/MM/dd HH:mm:ss Z",
                "dd.MM.uuuu HH:mm:ss Z",
                "dd/MM/uuuu HH:mm:ss Z",
                "M/d/uuuu h:mm:ss a Z",
                "uuuu年M月d日 HH:mm:ss Z",
                "uuuu년 M월 d일 HH:mm:ss Z"
            })
    void everyMomentReadsBackFromEveryForm(String pattern) {
        // The ISO week, which Monday begins, is that of the United Kingdom; the words are English there too.
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        for (int i = 0; i < ROUNDS; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
            String text = form.format(moment.atOffset(offset()));

            assertThat(WebDates.parse(text)).as(text).contains(moment);
        }
    }

    @Test
    void everyMomentReadsBackFromItsCount() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));

            assertThat(WebDates.parse(Long.toString(moment.getEpochSecond()))).contains(moment);
            assertThat(WebDates.parse(moment.toString())).contains(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "de", "de-AT", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "da", "nb", "fi", "cs",
                "sk", "sl", "hu", "ro", "bg", "sr", "el", "ar", "ar-LB", "he", "id", "ca", "et", "lv", "lt"
            })
    void theMonthsOfALanguageAreKnownByTheirNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                String text = "6 " + month.getDisplayName(style, locale) + " 2026 10:15";

                assertThat(WebDates.parse(text))
                        .as(text)
                        .contains(Instant.parse("2026-%02d-06T10:15:00Z".formatted(month.getValue())));
            }
        }
    }

    @Test
    void noMonthHasTwoMeanings() {
        List<String> names = MonthNames.TABLE
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.equals(DateToken.fold(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789", "-:/.,+ TZ(09", "janmarPM年月日午후. 0129:-/+", "aé́ΩЖ中\ud83d\ude00\u0000\u200f09-: "})
    void textOfAnySignsIsAResultAndNoException(String signs) {
        int[] alphabet = signs.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            assertThatCode(() -> WebDates.parse(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aDateWithOneSignChangedIsAResultAndNoException() {
        ZoneId zone = ZoneOffset.ofHours(2);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.EPOCH.plus(10_000, ChronoUnit.DAYS).atZone(zone));
        for (int at = 0; at < date.length(); at++) {
            for (char c = 0; c < 0x250; c++) {
                String changed = date.substring(0, at) + c + date.substring(at + 1);

                assertThatCode(() -> WebDates.parse(changed)).as(changed).doesNotThrowAnyException();
            }
        }
    }

    private ZoneOffset offset() {
        int quarters = random.nextInt(-12 * 4, 14 * 4 + 1);
        return ZoneOffset.ofTotalSeconds(quarters % 2 == 0 ? quarters * 900 : 0);
    }
}
