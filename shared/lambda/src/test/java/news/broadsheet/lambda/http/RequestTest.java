package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @Test
    void aLimitIsTheUsualOneUntilGiven() {
        assertThat(Requests.get(Map.of()).limit(20, 100)).isEqualTo(20);
        assertThat(Requests.get(Map.of("limit", "")).limit(20, 100)).isEqualTo(20);
        assertThat(Requests.get(Map.of("limit", "1")).limit(20, 100)).isEqualTo(1);
        assertThat(Requests.get(Map.of("limit", "100")).limit(20, 100)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "99999999999999999999", "ten", "+5", "1e1", "2.0", "20,20", "٢٠"})
    void aLimitOutOfRangeIsRefused(String limit) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Requests.get(Map.of("limit", limit)).limit(20, 100));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.response().text())
                .contains("\"parameter\":\"limit\"")
                .contains("from 1 to 100");
    }

    @Test
    void aMisspeltParameterIsRefusedByName() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Requests.get(Map.of("sectoin", "world")).allowQuery(Set.of("section", "lang")));

        assertThat(problem.response().text())
                .contains("\"parameter\":\"sectoin\"")
                .contains("Known: lang, section.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/json; charset=utf-8", "Application/JSON"})
    void aJsonObjectIsRead(String contentType) {
        assertThat(Requests.post(contentType, "{\"a\":1}").object(100).path("a").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | {} | 415",
                "application/jsonp | {} | 415",
                "application/x-www-form-urlencoded | text=hello | 415",
                "application/json | '' | 400",
                "application/json | {\"a\": | 400",
                "application/json | {} {} | 400",
                "application/json | [] | 400",
                "application/json | \"text\" | 400",
                "application/json | null | 400",
            })
    void anyOtherBodyIsRefused(String contentType, String body, int status) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Requests.post(contentType, body).object(100));

        assertThat(problem.status()).isEqualTo(status);
    }

    @Test
    void aBodyTooLargeOrTooDeepIsRefused() {
        Problem large = catchThrowableOfType(
                Problem.class,
                () -> Requests.post("application/json", "x".repeat(101)).object(100));
        Problem deep = catchThrowableOfType(
                Problem.class,
                () -> Requests.post("application/json", "[".repeat(50_000)).object(100_000));

        assertThat(large.status()).isEqualTo(413);
        assertThat(deep.status()).isEqualTo(400);
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Requests.post("", "{}").signedIn());

        assertThat(problem.response().status()).isEqualTo(401);
        assertThat(problem.response().headers()).containsEntry("www-authenticate", "Bearer");
    }

    @Test
    void askingForAVariableTheRouteLacksIsABug() {
        assertThatThrownBy(() -> Requests.get(Map.of()).path("id")).isInstanceOf(IllegalStateException.class);
    }
}
