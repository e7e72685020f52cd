package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

    private static final String LATIN = "News";
    private static final String ARABIC = "\u0623\u062E\u0628\u0627\u0631";
    private static final String HEBREW = "\u05D7\u05D3\u05E9\u05D5\u05EA";

    @ParameterizedTest
    @ValueSource(
            strings = {"ar", "fa", "he", "iw", "ur", "ps", "ckb", "yi", "dv", "ug", "ar-EG", "az-Arab", "ku-Arab-IQ"})
    void someLanguagesRunFromRightToLeftWhateverTheHeadlineBeginsWith(String language) {
        assertThat(Direction.of(language, LATIN)).isEqualTo(Direction.RTL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "zh", "ja", "hi", "el", "en-GB", "az-Latn", "pa-Guru", "ar-Latn"})
    void othersRunFromLeftToRight(String language) {
        assertThat(Direction.of(language, HEBREW)).isEqualTo(Direction.LTR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "ku", "az", "pa", "sd", "xx", "", "no tag at all"})
    void whereTheLanguageSaysNothingTheHeadlineDoes(String language) {
        assertThat(Direction.of(language, LATIN)).isEqualTo(Direction.LTR);
        assertThat(Direction.of(language, ARABIC)).isEqualTo(Direction.RTL);
        assertThat(Direction.of(language, HEBREW + " " + LATIN)).isEqualTo(Direction.RTL);
    }

    @ParameterizedTest
    @CsvSource({
        // Digits and signs are not strong.
        "'2026: \u0623', RTL",
        "'\u2014 \u201C123\u201D a \u05D0', LTR",
        "'\u0661\u0662 a', LTR",
        // Marks and embeddings are looked through, isolates skipped whole, nested ones too.
        "'\u200F a', RTL",
        "'\u202Ba', LTR",
        "'\u2067\u05D0\u2069 a', LTR",
        "'\u2068a\u2066a\u2069a\u2069\u05D0', RTL",
        "'\u2069\u05D0', RTL",
        // One that is left open hides the rest of its paragraph.
        "'\u2066\u05D0', LTR",
        "'\u2066a\u2029\u05D0', RTL",
        // A letter beyond the basic plane (Adlam).
        "'\uD83A\uDD00 a', RTL",
    })
    void theFirstStrongCharacterDecides(String text, Direction direction) {
        assertThat(Direction.ofFirstStrong(text)).isEqualTo(direction);
    }

    @Test
    void aTextWithoutAnyRunsFromLeftToRight() {
        assertThat(Direction.ofFirstStrong("")).isEqualTo(Direction.LTR);
        assertThat(Direction.ofFirstStrong("1 + 1 = 2")).isEqualTo(Direction.LTR);
        assertThat(Direction.ofFirstStrong("\uD83D\uDCF0 \uD800")).isEqualTo(Direction.LTR);
    }
}
