package news.broadsheet.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant AT = Instant.parse("2026-03-01T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0:00",
        "PT5S, 0:05",
        "PT59.9S, 0:59",
        "PT2M8S, 2:08",
        "PT12M, 12:00",
        "PT59M59S, 59:59",
        "PT1H2M8S, 1:02:08",
        "PT10H, 10:00:00",
        "PT-5S, 0:00"
    })
    void durationsStandAsOnPlayers(String duration, String clock) {
        assertThat(Moments.clock(Duration.parse(duration))).isEqualTo(clock);
    }

    @Test
    void everyLanguageHasItsOwnDates() {
        assertThat(written(Moments::day)).hasSize(Texts.SPOKEN.size()).noneMatch(String::isBlank);
        assertThat(written(Moments::moment)).hasSize(Texts.SPOKEN.size()).noneMatch(String::isBlank);
    }

    @Test
    void datesAreThoseOfTheSitesZone() {
        Moments tokyo = new Moments(Locale.GERMAN, ZoneId.of("Asia/Tokyo"));
        Moments utc = new Moments(Locale.GERMAN, ZoneId.of("UTC"));

        assertThat(utc.day(AT)).isEqualTo("Sonntag, 1. März 2026");
        assertThat(tokyo.day(AT)).isEqualTo("Montag, 2. März 2026");
        assertThat(tokyo.moment(AT)).contains("02.03.2026").contains("08:30");
    }

    private interface Form {
        String of(Moments moments, Instant at);
    }

    private static Set<String> written(Form form) {
        return Texts.all(Map.of()).values().stream()
                .map(texts -> form.of(new Moments(texts.locale(), ZoneId.of("UTC")), AT))
                .collect(Collectors.toSet());
    }
}
