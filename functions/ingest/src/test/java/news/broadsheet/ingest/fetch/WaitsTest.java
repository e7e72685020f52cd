package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** @param headers name, value, name, value ... */
    private static Duration fresh(String... headers) {
        return Waits.fresh(response(headers), NOW);
    }

    private static BasicHttpResponse response(String... headers) {
        BasicHttpResponse response = new BasicHttpResponse(200);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response;
    }

    @Test
    void anAnswerIsFreshForItsMaxAgeLessTheTimeItSpentInCaches() {
        assertThat(fresh("Cache-Control", "public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
        assertThat(fresh("Cache-Control", "max-age=600", "Age", "540")).isEqualTo(Duration.ofMinutes(1));
        assertThat(fresh("Cache-Control", "max-age=600", "Age", "999")).isZero();
    }

    @Test
    void withoutMaxAgeItIsFreshFromItsDateToItsExpiry() {
        assertThat(fresh("Date", "Sun, 01 Mar 2026 11:00:00 GMT", "Expires", "Sun, 01 Mar 2026 13:00:00 GMT"))
                .isEqualTo(Duration.ofHours(2));
        assertThat(fresh("Expires", "Sun, 01 Mar 2026 13:00:00 GMT")).isEqualTo(Duration.ofHours(1));
        assertThat(fresh("Expires", "0")).isZero();
    }

    @Test
    void maxAgeIsStrongerThanExpiryAndSharedCachesDoNotConcernUs() {
        assertThat(fresh("Cache-Control", "max-age=60", "Expires", "Sun, 01 Mar 2026 13:00:00 GMT"))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(fresh("Cache-Control", "s-maxage=600")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cache", "no-store, max-age=600", "private, No-Cache, max-age=600"})
    void whatMustNotBeKeptIsNeverFresh(String control) {
        assertThat(fresh("Cache-Control", control, "Expires", "Sun, 01 Mar 2026 13:00:00 GMT"))
                .isZero();
    }

    @Test
    void aTimeToWaitIsSecondsOrADate() {
        assertThat(Waits.retryAfter(response("Retry-After", "120"), NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Waits.retryAfter(response("Retry-After", "Sun, 01 Mar 2026 12:30:00 GMT"), NOW))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Waits.retryAfter(response("Retry-After", "soon"), NOW)).isZero();
    }
}
