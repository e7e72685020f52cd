package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet doctor article} as people use it. */
class ArticleCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @TempDir
    Path temp;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/robots.txt", 200, "User-agent: *\nDisallow: /private\n", "Content-Type", "text/plain");
        answer("/article", 200, InventedPage.HTML, "Content-Type", "text/html; charset=utf-8");
        answer("/private", 200, InventedPage.HTML, "Content-Type", "text/html; charset=utf-8");
        answer("/moved", 302, "", "Location", "/article");
        answer("/trap", 302, "", "Location", "/private");
        answer("/gone", 410, "", "X-Nothing", "x");
        answer("/wall", 200, "<html><title>Just a moment...</title></html>", "Content-Type", "text/html");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body, String header, String value) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int run(String... arguments) {
        return runOn(InventedPage.HTML, arguments);
    }

    private int runOn(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "article";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return DoctorCommand.of(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK)
                .execute(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(temp.resolve("page.html"), text).toString();
    }

    @Test
    void anArticleInAFileIsShown() throws IOException {
        assertThat(run(file(InventedPage.HTML))).isZero();
        assertThat(said())
                .contains(
                        "  Night ferries return\n  ====================\n", "What the page says, and where", "Left out")
                .contains("canonical")
                .doesNotContain("localhost");
    }

    @Test
    void linesFitTheTerminalAndNothingSteersIt() throws IOException {
        assertThat(run(file(InventedPage.HTML.replace("Monday", "Mon\u001b[31mday\u202e"))))
                .isZero();
        assertThat(said()).doesNotContain("\u001b", "\u202e");
        assertThat(said().lines())
                .filteredOn(line -> !line.contains(temp.toString()))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void theStandardInputIsReadToo() {
        assertThat(run("-")).isZero();
        assertThat(said()).startsWith("The standard input\n").contains("Bicycles travel free");
    }

    @Test
    void anArticleOfTheWebIsFetchedAndEachHopIsTold() {
        assertThat(run("--allow-private", url("/moved"))).isZero();
        assertThat(said())
                .contains("redirect      302 from " + url("/moved"), "answer        200 from " + url("/article"))
                .contains("Bicycles travel free");
    }

    @Test
    void whatRobotsAreKeptFromIsNotRead() {
        assertThat(run("--allow-private", url("/private"), url("/trap"))).isEqualTo(1);
        assertThat(said())
                .contains("The robots.txt of 127.0.0.1 keeps the page from robots.", "redirect", "no article")
                .doesNotContain("Bicycles");
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        assertThat(run("http://127.0.0.1:8080/article")).isEqualTo(1);
        assertThat(said()).contains("is not public");
    }

    @Test
    void whatIsNoArticleIsSaidInOneSentenceAndTheOthersAreShown() throws IOException {
        assertThat(run("--allow-private", url("/gone"), url("/wall"), "http://", "nothing.html", file("words"), "-"))
                .isEqualTo(1);
        assertThat(said().replaceAll("\\s+", " "))
                .contains("The page is gone for good (410).")
                .contains("The server asks for proof of a browser.")
                .contains("no URL of the web.")
                .contains("There is no file nothing.html.")
                .contains("The document is no HTML")
                .contains("Bicycles travel free");
        assertThat(complained()).isEmpty();
    }

    @Test
    void aPageForABrowserIsWritten() throws IOException {
        Path page = temp.resolve("out.html");
        assertThat(run("--html", page.toString(), file(InventedPage.HTML))).isZero();
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("Bicycles travel free");
        assertThat(said()).isEqualTo("The article beside its page: " + page + "\n");
    }

    @Test
    void thePageForABrowserMayGoToTheStandardOutput() {
        assertThat(run("--html", "-", "-")).isZero();
        assertThat(said()).startsWith("<!doctype html>").endsWith("</html>\n");
    }

    @Test
    void whereNoPageCanBeWrittenItIsSaid() throws IOException {
        assertThat(run("--html", temp.resolve("no/folder.html").toString(), file(InventedPage.HTML)))
                .isEqualTo(1);
        assertThat(run("--html", temp.resolve("x.html").toString(), "nothing.html"))
                .isEqualTo(1);
        assertThat(complained()).contains("cannot be written.", "no article: There is no file nothing.html.");
        assertThat(temp.resolve("x.html")).doesNotExist();
        assertThat(said()).isEmpty();
    }

    @Test
    void linesAreAnsweredWithLines() throws IOException {
        assertThat(runOn("{\"file\":\"" + file(InventedPage.HTML) + "\"}\n{}\n", "--jsonl"))
                .isZero();
        assertThat(said().lines()).hasSize(2).first().asString().contains("\"headline\":\"Night ferries return\"");
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--jsonl", "page.html")).isEqualTo(2);
        assertThat(run("--url", "x", "-")).isEqualTo(2);
        assertThat(run("--html", "x.html", "a.html", "b.html")).isEqualTo(2);
        assertThat(run("--html", "x.html", "--jsonl")).isEqualTo(2);
        assertThat(said()).isEmpty();
        assertThat(complained().lines()).hasSize(5);
    }
}
