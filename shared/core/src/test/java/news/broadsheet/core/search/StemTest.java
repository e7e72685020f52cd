package news.broadsheet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "earthquakes, earthquake",
        "countries, country",
        "movies, movie",
        "crashes, crash",
        "losses, loss",
        "taxes, tax",
        "heroes, hero",
        "prizes, prize",
        "villes, ville",
        "recherches, recherche",
        "calles, calle",
        "jornais, jornais"
    })
    void aPluralHasTheStemOfItsSingular(String plural, String singular) {
        assertThat(Stem.of(plural)).isEqualTo(Stem.of(singular));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crisis",
                "virus",
                "loss",
                "paris",
                "gas",
                "us",
                "covid",
                "\u043d\u043e\u0432\u043e\u0441\u0442\u0438s"
            })
    void whatIsNoPluralStaysAsItIs(String word) {
        assertThat(Stem.of(word)).isEqualTo(word);
    }
}
