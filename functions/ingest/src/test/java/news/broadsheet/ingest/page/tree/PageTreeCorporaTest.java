package news.broadsheet.ingest.page.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.ingest.CorpusZip;
import news.broadsheet.ingest.page.tree.TreeText.Both;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other people's pages have jsoup's tree, and nine of ten are read by the short way. {@code -Dcorpora} points to them. */
class PageTreeCorporaTest {

    private static final double SHORT_WAY = 0.9;

    private record Case(boolean same, List<String> givenUp) {}

    @ParameterizedTest
    @CsvSource({"extraction-trafilatura", "extraction-mozilla", "dates-htmldate"})
    void pages_have_the_tree_of_jsoup(String corpus) throws IOException {
        List<Case> cases = CorpusZip.cases(corpus, (line, documents) -> {
            Both both =
                    TreeText.both(new String(documents.named(line.path("file").asString("")), StandardCharsets.UTF_8));
            return new Case(both.ours().equals(both.jsoup()), both.givenUp());
        });
        Map<String, Integer> reasons = new TreeMap<>();
        cases.forEach(one -> one.givenUp().forEach(why -> reasons.merge(why, 1, Integer::sum)));
        long shortWay = cases.stream().filter(one -> one.givenUp().isEmpty()).count();
        System.out.printf(
                "%s: %d of %d pages by the short way; left to jsoup: %s%n", corpus, shortWay, cases.size(), reasons);
        assertThat(cases).allMatch(Case::same);
        assertThat(shortWay).isGreaterThan((long) (SHORT_WAY * cases.size()));
    }
}
