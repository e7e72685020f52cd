package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before anything is started: one sentence, exit code 1, nothing written. */
class CommandLineTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
            assertThat(said()).contains("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void malformedOpmlIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("feeds.opml"), "<opml><body><outline");
        assertThat(run("--opml", file.toString())).isEqualTo(1);
        assertThat(said()).contains("is not valid XML");
    }

    @Test
    void opmlWithADocumentTypeIsRefused() throws IOException {
        Path file = Files.writeString(
                temp.resolve("feeds.opml"),
                "<!DOCTYPE opml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><outline xmlUrl='&e;'/></opml>");
        assertThat(run("--opml", file.toString())).isEqualTo(1);
        assertThat(said()).contains("document type");
    }

    @Test
    void aMissingOpmlFileIsNamed() {
        assertThat(run("--opml", temp.resolve("none.opml").toString())).isEqualTo(1);
        assertThat(said()).contains("cannot be read");
    }

    @Test
    void whatIsNoUrlIsNoSource() {
        assertThat(run("--source", "ftp://example.org/feed")).isEqualTo(1);
        assertThat(said()).contains("is not the URL of a feed");
    }

    @Test
    void aDamagedDatabaseIsLeftAsItIs() throws Exception {
        Path data = temp.resolve("data");
        DataFolder.open(data, false).close();
        Path file = Files.createDirectories(data.resolve("dynamodb")).resolve("shared-local-instance.db");
        Files.writeString(file, "this was a database once, and is none any more");
        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains("is damaged");
        assertThat(file).hasContent("this was a database once, and is none any more");
    }

    @Test
    void aTokenNeedsARunningService() {
        int code = Main.commands(ROOT, InputStream.nullInputStream(), quiet(), stream(), InstantSource.system())
                .execute("token", "--name", "Ada", "--port", "1");
        assertThat(code).isEqualTo(1);
        assertThat(said()).contains("not running");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "run";
        all[1] = "--data";
        all[2] = temp.resolve("data").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.commands(ROOT, InputStream.nullInputStream(), quiet(), stream(), InstantSource.system())
                .execute(all);
    }

    private String said() {
        String text = errors.toString(StandardCharsets.UTF_8);
        assertThat(text.strip().lines()).hasSize(1);
        return text;
    }

    private PrintStream stream() {
        return new PrintStream(errors, true, StandardCharsets.UTF_8);
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
