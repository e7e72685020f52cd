package news.broadsheet.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionWordsTest {

    private static Optional<Section> told(String language, String headline) {
        return SectionWords.tell(headline, "", List.of(), "", language);
    }

    @Test
    void headlinesWrittenBeforeTheWordsAreToldRight() throws IOException {
        Tally tally = new Tally("own headlines and standfirsts in ten languages");
        try (InputStream file = SectionWordsTest.class.getResourceAsStream("headlines.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                tally.add(
                        Section.valueOf(fields[0]), SectionWords.tell(fields[2], fields[3], List.of(), "", fields[1]));
            });
        }
        tally.print();
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(tally.coverage()).isGreaterThanOrEqualTo(0.90);
        assertThat(tally.macroF()).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "en, SPORT, Goalkeepers and referees at the World Cup",
        "de, SPORT, Zwei Verteidiger und der Nationaltrainer vor dem Viertelfinalspiel",
        "de, POLITICS, Neuwahlen in Th\u00fcringen: der Landtagswahlkampf beginnt",
        "nl, BUSINESS, Spaarrente stijgt bij de grootste hypotheekbank",
        "fr, BUSINESS, La banque centrale et le taux d\u2019int\u00e9r\u00eat",
        "ru, BUSINESS, \u0410\u043a\u0446\u0438\u044f\u043c \u043f\u0440\u0435\u0434\u0440\u0435\u043a\u043b\u0438 \u043f\u0430\u0434\u0435\u043d\u0438\u0435 \u043d\u0430 \u0431\u0438\u0440\u0436\u0435",
        "ar, HEALTH, \u0648\u0627\u0644\u0645\u0633\u062a\u0634\u0641\u064a\u0627\u062a \u0628\u0627\u0644\u0644\u0642\u0627\u062d\u0627\u062a",
        "zh, SPORT, \u8db3\u7403\u4e16\u754c\u676f\u51b3\u8d5b",
    })
    void wordsAreMetInTheirForms(String language, Section section, String headline) {
        assertThat(told(language, headline)).contains(section);
    }

    @Test
    void crimesAndAccidentsAreOnNoShelf() {
        assertThat(told("en", "Man charged with murder of footballer outside stadium, court told"))
                .isEmpty();
        assertThat(told("de", "Polizei nimmt Verd\u00e4chtigen nach Messerangriff fest"))
                .isEmpty();
    }

    @Test
    void oneRemarkIsNoSubject() {
        assertThat(SectionWords.tell("The house by the sea", "", List.of(), "He once played football.", "en"))
                .isEmpty();
    }

    @Test
    void whereTwoSubjectsMeetNothingIsTold() {
        assertThat(told("en", "Parliament debates vaccine bill: ministers and doctors disagree on patients"))
                .isEmpty();
    }

    @Test
    void tagsAndTheBeginningOfTheBodyCountAndTheRestDoesNot() {
        String filler = "Nothing of note happened there for a long while. ".repeat(40);
        String words = "The goalkeeper, the striker, the midfielder and the referee left the stadium.";
        assertThat(SectionWords.tell("After the rain", "", List.of("goalkeeper", "Premier League"), "", "en"))
                .contains(Section.SPORT);
        assertThat(SectionWords.tell("After the rain", "", List.of(), words + filler, "en"))
                .contains(Section.SPORT);
        assertThat(SectionWords.tell("After the rain", "", List.of(), filler + words, "en"))
                .isEmpty();
    }

    @Test
    void ofALanguageWithoutWordsAndOfNoTextNothingIsTold() {
        assertThat(told("fi", "FIFA, UEFA, NATO")).isEmpty();
        assertThat(told("mul", "FIFA, UEFA, NATO")).isEmpty();
        assertThat(told("und", "")).isEmpty();
        assertThat(told("en", "")).isEmpty();
    }
}
