package news.broadsheet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    private static final String BODY =
            "Antakya woke to rubble. In Antakya rescue teams dug all night. Aleppo felt it too, said the governor.";

    @Test
    void headlineSummarySourceAndBodyAreAllFound() {
        assertThat(terms("Earthquake shakes the south", "Teams are on the road.", BODY)
                        .terms())
                .contains(
                        "earthquake", "shake", "south", "team", "road", "daily", "post", "antakya", "aleppo", "rubble")
                .doesNotContain("the", "in", "on");
    }

    @Test
    void aWordOfTheHeadlineWeighsMoreThanOneOfTheSummaryAndThatMoreThanOneOfTheBody() {
        SearchTerms terms = terms("Earthquake", "Rescuers", "Governor");
        assertThat(terms.weights().get("earthquake")).isGreaterThan(weight(terms, "rescuer"));
        assertThat(weight(terms, "rescuer")).isGreaterThan(weight(terms, "governor"));
    }

    @Test
    void aWordThatComesOftenWeighsMoreButNotWithoutEnd() {
        SearchTerms terms = terms("Flood", "", "river ".repeat(3) + "bank " + "rain ".repeat(200));
        assertThat(weight(terms, "river")).isGreaterThan(weight(terms, "bank"));
        assertThat(weight(terms, "rain")).isLessThanOrEqualTo(SearchTerms.HEAVIEST);
    }

    @Test
    void aLongArticleHasNoMoreTermsThanTheMostAndKeepsItsHeaviest() {
        String filler = words(0, 500);
        SearchTerms terms = terms(words(600, 610), words(700, 712), filler + " Antakya Antakya Antakya");
        assertThat(terms.terms()).hasSize(SearchTerms.MOST).contains("antakya", "w600", "w609", "w711");
    }

    @Test
    void anEndlessHeadlineLeavesRoomForTheRest() {
        SearchTerms terms = terms(words(0, 300), words(300, 600), "Antakya");
        assertThat(terms.terms()).hasSizeLessThanOrEqualTo(SearchTerms.MOST).contains("antakya", "daily", "w300");
    }

    @Test
    void packedTermsTellWhatTheArticleHas() {
        SearchTerms terms = terms("Earthquake shakes the south", "Teams are on the road.", BODY);
        PackedTerms packed = new PackedTerms(PackedTerms.of(terms).bytes());
        assertThat(packed.bytes()).hasSize(3 * terms.terms().size());
        terms.weights()
                .forEach((term, weight) ->
                        assertThat(packed.weight(term)).as(term).isEqualTo(weight));
        assertThat(packed.weight("volcano")).isZero();
        assertThat(packed.weight("election")).isZero();
    }

    @Test
    void strangersAreSeldomTakenForTerms() {
        PackedTerms packed = PackedTerms.of(terms(words(0, 10), words(10, 20), words(20, 100)));
        long mistaken = IntStream.range(1_000, 101_000)
                .filter(n -> packed.weight("x" + n) > 0)
                .count();
        assertThat(mistaken).isLessThan(40);
    }

    private static int weight(SearchTerms terms, String term) {
        return terms.weights().getOrDefault(term, 0);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
    }

    private static SearchTerms terms(String headline, String summary, String body) {
        return SearchTerms.of(new Showable(headline, summary, body, "The Daily Post"));
    }
}
