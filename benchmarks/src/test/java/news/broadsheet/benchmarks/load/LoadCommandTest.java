package news.broadsheet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.broadsheet.benchmarks.load.SmallService.Fault;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LoadCommandTest {

    /** Of a service that counts at once and asks for no pace. */
    private static final Patience SHORT =
            new Patience(Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(10));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whereEveryCommentIsCountedAllIsWell() throws IOException {
        try (SmallService service = new SmallService(Fault.NONE)) {
            assertThat(run(service)).isZero();
            JsonNode report = report();
            assertThat(report.path("exact").booleanValue()).isTrue();
            assertThat(request(report, "comment").path("ok").intValue()).isEqualTo(10);
            assertThat(request(report, "reply").path("ok").intValue()).isEqualTo(5);
            assertThat(request(report, "vote").path("ok").intValue()).isEqualTo(5);
            // Three comments to begin with.
            assertThat(report.path("counts").path("accepted").intValue()).isEqualTo(18);
        }
    }

    @Test
    void aCommentThatIsCountedTwiceFailsTheRun() throws IOException {
        try (SmallService service = new SmallService(Fault.COUNTS_ONE_TWICE)) {
            assertThat(run(service)).isEqualTo(1);
            JsonNode difference = report().path("counts").path("differences").path(0);
            assertThat(difference.path("found").intValue())
                    .isEqualTo(difference.path("expected").intValue() + 1);
        }
    }

    @Test
    void aLostAnswerIsHadAgainByItsKeyAndTheCountIsStillExact() throws IOException {
        try (SmallService service = new SmallService(Fault.ACCEPTS_AND_LOSES_ANSWERS)) {
            assertThat(run(service)).isZero();
            int lost = report().path("lostAnswers").path("comments").intValue();
            assertThat(lost).isPositive().isEqualTo(service.replays());
            assertThat(report().path("lostAnswers").path("accepted").intValue()).isEqualTo(lost);
        }
    }

    @Test
    void whatTheServiceDoesNotHaveIsLeftOutAndSaid() throws IOException {
        try (SmallService service = new SmallService(Fault.HAS_NO_VOTES)) {
            assertThat(run(service)).isZero();
            assertThat(report().path("leftOut").propertyNames()).contains("vote", "comments, top");
            assertThat(service.votes()).isEqualTo(1);
            // 13 1/3 and 6 2/3 a second: one more starts in the part of an interval that is left.
            assertThat(request(report(), "comment").path("ok").intValue()).isEqualTo(14);
            assertThat(request(report(), "reply").path("ok").intValue()).isEqualTo(7);
        }
    }

    @Test
    void withoutArticlesThereIsNothingToMeasure() throws IOException {
        try (SmallService service = new SmallService(Fault.IS_EMPTY)) {
            assertThat(run(service)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("There are no articles at");
        }
    }

    @Test
    void whereNothingAnswersOneSentenceSaysSo() throws IOException {
        SmallService stopped = new SmallService(Fault.NONE);
        stopped.close();
        assertThat(run(stopped)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("load: Nothing is to be had at " + stopped.url())
                .endsWith("start the service with ./broadsheet run, or say --url.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seconds 0",
                "--rate 0",
                "--readers -1",
                "--people 1",
                "--rate x",
                "--nonsense",
                "--url nowhere",
                "--url https://example.org"
            })
    void whatCannotBeDoneIsSaidInOneSentence(String arguments) {
        assertThat(execute(List.of(arguments.split(" ", -1)))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("load: ");
    }

    private int run(SmallService service) {
        List<String> arguments = new ArrayList<>(List.of("--url", service.url(), "--issuer", service.url()));
        Collections.addAll(arguments, "--seconds", "1", "--rate", "20", "--readers", "8", "--json");
        return execute(arguments);
    }

    private int execute(List<String> arguments) {
        return LoadCommand.commandLine(print(out), print(err), SHORT).execute(arguments.toArray(String[]::new));
    }

    private JsonNode report() {
        return Json.read(out.toByteArray());
    }

    private static JsonNode request(JsonNode report, String kind) {
        return report.path("requests")
                .valueStream()
                .filter(request -> kind.equals(Json.text(request, "kind")))
                .findFirst()
                .orElseThrow();
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
