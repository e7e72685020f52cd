package news.broadsheet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    @Test
    void theLastWordIsABeginningUntilSomethingFollows() {
        assertThat(query("Turkey earthq").words()).containsExactly("turkey");
        assertThat(query("Turkey earthq").beginning()).contains("earthq");
        assertThat(query("Turkey earthquake ").words()).containsExactly("turkey", "earthquake");
        assertThat(query("\"earthquake\"").beginning()).isEmpty();
    }

    @Test
    void stopWordsAndSingleLettersSayNothing() {
        SearchQuery query = query("the fall of a city in the");
        assertThat(query.words()).containsExactly("fall", "city");
        assertThat(query.beginning()).isEmpty();
        assertThat(query("vitamin d").beginning()).isEmpty();
    }

    @Test
    void aStopWordAloneMayBeTheBeginningOfAnother() {
        assertThat(query("the").beginning()).contains("the");
        assertThat(query("the ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "a", "x ", "\u2026", "the and of "})
    void someTextsLookForNothing(String text) {
        assertThat(query(text).isEmpty()).isTrue();
    }

    @Test
    void aSingleDigitOrIdeographIsAWord() {
        assertThat(query("7 ").words()).containsExactly("7");
        assertThat(query("\u5730").beginning()).contains("\u5730");
    }

    @Test
    void aLongQueryIsLookedUpByItsFirstWordsAndTheLast() {
        SearchQuery query = query("one1 two2 three3 four4 five5 six6 seven7 eight8 nine9 ten");
        assertThat(query.words()).hasSize(SearchQuery.MOST_WORDS - 1).contains("one1", "seven7");
        assertThat(query.beginning()).contains("ten");
    }

    @Test
    void whatMeansTheSameHasOneNormalForm() {
        assertThat(query("  The EARTHQUAKE, in T\u00fcrkiye").normalForm())
                .isEqualTo(query("earthquake turkiye").normalForm())
                .isEqualTo("earthquake turkiye");
        assertThat(query("quake quake!").normalForm()).isEqualTo("quake ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkey earthq",
                "the",
                "x ",
                "l'\u00c9lys\u00e9e",
                "\u5730\u9707\u901f\u5831",
                "7 nains ",
                "don't stop",
                "one two three four five six seven eight nine ten eleven",
                "\u0e41\u0e1c\u0e48\u0e19"
            })
    void theNormalFormIsAQueryThatMeansTheSame(String text) {
        SearchQuery query = query(text);
        assertThat(query(query.normalForm())).isEqualTo(query);
    }

    private static SearchQuery query(String text) {
        return SearchQuery.of(text, SearchFilter.NONE);
    }

    @Test
    void aWordOfATextMatchesByStemOrBeginning() {
        SearchQuery query = query("earthquake turk");
        assertThat(SearchWord.of("Earthquakes shook the Turkish coast").stream()
                        .filter(query.matcher())
                        .map(SearchWord::written))
                .containsExactly("earthquakes", "turkish");
        assertThat(new SearchQuery(List.of(), Optional.of("taxes"), SearchFilter.NONE)
                        .matcher()
                        .test(SearchWord.of("tax").getFirst()))
                .isTrue();
    }
}
