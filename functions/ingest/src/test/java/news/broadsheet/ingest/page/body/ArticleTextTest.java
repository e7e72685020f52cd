package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose text is not in paragraphs, not in Latin letters, or not in one piece. */
class ArticleTextTest {

    private static final String WALL =
            div("class=x", "<p><a href=/a>The lantern</a></p><p>Lantern news</p>".repeat(20));

    @Test
    void linesBetweenBreaksAreText() {
        String lines = SmallPages.prose("pier", 1) + "<br><br>" + SmallPages.prose("quay", 2) + "<br><br>"
                + SmallPages.prose("mole", 3) + "<br>" + SmallPages.prose("buoy", 4);

        assertThat(text(WALL + div("", HEADLINE + div("class=y", lines)) + WALL))
                .containsSubsequence("pier", "quay", "mole", "buoy")
                .doesNotContain("antern");
    }

    @Test
    void aPointerBetweenBreaksGoesAlone() {
        String lines = SmallPages.prose("pier", 1) + "<br><br>Read also: <a href=/l>the lantern</a><br><br>"
                + SmallPages.prose("mole", 3);

        assertThat(text(div("", HEADLINE + lines)))
                .contains("pier", "mole")
                .doesNotContain("lantern")
                .doesNotContain("Read also");
    }

    @Test
    void aTableForLayoutHoldsATextAsAnyElementDoes() {
        String page = "<table><tr><td colspan=2><b>The Herald</b></td></tr><tr><td>" + WALL + "</td><td><table><tr><td>"
                + HEADLINE + paragraphs("pier", 3) + "</td></tr><tr><td>" + paragraphs("quay", 3)
                + "</td></tr></table></td></tr><tr><td>Imprint</td></tr></table>";

        assertThat(text(page))
                .containsSubsequence("pier", "quay")
                .doesNotContain("Imprint")
                .doesNotContain("antern");
    }

    @Test
    void aTableOfFiguresInATextStays() {
        String table = "<table><tr><th>Year<th>Boats<tr><td>2024<td>17<tr><td>2025<td>21</table>";

        assertThat(text(div("", HEADLINE + paragraphs("pier", 3) + table + paragraphs("quay", 3))))
                .containsSubsequence("pier", "Year Boats 2024 17 2025 21", "quay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "港口的桥今天重新开放，市长和三百名市民在雨中走过了它。",
                "港の橋が今日ふたたび開き、市長と三百人の市民が雨の中を渡った。",
                "항구의 다리가 오늘 다시 열렸고, 시장과 시민 삼백 명이 빗속에 다리를 건넜다.",
                "أعيد اليوم فتح جسر الميناء، وعبره العمدة وثلاثمائة من السكان تحت المطر.",
                "बंदरगाह का पुल आज फिर खुल गया, और महापौर तीन सौ लोगों के साथ उस पर चले।",
                "Мост в гавани сегодня снова открыт, и мэр прошёл по нему под дождём.",
                "Η γέφυρα του λιμανιού άνοιξε πάλι σήμερα, και ο δήμαρχος την πέρασε στη βροχή."
            })
    void aTextIsFoundInAnyWriting(String sentence) {
        String page = WALL + div("", HEADLINE + div("id=it", ("<p>" + sentence + "</p>").repeat(6))) + WALL;

        assertThat(find(page).element().id()).isEqualTo("it");
        assertThat(find(page).element().select("p")).hasSize(6);
    }

    @Test
    void aTextStaysInTheOrderOfThePageWithAllThatBelongsToIt() {
        String page = div(
                "",
                HEADLINE + paragraph("pier")
                        + "<h2>What it cost</h2><ul><li>Nails<li>Rope</ul><blockquote><p>Too much.</p></blockquote>"
                        + "<pre>a  b</pre><dl><dt>Mole<dd>A wall</dl>" + paragraphs("quay", 3));

        assertThat(text(page))
                .containsSubsequence(
                        "pier", "What it cost", "Nails", "Rope", "Too much.", "a  b", "Mole", "A wall", "quay");
    }

    @Test
    void whatIsFoundIsStillPartOfItsPage() {
        ArticleText found = find("<main>" + div("id=it", HEADLINE + paragraphs("pier", 3)) + "</main>");

        assertThat(found.element().parents()).map(parent -> parent.normalName()).contains("main", "body", "html");
    }

    @Test
    void aSecondLookAtWhatIsLeftFindsTheSame() {
        String page =
                WALL + div("", HEADLINE + paragraphs("pier", 5) + div("class=ad", "Lantern") + paragraphs("quay", 3));

        assertThat(text(find(page).element().outerHtml())).isEqualTo(text(page));
    }
}
