package news.broadsheet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

    private static Optional<Section> named(String label) {
        return Sections.of(List.of(label));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Sport, SPORT",
        "Sports News, SPORT",
        "World Cup, SPORT",
        "Tennis International, SPORT",
        "Arts & Culture, CULTURE",
        "Life and style, LIFE",
        "B\u00fccher, CULTURE",
        "Au\u00dfenpolitik, WORLD",
        "\u00c9conomie, BUSINESS",
        "Sant\u00e9, HEALTH",
        "Medio ambiente, CLIMATE",
        "Pol\u00edtica, POLITICS",
        "Opini\u00e3o, OPINION",
        "Esteri, WORLD",
        "Voetbal, SPORT",
        "\u042d\u043a\u043e\u043d\u043e\u043c\u0438\u043a\u0430, BUSINESS",
        "\u0631\u064a\u0627\u0636\u0629, SPORT",
        "\u4f53\u80b2\u65b0\u95fb, SPORT",
        "News/World/Europe, WORLD",
    })
    void publishersNamesAreKnownInManyLanguages(String label, Section section) {
        assertThat(named(label)).contains(section);
    }

    @Test
    void namesAreWrittenAsLabelsAreCompared() throws IOException {
        try (InputStream file = Sections.class.getResourceAsStream("section-names.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> sections = new HashMap<>();
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String section = line.substring(0, line.indexOf(": "));
                for (String written : line.substring(line.indexOf(": ") + 2).split("\\|", -1)) {
                    String name = written.replace("=", "");
                    assertThat(Sections.words(name)).isEqualTo(name);
                    assertThat(sections.put(name, section)).as(name).isNull();
                }
            });
        }
    }

    @Test
    void wordsThatSayItOnlyAloneSayNothingInALongerLabel() {
        assertThat(named("People")).contains(Section.CULTURE);
        assertThat(named("Local people")).contains(Section.LOCAL);
        assertThat(named("Old people")).isEmpty();
        assertThat(named("How we spent the winter without sport")).isEmpty();
    }

    @Test
    void theFirstLabelThatNamesOneDecides() {
        assertThat(Sections.of(List.of("Harbour", "Boats, Football", "Politics")))
                .contains(Section.SPORT);
        assertThat(Sections.of(List.of("Harbour", ""))).isEmpty();
    }

    @Test
    void foldersOfTheUrlNameItAndTheArticlesOwnNameDoesNot() {
        assertThat(Sections.ofPath("https://a.example/news/sport/2026/one")).contains(Section.SPORT);
        assertThat(Sections.ofPath("https://a.example/wirtschaft/unternehmen/eins.html"))
                .contains(Section.BUSINESS);
        assertThat(Sections.ofPath("https://a.example/medio-ambiente/uno")).contains(Section.CLIMATE);
        assertThat(Sections.ofPath("https://a.example/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/1"))
                .contains(Section.SPORT);
        assertThat(Sections.ofPath("https://a.example/2026/03/sport")).isEmpty();
        assertThat(Sections.ofPath("https://a.example")).isEmpty();
    }

    @Test
    void aHeadlineThatSaysItIsOpinionIs() {
        assertThat(Sections.ofKicker("Kommentar: Genug gewartet")).contains(Section.OPINION);
        assertThat(Sections.ofKicker("Opinion | Enough of waiting")).contains(Section.OPINION);
        assertThat(Sections.ofKicker("Editorial \u2013 Enough of waiting")).contains(Section.OPINION);
        assertThat(Sections.ofKicker("Europe: what now?")).isEmpty();
        assertThat(Sections.ofKicker("Opinion polls: what now?")).isEmpty();
        assertThat(Sections.ofKicker("Opinion polls are wrong")).isEmpty();
    }
}
