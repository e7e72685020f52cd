package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path file;
    private Console console;

    @BeforeEach
    void open() {
        file = folder.resolve("functions.log");
        console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), file);
    }

    @Test
    void whatComesInFromASourceIsTold() {
        console.line("FetchFunction", LogLevel.INFO, "source herald failed: The answer is empty.");

        assertThat(out).hasToString("  source herald failed: The answer is empty." + System.lineSeparator());
    }

    @Test
    void otherFunctionsAreHeardOnlyWhenSomethingIsWrong() throws IOException {
        console.line("EntryFunction", LogLevel.INFO, "article stored");
        console.line("EntryFunction", LogLevel.ERROR, "message 1 failed\n\tat somewhere");

        assertThat(out).hasToString("  error EntryFunction: message 1 failed" + System.lineSeparator());
        assertThat(Files.readString(file))
                .isEqualTo("INFO EntryFunction article stored\nERROR EntryFunction message 1 failed\n\tat somewhere\n");
    }
}
