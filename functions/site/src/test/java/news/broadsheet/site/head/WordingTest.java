package news.broadsheet.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void aTextBecomesOneLine() {
        assertThat(Wording.line(" \tA\n\n\u00a0headline\u2028of\u0000two\u0085lines "))
                .isEqualTo("A headline of two lines");
    }

    @Test
    void halvesOfCharactersAreReplacedAndWholeOnesKept() {
        assertThat(Wording.line("a\ud83db")).isEqualTo("a\ufffdb");
        assertThat(Wording.line("\udc00")).isEqualTo("\ufffd");
        assertThat(Wording.line("a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
    }

    @Test
    void nothingIsAnEmptyLine() {
        assertThat(Wording.line(null)).isEmpty();
        assertThat(Wording.cut(" \n", 10)).isEmpty();
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(Wording.cut("exactly ten", 11)).isEqualTo("exactly ten");
    }

    @Test
    void wordsAreCutBetween() {
        assertThat(Wording.cut("Farmers had waited for months", 20)).isEqualTo("Farmers had waited…");
    }

    @Test
    void aTextWithoutSpacesIsCutWhereALineMayBreak() {
        assertThat(Wording.cut("农民们等了好几个月终于下雨了", 8))
                .hasSize(8)
                .startsWith("农民们等")
                .endsWith("…");
    }

    @Test
    void aWordThatIsTooLongIsCutBetweenWholeCharacters() {
        assertThat(Wording.cut("x".repeat(500), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(Wording.cut("\ud83d\ude00".repeat(50), 10)).isEqualTo("\ud83d\ude00".repeat(4) + "…");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 110, 300})
    void nothingIsEverLongerThanItMayBe(int most) {
        Random random = new Random(20_260_301);
        for (int i = 0; i < 500; i++) {
            String text = Hostile.text(random);
            String cut = Wording.cut(text, most);

            assertThat(cut).hasSizeLessThanOrEqualTo(most).isEqualTo(Wording.line(cut));
            assertThat(cut.isEmpty()).isEqualTo(Wording.line(text).isEmpty());
        }
    }
}
