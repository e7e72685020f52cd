package news.broadsheet.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;
import org.junit.jupiter.api.Test;

/** The file of terms is as its reader takes it: what breaks a rule would never be met. */
class TermsTest {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "pt", "it", "nl", "ar", "ru", "zh");

    private static byte[] file() throws IOException {
        try (InputStream file = Terms.class.getResourceAsStream("terms.txt")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static List<String> lines() throws IOException {
        return new String(file(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void itIsSmall() throws IOException {
        assertThat(file().length).isLessThan(80_000);
    }

    @Test
    void everyTermIsFoldedAsTextsAre() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("@")) {
                continue;
            }
            assertThat(line).matches("[123] .+");
            for (String term : line.substring(2).split(" ", -1)) {
                String word = term.replace("*", "");
                String folded = Tokens.of(word.replace('.', ' ')).stream()
                        .map(Token::term)
                        .collect(Collectors.joining("."));
                if (!folded.equals(word) || word.indexOf('\u0451') >= 0) {
                    wrong.add(term);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLanguageHasWordsForEverySubject() throws IOException {
        Map<String, Set<Section>> has = new HashMap<>();
        for (String line : lines()) {
            if (line.startsWith("@")) {
                List<String> words = List.of(line.split(" ", -1));
                Section section = Section.valueOf(words.getLast().toUpperCase(Locale.ROOT));
                for (String language : words.subList(1, words.size() - 1)) {
                    has.computeIfAbsent(language, any -> EnumSet.noneOf(Section.class))
                            .add(section);
                }
            }
        }
        Set<Section> subjects = EnumSet.complementOf(EnumSet.of(Section.OPINION));
        assertThat(has)
                .containsOnlyKeys(
                        Stream.concat(LANGUAGES.stream(), Stream.of("mul")).toList());
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(has.get(language)).isEqualTo(subjects));
    }
}
