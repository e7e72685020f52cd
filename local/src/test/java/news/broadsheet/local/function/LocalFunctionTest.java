package news.broadsheet.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.broadsheet.local.function.sample.CountingFunction;
import news.broadsheet.local.function.sample.EchoFunction;
import news.broadsheet.local.function.sample.MeetingFunction;
import news.broadsheet.local.function.sample.StuckFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFunctionTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path temp;

    @Test
    void aFunctionGetsItsEnvironmentAndAnswers() throws IOException {
        try (LocalFunctions functions = load(EchoFunction.class, LONG, Map.of("GREETING", "Hello"))) {
            assertThat(invoke(functions, EchoFunction.class, "{\"a\":1}"))
                    .isInstanceOfSatisfying(
                            Invocation.Answered.class,
                            answered -> assertThat(answered.text()).isEqualTo("{\"a\":1}"));
            assertThat(logged).containsExactly("Hello from EchoFunction");
        }
    }

    @Test
    void aMissingSettingIsNamedAndWarmingUpSaysNothing() throws IOException {
        try (LocalFunctions functions = load(EchoFunction.class, LONG, Map.of())) {
            functions.get("EchoFunction").warm();
            assertThat(invoke(functions, EchoFunction.class, "{}").failure())
                    .isEqualTo("java.lang.IllegalStateException: the setting GREETING is missing");
        }
    }

    @Test
    void anInstanceIsKeptUntilItFails() throws IOException {
        try (LocalFunctions functions = load(CountingFunction.class, LONG, Map.of())) {
            assertThat(answer(functions, "one")).isEqualTo("1");
            assertThat(answer(functions, "two")).isEqualTo("2");
            assertThat(invoke(functions, CountingFunction.class, "fail"))
                    .isEqualTo(new Invocation.Failed("java.lang.IllegalStateException", "out of ink"));
            assertThat(answer(functions, "three")).isEqualTo("1");
        }
    }

    @Test
    void aFunctionThatTakesTooLongIsGivenUpAgainAndAgain() throws IOException {
        try (LocalFunctions functions = load(StuckFunction.class, Duration.ofMillis(20), Map.of())) {
            functions.get("StuckFunction").warm();
            for (int i = 0; i <= LocalFunction.MOST_INSTANCES; i++) {
                assertThat(invoke(functions, StuckFunction.class, "{}")).isInstanceOf(Invocation.TimedOut.class);
            }
        }
    }

    @Test
    void invocationsRunSideBySideEachInAnInstanceOfItsOwn() throws Exception {
        List<Invocation> outcomes = new ArrayList<>();
        try (LocalFunctions functions = load(MeetingFunction.class, LONG, Map.of());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Invocation>> calls = new ArrayList<>();
            for (int i = 0; i < 3 * LocalFunction.MOST_INSTANCES; i++) {
                calls.add(callers.submit(() -> invoke(functions, MeetingFunction.class, "{}")));
            }
            for (Future<Invocation> call : calls) {
                outcomes.add(call.get());
            }
        }
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Invocation.Answered.class,
                                answered -> assertThat(answered.text()).isEqualTo("4")));
    }

    @Test
    void whatIsNotInTheZipIsNotThere() throws IOException {
        try (LocalFunctions functions = load(Absent.class, LONG, Map.of())) {
            // The class is on the runner's own class path, which a function must not see.
            assertThat(invoke(functions, Absent.class, "{}").failure()).contains("ClassNotFoundException", "Absent");
        }
    }

    @Test
    void afterTheEndAnInvocationFails() throws IOException {
        LocalFunctions functions = load(CountingFunction.class, LONG, Map.of());
        functions.close();
        assertThat(invoke(functions, CountingFunction.class, "one").failure()).contains("stopped");
    }

    @Test
    void aMissingZipIsNamed() {
        assertThatThrownBy(() -> FunctionZip.open(temp.resolve("none.zip"), temp))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.zip is missing");
    }

    @Test
    void aZipCutShortIsNotTakenForWhole() throws IOException {
        Path zip = SampleZip.in(temp);
        Path unpacked = Files.createDirectory(temp.resolve("unpacked"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 3));
        assertThatThrownBy(() -> FunctionZip.open(zip, unpacked)).isInstanceOf(IOException.class);
        Files.write(zip, whole);
        try (FunctionZip again = FunctionZip.open(zip, unpacked)) {
            assertThat(again.loader().getResource("news/broadsheet/lambda/Settings.class"))
                    .isNotNull();
        }
    }

    private LocalFunctions load(
            Class<? extends RequestStreamHandler> type, Duration timeout, Map<String, String> environment)
            throws IOException {
        SampleZip.in(temp);
        return LocalFunctions.load(
                List.of(SampleZip.spec(type, timeout, environment)),
                temp,
                temp.resolve("unpacked"),
                Map.of(),
                (function, level, text) -> logged.add(text),
                () -> "request");
    }

    private static Invocation invoke(
            LocalFunctions functions, Class<? extends RequestStreamHandler> type, String event) {
        return functions.get(type.getSimpleName()).invoke(event.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(LocalFunctions functions, String event) {
        Invocation outcome = invoke(functions, CountingFunction.class, event);
        return outcome instanceof Invocation.Answered answered ? answered.text() : outcome.failure();
    }

    /** Compiled, but in no zip. */
    private abstract static class Absent implements RequestStreamHandler {}
}
