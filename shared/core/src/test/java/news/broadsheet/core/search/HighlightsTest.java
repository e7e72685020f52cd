package news.broadsheet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import news.broadsheet.core.search.Hit.Piece;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void everyWordThatIsLookedForIsMarkedAsItIsWritten() {
        assertThat(marked("earthquake turk", "Earthquakes: T\u00fcrkiye\u2019s worst, after Turkey's last earthquake"))
                .isEqualTo("[Earthquakes]: [T\u00fcrkiye]\u2019s worst, after [Turkey]'s last [earthquake]");
    }

    @Test
    void markupIsTextLikeAnyOther() {
        assertThat(marked("script", "<script>alert(1)</script>")).isEqualTo("<[script]>alert(1)</[script]>");
    }

    @Test
    void pairsOfCharactersThatOverlapAreMarkedAsOne() {
        assertThat(marked("\u5730\u9707\u901f\u5831 ", "\u7dca\u6025\u5730\u9707\u901f\u5831\u3002"))
                .isEqualTo("\u7dca\u6025[\u5730\u9707\u901f\u5831]\u3002");
    }

    @Test
    void nothingIsMarkedWhereNothingMatches() {
        assertThat(highlights("volcano").pieces("No such thing.")).containsExactly(new Piece("No such thing.", false));
        assertThat(highlights("volcano").pieces("")).isEmpty();
    }

    @Test
    void theBestPassageHasMostOfTheWordsAndIsCutAtSpaces() {
        String body = "A tremor was felt. ".repeat(30) + "\n" + "Nothing here. ".repeat(20)
                + "Rescue teams reached Antakya after the tremor. " + "More to come. ".repeat(40);
        Highlights.Passage passage = highlights("antakya tremor rescue ").best(body);
        assertThat(passage.words()).isEqualTo(3);
        assertThat(passage.text())
                .startsWith("\u2026")
                .endsWith("\u2026")
                .contains("Rescue teams reached Antakya after the tremor.")
                .doesNotContain("A tremor was felt")
                .hasSizeLessThan(260);
    }

    @Test
    void piecesOfAnyTextJoinToTheText() {
        Random random = new Random(20260301);
        String signs = "ab \u00e9s'\u2019.,<>&\"\u5730\u9707\u0e01\u0e33\ud83d\ude00\ud840\udc00\u0301\n-7\ud83d";
        for (int i = 0; i < 3_000; i++) {
            String text = random(random, signs, 60);
            Highlights highlights = highlights(random(random, signs, 12));
            List<Piece> pieces = highlights.pieces(text);
            assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
            assertThat(highlights.best(text.repeat(20)).text()).hasSizeLessThan(260);
        }
    }

    private static String random(Random random, String signs, int most) {
        return random.ints(random.nextInt(most), 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static Highlights highlights(String query) {
        return new Highlights(SearchQuery.of(query, SearchFilter.NONE));
    }

    private static String marked(String query, String text) {
        return highlights(query).pieces(text).stream()
                .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
