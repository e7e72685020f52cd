package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import news.broadsheet.local.operator.InvokeApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code broadsheet reread}, against answers of the operator behind a development port. */
class RereadTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> commands = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(InvokeApi.PATH + "OperatorFunction/invocations", exchange -> {
            commands.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String text = answers.poll();
            byte[] answer = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text == null ? 500 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reread"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port", Integer.toString(server.getAddress().getPort() - 2)));
        return Main.commands(
                        Path.of(""),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.fixed(NOW))
                .execute(all.toArray(String[]::new));
    }

    private static String answer(int changed, int unchanged, String more) {
        return "{\"since\":\"2026-11-01T00:00:00Z\",\"read\":" + (changed + unchanged) + ",\"changed\":" + changed
                + ",\"unchanged\":" + unchanged + ",\"gone\":0,\"failed\":0,\"failures\":[],\"reached\":\"2026-11-12\""
                + more + "}";
    }

    @Test
    void goesOnUntilThereAreNoMorePagesAndSumsUp() {
        answers.add(answer(10, 990, ",\"continue\":\"a\""));
        answers.add(answer(3, 250, ""));

        assertThat(run("--since", "2026-11-01")).isZero();

        assertThat(commands)
                .containsExactly(
                        "{\"command\":\"reread\",\"since\":\"2026-11-01T00:00:00Z\"}",
                        "{\"command\":\"reread\",\"since\":\"2026-11-01T00:00:00Z\",\"continue\":\"a\"}");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  1,000 pages read, 10 changed, at those of 2026-11-12",
                        "1,253 pages read: 13 changed, 1,240 unchanged, 0 gone, 0 failed.");
    }

    @Test
    void namesThePagesThatCouldNotBeRead() {
        answers.add(
                "{\"read\":1,\"changed\":0,\"unchanged\":0,\"gone\":0,\"failed\":1,\"failures\":[{\"article\":\"abc\","
                        + "\"reason\":\"IllegalStateException: a kept page is damaged\"}],\"reached\":\"2026-11-12\"}");

        assertThat(run("--since", "7d")).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("  ! the page of article abc was not read: IllegalStateException: a kept page is damaged\n")
                .endsWith("1 page read: 0 changed, 0 unchanged, 0 gone, 1 failed.\n");
    }

    @Test
    void saysHowToGoOnWhereItBrokeOff() {
        answers.add(answer(10, 40, ",\"continue\":\"2026-11-12/x\""));

        assertThat(run("--since", "2026-11-01", "--continue", "2026-11-11/y")).isEqualTo(1);

        assertThat(commands.getFirst()).contains("\"continue\":\"2026-11-11/y\"");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("broadsheet: The service failed")
                .endsWith("To go on: ./broadsheet reread --since 2026-11-01 --continue 2026-11-12/x\n");
    }

    @Test
    void repeatsWhatTheServiceRefuses() {
        answers.add("{\"error\":\"The field continue is what an answer gave under that name.\"}");

        assertThat(run("--since", "2026-11-01", "--continue", "z")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The field continue is what an answer gave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "7", "d", "2026-13-01", "2026-11-01T", "-7d", "999999d"})
    void refusesWhatIsNoMoment(String since) {
        assertThat(run("--since", since)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no day, instant or age");
        assertThat(commands).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Since.parse(since, NOW));
    }

    @Test
    void takesDaysInstantsAndAges() {
        assertThat(Since.parse("2026-11-01", NOW)).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(Since.parse("2026-11-01T08:00:00Z", NOW)).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(Since.parse("7d", NOW)).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(Since.parse("12h", NOW)).isEqualTo(NOW.minus(Duration.ofHours(12)));
    }
}
