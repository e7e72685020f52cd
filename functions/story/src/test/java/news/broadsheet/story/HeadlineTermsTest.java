package news.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rain ends the drought | rain ends drought",
                "RAIN, rain & Rain! | rain",
                "G7 leaders meet in 2026, 40% fewer | leaders meet fewer",
                "Trump's tariffs; Macron’s answer | trump tariffs macron answer",
                "Der Bundestag und die Schuldenbremse | bundestag schuldenbremse",
                "Pourquoi l’Élysée se tait sur la réforme | elysee tait reforme",
                "Наводнение в Праге | наводнение праге",
                "बाढ़ से राहत | बाढ़ राहत",
                "ﬁnance ministers | finance ministers",
            })
    void theTermsOfAHeadlineAreItsTellingWords(String headline, String terms) {
        assertThat(HeadlineTerms.of(headline)).containsExactlyInAnyOrder(terms.split(" "));
    }

    @Test
    void aHeadlineOfNumbersAndCommonWordsHasNone() {
        assertThat(HeadlineTerms.of("What you say now: 10 of 100")).isEqualTo(Set.of());
        assertThat(HeadlineTerms.of("")).isEqualTo(Set.of());
    }

    @Test
    void scriptsWithoutSpacesHaveTermsToo() {
        assertThat(HeadlineTerms.of("東京で大雨")).isNotEmpty();
    }
}
