package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code broadsheet doctor stories} as people use it. */
class StoriesCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private static final String ARTICLES = """
            {"id":"b","headline":"A thin harvest of heather honey","text":"Hives in Lower Marran were wet."}
            {"id":"f1","headline":"Ferry strike in Port Ellery \\u001b[31mcalled off","text":"Odalys Trent and Skerra Line agreed in\
             Port Ellery on a shorter week.","source":"The Harbour Lantern","publishedAt":"2026-11-24T04:00:00Z"}
            {"id":"f2","headline":"Skerra Line and union have a deal","text":"Odalys Trent called it fair. No strike in Port\
             Ellery: Skerra Line ferries sail.","source":"The Courier","publishedAt":"2026-11-24T07:30:00+01:00"}
            {"id":"f3","headline":"Port Ellery: what the ferry deal says","text":"Skerra Line, Odalys Trent and the strike in Port\
             Ellery.","source":"The Courier","publishedAt":"2026-11-25T10:00:00Z"}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private int run(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "stories";
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

    @Test
    void storiesAreToldWithTheirArticlesAndWhy() {
        assertThat(run(ARTICLES)).isZero();
        assertThat(said().replaceAll("\\s+", " "))
                .contains("articles 3, of 2 owners")
                .contains("time 2026-11-24 04:00 to 2026-11-25 10:00, 1 day 6 h")
                .contains("- Skerra Line and union have a deal 2026-11-24 06:30 · The Courier · shares ")
                .doesNotContain("heather")
                .endsWith("4 articles: 1 story of two and more, 1 alone. ");
    }

    @Test
    void nothingSteersTheTerminalAndLinesAreShort() {
        run(ARTICLES.replace("shorter week.", "shorter week. ".repeat(20)));
        assertThat(said()).doesNotContain("\u001b");
        assertThat(said().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theLargestStoryComesFirst() {
        run("""
                {"id":"1","headline":"Halvard mine fire","text":"Sigrun Aas: nine miners saved in the Halvard mine."}
                {"id":"2","headline":"Halvard mine: nine saved","text":"Nine miners saved, Sigrun Aas said."}
                """ + ARTICLES);
        assertThat(said())
                .containsSubsequence("articles      3", "articles      2", "no date given", "    opens the story\n");
        assertThat(said()).contains("6 articles: 2 stories of two and more, 1 alone.");
    }

    @Test
    void whatIsNoArticleIsNamedAndTheRestIsTold() {
        assertThat(run("nonsense\n" + ARTICLES + "{}\n")).isEqualTo(1);
        assertThat(complained())
                .contains("broadsheet: Line 1: The line is not valid JSON.")
                .contains("broadsheet: Line 6: ");
        assertThat(said()).contains("of two and more, 1 alone; 2 lines could not be read.");
    }

    @Test
    void linesAreAnsweredWithLines() {
        assertThat(run("nonsense\n" + ARTICLES, "--jsonl")).isZero();
        assertThat(said().lines()).hasSize(5);
        assertThat(complained()).isEmpty();
    }

    @Test
    void aFileIsReadInsteadOfTheInput() throws IOException {
        String file =
                Files.writeString(temp.resolve("articles.jsonl"), ARTICLES).toString();
        assertThat(run("", "--jsonl", file)).isZero();
        assertThat(said().lines()).hasSize(4);
    }

    @Test
    void ofNoArticlesThereAreNoLines() {
        assertThat(run("", "--jsonl")).isZero();
        assertThat(said()).isEmpty();
        assertThat(run("")).isZero();
        assertThat(said()).startsWith("0 articles: ");
    }

    @Test
    void aFileThatIsNotThereIsSaidToBe() {
        assertThat(run("", "nothing.jsonl")).isEqualTo(1);
        assertThat(run("", "--jsonl", temp.toString())).isEqualTo(1);
        assertThat(complained()).contains("broadsheet: There is no file nothing.jsonl.", "is a folder.");
    }

    @Test
    void theHelpSaysWhatALineHolds() {
        CommandLine doctor = DoctorCommand.of(new ByteArrayInputStream(new byte[0]), System.out, System.err, CLOCK);
        String help =
                Objects.requireNonNull(doctor.getSubcommands().get("stories")).getUsageMessage();
        assertThat(help).contains("id, headline, text", "publishedAt", "--jsonl", "FILE");
    }
}
