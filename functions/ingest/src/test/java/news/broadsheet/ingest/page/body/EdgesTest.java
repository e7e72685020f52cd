package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short lines at the ends of a text are none of it, as long as the text is made of sentences. */
class EdgesTest {

    private static String above(String piece) {
        return text(div("", piece + paragraphs("pier", 6)));
    }

    private static String below(String piece) {
        return text(div("", paragraphs("pier", 6) + piece));
    }

    @Nested
    class ALabel {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p>Hafen, 12 Lantern 2026</p>",
                    "<div>Lantern</div>",
                    "<p><a href=/l>Lantern</a> – Ports</p>",
                    "<p>Par Jeanne Lantern</p><p>Publié à midi</p>"
                })
        void isLeftOutAboveTheTextAndBelowIt(String label) {
            assertThat(above(label)).doesNotContain("Lantern").startsWith("On day 1 the pier");
            assertThat(below(label)).doesNotContain("Lantern").endsWith("9 nails.");
        }

        @Test
        void staysInTheMiddle() {
            String page = div("", paragraphs("pier", 3) + "<p>Lantern Lane</p>" + paragraphs("quay", 3));

            assertThat(text(page)).containsSubsequence("pier", "Lantern Lane", "quay");
        }

        @Test
        void isAHeadingOnlyBelow() {
            assertThat(above("<h2>Lantern Lane</h2>")).startsWith("Lantern Lane");
            assertThat(below("<h2>Lantern Lane</h2>")).doesNotContain("Lantern");
        }

        @Test
        void isNoLabelWhereItIsLong() {
            String line =
                    "<p>The lantern, the anchor and the old brass bell of the lower harbour of Unterberg (all sold)</p>";

            assertThat(above(line)).startsWith("The lantern");
            assertThat(below(line)).endsWith("(all sold)");
        }

        @Test
        void isNoLabelWhereItIsASentence() {
            assertThat(above("<p>Nobody came.</p>")).startsWith("Nobody came.");
            assertThat(below("<p>« Personne. »</p>")).endsWith("« Personne. »");
        }

        @Test
        void isOneThoughItIsASentenceWhereItIsLinkedOrNoParagraph() {
            assertThat(below("<div>Lantern sold.</div>")).doesNotContain("Lantern");
            assertThat(below("<p>Lantern sold. <a href=/l>Buy</a></p>")).doesNotContain("Lantern");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<ul><li>One lantern</ul>",
                    "<table><tr><td>One lantern<td>7</table>",
                    "<dl><dt>One lantern<dd>Brass</dl>",
                    "<blockquote>One lantern</blockquote>",
                    "<pre>One lantern</pre>"
                })
        void isNoneInAListATableOrAQuote(String piece) {
            assertThat(above(piece)).startsWith("One lantern");
            assertThat(below(piece)).contains("One lantern");
        }
    }

    @Nested
    class LinesAtTheEndsStay {

        @Test
        void inAPoem() {
            String poem =
                    "<p>Die Brücke steht, der Fluss geht fort</p><p>der Wärter schläft an seinem Ort</p>".repeat(6);

            assertThat(text(div("", poem + paragraph("pier") + "<p>so endet dieses Lied am Fluss</p>")))
                    .startsWith("Die Brücke steht")
                    .endsWith("so endet dieses Lied am Fluss");
        }

        @Test
        void inADialogue() {
            String talk = "<p>– ¿Quién eres?</p><p>– El guarda</p><p>– ¿Y el puente?</p><p>– Sigue ahí</p>".repeat(4);

            assertThat(text(div("", "<p>Escena primera</p>" + paragraph("pier") + talk)))
                    .startsWith("Escena primera")
                    .endsWith("Sigue ahí");
        }

        @Test
        void inAListOfThings() {
            String list = "<p>A brass lantern, rather old</p><p>An anchor without its chain</p>".repeat(5);

            assertThat(text(div("", paragraph("pier") + list))).endsWith("An anchor without its chain");
        }

        @Test
        void whereThereIsNothingElse() {
            assertThat(text(div("", "<p>Closed</p><p>Back soon</p>"))).isEqualTo("Closed Back soon");
        }
    }
}
