package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final String TEXT = "Sundays at seven it is, don't be late 2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUNDAYS AT SEVEN IT IS, DON'T BE LATE 2",
                "  Sundays at\n\nseven it is - dont be late:2!!!",
                "**Sundays** at *seven* it is, don\u2019t be late 2.",
                "Sundays\u200bat sev\u00aden it is, don't be late 2",
                "Sundays at seven \uD83D\uDD50 it is \u2122\uFE0F, don't be late 2 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "3\uFE0F\u20E3 Sundays at seven it is, don't be late 2",
                "\uFF33undays at seven it is, don't be late 2",
            })
    void whatDiffersInCaseSpaceMarksOrEmojiOnlyIsTheSame(String text) {
        assertThat(Likeness.of(text)).isEqualTo(Likeness.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sundays at seven it is",
                "seven at Sundays it is, don't be late 2",
                "Mondays at seven it is, don't be late 2"
            })
    void otherWordsOrAnotherOrderAreNot(String text) {
        assertThat(Likeness.of(text)).isNotEqualTo(Likeness.of(TEXT));
    }

    @Test
    void vowelSignsAreLetters() {
        assertThat(Likeness.of("\u0915\u0941\u0932")).isNotEqualTo(Likeness.of("\u0915\u0932"));
    }

    @Test
    void aTextWithoutLettersIsLikeItselfOnly() {
        assertThat(Likeness.of("\uD83D\uDC4D")).isEqualTo(Likeness.of("\uD83D\uDC4D"));
        assertThat(Likeness.of("\uD83D\uDC4D")).isNotEqualTo(Likeness.of("\uD83D\uDC4E"));
        assertThat(Likeness.of("!!!")).isNotEqualTo(Likeness.of("!!")).isNotEqualTo(Likeness.of(""));
    }

    @Test
    void itIsAnId() {
        assertThat(Ids.isId(Likeness.of(TEXT))).isTrue();
        assertThat(Ids.isId(Likeness.of(""))).isTrue();
    }
}
