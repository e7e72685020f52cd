package news.broadsheet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import news.broadsheet.benchmarks.load.Exactness.Difference;
import news.broadsheet.benchmarks.load.Report.Row;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTest {

    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Exactness.Result EXACT = new Exactness.Result(3, 21, Duration.ofMillis(1_500), List.of());
    private static final Exactness.Result DIFFERENT = new Exactness.Result(
            3,
            21,
            LENGTH,
            List.of(new Difference("a1", 7, OptionalLong.of(6)), new Difference("a2", 9, OptionalLong.empty())));

    @Test
    void aRowTellsWhatWasSentAndWhatBecameOfIt() {
        Row row = row(tally());
        assertThat(row.sent()).isEqualTo(5);
        assertThat(row.ok()).isEqualTo(2);
        assertThat(row.refused()).containsExactly(Map.entry(403, 1L), Map.entry(429, 1L));
        assertThat(row.failed()).containsExactly(Map.entry("timeout", 1L));
    }

    @Test
    void refusalsAreNoLatenciesAndTimeoutsAre() {
        Row row = row(tally());
        assertThat(row.p50()).isEqualTo(Duration.ofMillis(20).plusNanos(95_000));
        assertThat(row.max()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theRateAchievedIsThatUntilTheLastAnswer() {
        Tally tally = new Tally();
        tally.ended(new Outcome.Ok(new byte[0]), Duration.ofSeconds(20), Duration.ofSeconds(15));
        assertThat(row(tally).achieved()).isEqualTo(1 / 20.0);
    }

    @Test
    void theRateAchievedIsAtLeastThatOfTheWholeSchedule() {
        Tally tally = new Tally();
        tally.ended(new Outcome.Ok(new byte[0]), Duration.ofSeconds(1), Duration.ofMillis(5));
        assertThat(row(tally).achieved()).isEqualTo(1 / 10.0);
    }

    @Test
    void peopleReadATableTheReasonsAndWhetherCountsAreExact() {
        String text = ReportText.of(report(Optional.of(EXACT)));
        assertThat(text)
                .contains("10 s at http://localhost:3000: 4 writes/s by 26 people, 8 reads/s, 3 articles")
                .contains("Left out: vote: the service has no votes (status 404).")
                .containsPattern("comment +2\\.00 +0\\.20 +5 +2 +2 +1 +20\\.1 +10000\\.0 +10000\\.0 +10000\\.0\n")
                .contains("comment, refused: 403 1 times, 429 1 times.")
                .contains("comment, failed: timeout 1 times.")
                .contains("1 comments had no answer and were sent again with their keys: 1 are accepted")
                .contains("Exact: 21 comments accepted, and the public counts of 3 articles say so, 1.5 s after");
    }

    @Test
    void peopleReadWhichCountsDiffer() {
        assertThat(ReportText.of(report(Optional.of(DIFFERENT))))
                .contains("NOT EXACT: 21 comments accepted, and the public counts of 2 of 3 articles differ:")
                .contains("a1: 6, should be 7")
                .contains("a2: no count, should be 9");
    }

    @Test
    void anInterruptedRunSaysThatCountsWereNotChecked() {
        Report report = report(Optional.empty());
        assertThat(report.exact()).isFalse();
        assertThat(ReportText.of(report))
                .startsWith("Interrupted after 4.0 s at ")
                .contains("The counts of comments were not checked.");
    }

    @Test
    void programsReadTheSame() {
        JsonNode json = Json.read(ReportJson.of(report(Optional.of(DIFFERENT))));
        JsonNode comment = json.path("requests").path(0);
        assertThat(comment.path("kind").stringValue()).isEqualTo("comment");
        assertThat(comment.path("refused").path("429").intValue()).isEqualTo(1);
        assertThat(comment.path("failed").path("timeout").intValue()).isEqualTo(1);
        assertThat(comment.path("maxMs").doubleValue()).isEqualTo(10_000);
        assertThat(json.path("leftOut").path("vote").stringValue()).contains("404");
        assertThat(json.path("exact").booleanValue()).isFalse();
        assertThat(json.path("counts").path("differences").path(0).path("found").intValue())
                .isEqualTo(6);
        assertThat(json.path("counts").path("differences").path(1).path("found").isNull())
                .isTrue();
    }

    private static Tally tally() {
        Tally tally = new Tally();
        List<Outcome> outcomes = List.of(
                new Outcome.Ok(new byte[0]),
                new Outcome.Ok(new byte[0]),
                new Outcome.Refused(429),
                new Outcome.Refused(403),
                new Outcome.Failed("timeout"));
        List<Duration> latencies = List.of(
                Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(1), Duration.ofMillis(1), LENGTH);
        for (int i = 0; i < outcomes.size(); i++) {
            tally.started();
            tally.ended(outcomes.get(i), Duration.ofSeconds(i), latencies.get(i));
        }
        return tally;
    }

    private static Row row(Tally tally) {
        return Row.of(Kind.COMMENT, new Schedule(2, LENGTH, 0), tally, LENGTH);
    }

    private static Report report(Optional<Exactness.Result> exactness) {
        return new Report(
                new LoadOptions("http://localhost:3000", 10, 4, 8, 26),
                3,
                exactness.isPresent() ? LENGTH : Duration.ofSeconds(4),
                exactness.isEmpty(),
                Map.of(Kind.VOTE, "the service has no votes (status 404)"),
                List.of(row(tally())),
                0,
                Duration.ofMillis(2),
                exactness.map(result -> new Settlement.Result(1, 1, 0)),
                exactness);
    }
}
