package news.broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeanScriptTest {

    /** What an article page may load, compressed. */
    private static final int BUDGET = 15 * 1024;

    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()\"\\./([a-z]+\\.js)\"");

    static List<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        Objects.requireNonNull(LeanScriptTest.class.getResource("/news/broadsheet/site/assets/main.js"))
                                .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void commentsAndIndentationGoAndNothingElse() {
        String source = """
                // What this is for.
                import { a } from "./a.js";

                /** One line. */
                /**
                 * Several lines; "here" too.
                 */
                export function b() {
                  // Why.
                  return `${a}//c /* d */` /2;
                }
                """;

        assertThat(LeanScript.of(source)).isEqualTo("""
                import { a } from "./a.js";
                export function b() {
                return `${a}//c /* d */` /2;
                }
                """);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsHaveTheFormsThatItKnows(Path script) throws IOException {
        boolean inComment = false;
        for (String line : Files.readAllLines(script)) {
            String text = line.strip();
            assertThat(text.chars().filter(c -> c == '`').count() % 2)
                    .as("texts end on their line: %s", line)
                    .isZero();
            assertThat(text).as("no line goes on in the next").doesNotEndWith("\\");
            boolean begins = text.startsWith("/*");
            assertThat(begins || inComment || !text.contains("/*"))
                    .as("comments have lines of their own: %s", line)
                    .isTrue();
            inComment |= begins;
            assertThat(!text.contains("*/") || (inComment && text.endsWith("*/")))
                    .as("comments have lines of their own: %s", line)
                    .isTrue();
            inComment &= !text.endsWith("*/");
        }
        assertThat(inComment).isFalse();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whatScriptsImportIsThere(Path script) throws IOException {
        Matcher imports = IMPORT.matcher(Files.readString(script));
        while (imports.find()) {
            assertThat(script.resolveSibling(imports.group(1))).isRegularFile();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptTurnsTextIntoMarkup(Path script) throws IOException {
        assertThat(Files.readString(script))
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
    }

    @Test
    void allThatAnArticlePageLoadsIsWithinItsBudget() throws IOException, URISyntaxException {
        List<String> onClick = List.of("signin.js", "dialogs.js", "saved.js");
        int sum = scripts().stream()
                .filter(script -> !onClick.contains(String.valueOf(script.getFileName())))
                .mapToInt(LeanScriptTest::compressed)
                .sum();
        System.out.println("scripts of an article page: " + sum + " bytes, compressed one by one");

        assertThat(sum).isLessThan(BUDGET);
    }

    private static int compressed(Path script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(LeanScript.of(Files.readString(script)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
