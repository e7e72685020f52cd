package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.operator.OperatorPorts;
import news.broadsheet.ingest.operator.OperatorStep;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.operator.InvokeApi;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakePageShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet import} and {@code export}, against the operator's real step behind a development port. */
class ImportExportTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private static final String OPML = """
            <opml version="2.0"><head/><body>
              <outline text="Sport"><outline text="Rowing &amp; more" xmlUrl="https://rowing.example/feed"
                htmlUrl="https://www.rowing.example/" language="de"/></outline>
              <outline text="Lantern" xmlUrl="http://lantern.example/rss"/>
              <outline text="Bad" xmlUrl="gopher://lantern.example/rss"/>
            </body></opml>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeNews news = new FakeNews();
    private HttpServer server;

    @TempDir
    Path temp;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(InvokeApi.PATH + "OperatorFunction/invocations", exchange -> {
            OperatorStep step = new OperatorStep(new OperatorPorts(news, news, news, new FakePageShelf(), CLOCK));
            byte[] command = exchange.getRequestBody().readAllBytes();
            byte[] answer = Json.write(json -> {
                json.writeStartObject();
                step.run(command).accept(json);
                json.writeEndObject();
            });
            exchange.sendResponseHeaders(200, answer.length);
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
        out.reset();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--port";
        all[arguments.length + 1] = Integer.toString(server.getAddress().getPort() - 2);
        return Main.commands(
                        temp,
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK)
                .execute(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String opml) throws IOException {
        return Files.writeString(temp.resolve("feeds.opml"), opml).toString();
    }

    private Source source(String id) {
        return news.find(new SourceId(id)).orElseThrow();
    }

    @Test
    void feedsAreAddedAndWhatIsRefusedIsNamed() throws IOException {
        assertThat(run("import", file(OPML))).isEqualTo(1);
        assertThat(said())
                .contains("  ! 'gopher://lantern.example/rss' is not the URL of a feed")
                .endsWith("3 feeds: 2 added, 0 already there and unchanged, 1 refused.\n")
                .doesNotContain("\r");
        Source rowing = source("rowing-example-feed");
        assertThat(rowing.name()).isEqualTo("Rowing & more");
        assertThat(rowing.section()).isEqualTo(Section.SPORT);
        assertThat(rowing.language()).isEqualTo("de");
        assertThat(rowing.home()).hasToString("https://www.rowing.example/");
        assertThat(rowing.rights().display()).isEqualTo(Display.EXCERPT);
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        run("import", "--rights", "full", file(OPML));
        assertThat(run("import", "--rights", "title", file(OPML.replace("http://lantern", "https://lantern"))))
                .isEqualTo(1);
        assertThat(said()).endsWith("3 feeds: 0 added, 2 already there and unchanged, 1 refused.\n");
        assertThat(source("lantern-example-rss").feedUrl()).hasToString("http://lantern.example/rss");
        assertThat(source("rowing-example-feed").rights().display()).isEqualTo(Display.FULL);
    }

    @Test
    void anImportThatBrokeOffIsRunAgain() throws IOException {
        String half = OPML.replace("<outline text=\"Lantern\"", "<outline").replace("http://lantern", "ftp://lantern");
        run("import", file(half));
        run("import", file(OPML));
        assertThat(said()).endsWith("3 feeds: 1 added, 1 already there and unchanged, 1 refused.\n");
    }

    @Test
    void howFarItHasComeIsToldNowAndThen() throws IOException {
        String outlines = IntStream.range(0, 120)
                .mapToObj(n -> "<outline text='S' xmlUrl='https://s" + n + ".example/feed'/>")
                .collect(Collectors.joining());
        assertThat(run("import", file("<opml><body>" + outlines + "</body></opml>")))
                .isZero();
        assertThat(said().lines())
                .containsExactly(
                        "  50 of 120",
                        "  100 of 120",
                        "120 feeds: 120 added, 0 already there and unchanged, 0 refused.");
    }

    @Test
    void anExportImportedElsewhereGivesTheSame() throws IOException {
        run("import", "--rights", "full", file(OPML));
        assertThat(run("export")).isZero();
        String exported = said();
        assertThat(exported)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"")
                .contains("text=\"Rowing &amp; more\"", "category=\"sport\"", "language=\"de\"");

        news = new FakeNews();
        assertThat(run("import", file(exported))).isZero();
        assertThat(source("rowing-example-feed").rights().display()).isEqualTo(Display.FULL);
        assertThat(run("export")).isZero();
        assertThat(said()).isEqualTo(exported);
    }

    @Test
    void anIdThatAnotherFeedHasIsNotTakenFromIt() throws IOException {
        String export = "<opml xmlns:b='urn:broadsheet:opml'><body>"
                + "<outline text='x' xmlUrl='https://x.example/feed' b:id='paper'/></body></opml>";
        assertThat(run("import", file(export))).isZero();
        assertThat(run("import", file(export.replace("x.example", "y.example"))))
                .isZero();
        assertThat(source("paper").feedUrl()).hasToString("https://x.example/feed");
        assertThat(source("y-example-feed").feedUrl()).hasToString("https://y.example/feed");
    }

    @Test
    void withoutARunningServiceThereIsOneSentence() throws IOException {
        server.stop(0);
        assertThat(run("import", file(OPML))).isEqualTo(1);
        assertThat(run("export")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.contains("not running"));
        assertThat(said()).isEmpty();
    }
}
