package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page is cut into passages, and what is measured of each. */
class PassageTest {

    private static List<String> passages(String html) {
        return map(html).passages().stream().map(Passage::start).toList();
    }

    private static Passage only(String html) {
        PageMap map = map(html);
        assertThat(map.passages()).hasSize(1);
        return map.passages().getFirst();
    }

    @Nested
    class APageIsCut {

        @Test
        void atBlocksAndNotInTheLine() {
            assertThat(passages("<div>One <b>and </b><a href=/x>two</a><p>three</p>four</div><ul><li>five<li>six</ul>"))
                    .containsExactly("One and two", "three", "four", "five", "six");
        }

        @Test
        void atTwoBreaksAndNotAtOne() {
            assertThat(passages("One <br>and <br>two<br><br>three<br> \n <br/><br>four"))
                    .containsExactly("One and two", "three", "four");
        }

        @Test
        void atARuleAndAtTheCellsOfATable() {
            assertThat(passages("One<hr>two<table><caption>three</caption><tr><th>four<td>five</table>"))
                    .containsExactly("One", "two", "three", "four", "five");
        }

        @Test
        void andWhatIsNoTextForReadersIsNotOnItsMap() {
            assertThat(
                            passages(
                                    "<p>One</p><script>two()</script><style>p{}</style><template>three</template><noscript>four"
                                            + "</noscript><textarea>five</textarea><select><option>six</select><button>seven</button>"
                                            + "<svg><text>eight</text></svg><iframe src=/x>nine</iframe><video>ten</video><p>eleven</p>"))
                    .containsExactly("One", "eleven");
        }

        @Test
        void andWhiteSpaceAloneIsNoPassage() {
            assertThat(passages("<p> </p><div>\n\t</div><p>One</p>")).containsExactly("One");
        }
    }

    @Nested
    class Characters {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<p>ab cd</p> | 5",
                    "<p>  ab &nbsp; <b> cd</b>  </p> | 5",
                    "<p>ab<br>cd</p> | 5",
                    "<p>ab<b>cd</b></p> | 4",
                    "<p>a&shy;b&#x200b;c</p> | 3",
                    "<p>橋が開く</p> | 8",
                    "<p>다리</p> | 4",
                    "<p>мост</p> | 4"
                })
        void areCountedAsTheyAreReadAndWideOnesAsTwo(String html, int chars) {
            assertThat(only(html).chars()).isEqualTo(chars);
        }

        @Test
        void inLinksAreCountedThereToo() {
            Passage passage = only("<p><a href=/b><b>Bridge</b></a> is <a name=c>open</a></p>");

            assertThat(passage.linkChars()).isEqualTo("Bridge".length());
            assertThat(passage.chars()).isEqualTo("Bridge is open".length());
        }

        @Test
        void inALinkAroundBlocksAreLinked() {
            PageMap map = map("<a href=/b><div><h3>The bridge</h3><p>is open</p></div></a><p>again</p>");

            assertThat(map.passages().stream().map(Passage::linkChars)).containsExactly(10, 7, 0);
            assertThat(map.links(map.root())).isEqualTo(17);
            assertThat(map.chars(map.root())).isEqualTo(22);
        }

        @Test
        void areLookedAtOnlyAtTheBeginning() {
            assertThat(only("<p>" + "ab".repeat(100) + "</p>").start())
                    .hasSize(Passage.START)
                    .startsWith("abab");
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "It is open. It was shut. | 2",
                    "It is open | 0",
                    "Is it? It is! | 2",
                    "Well… | 1",
                    "What?! No... | 2",
                    "It cost 3.5 million at example.org | 0",
                    "“It is open.” Then he left. | 2",
                    "« Il est ouvert. » | 1",
                    "(He laughed.) | 1",
                    "橋が開いた。人々は待っていた。 | 2",
                    "「開いた！」と言った。 | 2",
                    "桥开了吗？ | 1",
                    "هل فتح الجسر؟ نعم. | 2",
                    "پل کھل گیا۔ | 1",
                    "पुल खुल गया। लोग आए। | 2"
                })
        void endAtTheirMarksInAnyWriting(String text, int count) {
            assertThat(only("<p>" + text + "</p>").sentences()).isEqualTo(count);
        }

        @Test
        void endAtABreakAndAtTheEndOfATag() {
            assertThat(only("<p>It is open.<br>It <b>was shut.</b></p>").sentences())
                    .isEqualTo(2);
        }
    }

    @Nested
    class RunningText {

        private static final String FORTY = "The bridge is open again, the mayor said.";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    FORTY,
                    "桥今天重新开放，市长说大家都等了三年之久，终于等到了。",
                    "The bridge over the river, which had been shut since the flood of the year before last, is open to"
                            + " carts and people"
                })
        void isASentenceOfSomeLengthOrALongLineWithAComma(String text) {
            assertThat(only("<p>" + text + "</p>").isProse()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The bridge is open.",
                    "The bridge over the harbour is open again to all",
                    "The bridge over the river that had been shut since the flood of the year before last is open to carts and"
                            + " people",
                    "The bridge, the river, the mayor, the flood",
                    "<a href=/b>The bridge is open again, the mayor</a> said.",
                    "桥开了。"
                })
        void isNoLabelHeadlineOrLink(String text) {
            assertThat(only("<p>" + text + "</p>").isProse()).isFalse();
        }

        @Test
        void isCountedWithoutItsLinksAndNotOnceDropped() {
            Passage passage = only("<p><a href=/l>More</a> " + FORTY + "</p>");
            int chars = passage.chars();

            assertThat(passage.prose()).isEqualTo(chars - "More".length());

            passage.drop(Reason.EDGE);
            passage.drop(Reason.TAIL);
            assertThat(passage.prose()).isZero();
            assertThat(passage.chars()).isZero();
            assertThat(passage.reason()).isEqualTo(Reason.EDGE);

            passage.restore();
            assertThat(passage.chars()).isEqualTo(chars);
        }
    }

    @Test
    void aRegionHoldsItsPassagesAndThoseOfTheRegionsWithin() {
        PageMap map = map("<p>One</p><div><p>Two</p><img src=/a.jpg><ul><li>Three</ul></div><p>Four</p>");
        Region box = map.regions().stream()
                .filter(region -> region.is("div"))
                .findFirst()
                .orElseThrow();
        Region list = map.regions().stream().filter(Region::isList).findFirst().orElseThrow();

        assertThat(map.passages(box).stream().map(Passage::start)).containsExactly("Two", "Three");
        assertThat(map.chars(box)).isEqualTo(8);
        assertThat(box.holds(list)).isTrue();
        assertThat(box.holds(box)).isTrue();
        assertThat(list.holds(box)).isFalse();
        assertThat(box.hasPicture()).isTrue();
        assertThat(list.hasPicture()).isFalse();
    }
}
