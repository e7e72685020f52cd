package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.comment.rules.WordList.Match;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

    private static final String FINGER = "\uD83D\uDD95";

    private static Optional<String> found(String list, String text) {
        return WordList.parse(list).find(text).map(Match::entry);
    }

    private static void assertFound(String entry, String text) {
        assertThat(found(entry, text)).as("%s in %s", entry, text).contains(entry);
    }

    private static void assertNotFound(String entry, String text) {
        assertThat(found(entry, text)).as("%s in %s", entry, text).isEmpty();
    }

    @Nested
    class AsWritten {

        @Test
        void anEntryIsALine() {
            String list = "# mild\r\n\r\n  rascal \n#fool\nrogue";
            assertThat(found(list, "a Rascal")).contains("rascal");
            assertThat(found(list, "a rogue")).contains("rogue");
            assertThat(found(list, "a fool, mild")).isEmpty();
        }

        @Test
        void anEmptyListFindsNothing() {
            assertThat(WordList.EMPTY.find("anything b0th w\u0430ys")).isEmpty();
            assertThat(WordList.parse("rascal").find("")).isEmpty();
        }

        @Test
        void whatEndsFirstIsFoundAndTheLongestOfThose() {
            assertThat(found("old fool\nfool\nrogue", "that old fool of a rogue"))
                    .contains("old fool");
        }

        @Test
        void theSameTwiceIsNamedAsTheFirst() {
            assertThat(found("Fool\nfool", "fool")).contains("Fool");
        }
    }

    @Nested
    class Words {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cat",
                    "CAT!",
                    "a cat.",
                    "(cat)",
                    "the cat's",
                    "x_cat_x",
                    "**cat**",
                    "\uD83D\uDE3Acat\uD83D\uDE3A"
                })
        void areFoundWhole(String text) {
            assertFound("cat", text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"concatenate", "cats", "bobcat", "cat5", "5cat", "catá", "ca t"})
        void areNotFoundInsideOthers(String text) {
            assertNotFound("cat", text);
        }

        @ParameterizedTest
        @CsvSource({"cat*,cattle", "cat*,cat", "*cat,bobcat", "*cat,cat", "*cat*,concatenate", "as*,asset"})
        void areFoundInsideOthersWhereTheEntryIsOpen(String entry, String text) {
            assertFound(entry, text);
        }

        @ParameterizedTest
        @CsvSource({"cat*,bobcat", "*cat,cattle", "*cat*,ca t"})
        void areNotWhereItIsNot(String entry, String text) {
            assertNotFound(entry, text);
        }

        @Test
        void inScriptsWithoutSpacesAreFoundAnywhere() {
            assertFound("\u7b28\u86cb", "\u4f60\u662f\u7b28\u86cb\u5417");
        }

        @Test
        void maySignsBe() {
            assertFound(FINGER, "to you" + FINGER + "\uD83C\uDFFD!");
            assertNotFound(FINGER, "to you \uD83D\uDC4D!");
            assertFound("you " + FINGER, "you:" + FINGER);
        }
    }

    @Nested
    class Phrases {

        @ParameterizedTest
        @ValueSource(
                strings = {"old fool", "Old, fool", "old\n\n  fool", "old-fool", "OLD...FOOL", "old \uD83D\uDE3A fool"})
        void areFoundOverAnyWhiteSpaceAndPunctuation(String text) {
            assertFound("old fool", text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"oldfool", "old young fool", "old foolish", "bold fool"})
        void areMadeOfTheirWords(String text) {
            assertNotFound("old fool", text);
        }

        @Test
        void mayBeOpen() {
            assertFound("old fool*", "old foolishness");
        }
    }

    @Nested
    class Folded {

        @ParameterizedTest
        @CsvSource({
            "rascal,\uFF32\uFF21\uFF33\uFF23\uFF21\uFF2C", // full width
            "rascal,\uD835\uDC2B\uD835\uDC1A\uD835\uDC2C\uD835\uDC1C\uD835\uDC1A\uD835\uDC25", // mathematical
            "rascal,r\u00e1sca\u0301l", // marks, composed and not
            "rascal,ra\u200bs\u00adc\u2060al", // invisible
            "rascal,r\u0336a\u0336s\u0336c\u0336a\u0336l\u0336", // struck through
            "strasse,STRA\u00dfE",
            "stra\u00dfe,strasse",
            "\u0434\u0443\u0440\u0430\u043a,\u0414\u0423\u0420\u0410\u041a",
            "\u03c3\u03bf\u03c6\u03cc\u03c2,\u03a3\u039f\u03a6\u039f\u03a3",
            "f\u00f8lge,folge",
            "rascal,r&#97;sc&#x61;l", // as Markdown shows it
            "rascal,ras&shy;c&ZeroWidthSpace;al",
        })
        void bothSidesAre(String entry, String text) {
            assertFound(entry, text);
        }

        @Test
        void butVowelSignsAreKept() {
            assertNotFound("\u0915\u0941\u0932", "\u0915\u0932");
            assertNotFound("\u304c\u304d", "\u304b\u304d");
        }
    }

    @Nested
    class Stretched {

        @ParameterizedTest
        @CsvSource({"fool,foooool", "fol,foooool", "ass,asssss", "as,asssss", "asshole,assshooooleeee", "fool,ffffooool"
        })
        void aLetterThreeTimesOrMoreStandsForOneOrTwo(String entry, String text) {
            assertFound(entry, text);
        }

        @ParameterizedTest
        @CsvSource({"fool,fol", "fol,fool", "as,ass", "ass,as", "1000,100", "100,1000"})
        void whatIsSpelledIsTakenAsSpelled(String entry, String text) {
            assertNotFound(entry, text);
        }
    }

    @Nested
    class Disguised {

        @ParameterizedTest
        @CsvSource({
            "rascal,r4sc4l",
            "rascal,R@$CAL",
            "idiot,1d10t",
            "leet,l33t",
            "rascal,r\u0430sc\u0430l", // Cyrillic a in a Latin word
            "rascal,rasc\u03b1l", // Greek alpha
            "\u0434\u0443\u0440\u0430\u043a,\u0434yp\u0430\u043a", // Latin letters in a Cyrillic word
            "coax,\u0441\u043e\u0430\u0445", // wholly Cyrillic, and no Russian
            "NOON,\u039d\u039f\u039f\u039d", // wholly Greek capitals
            "rascal,ras**cal**",
            "fool,fooI",
            "rascal,r a s c a l",
            "rascal,you R.A.S.C.A.L!",
            "f*ck,f*ck",
            "fck,f*ck",
            "r@scal,r@scal",
        })
        void wordsAreFoundByWhatTheyLookLike(String entry, String text) {
            assertFound(entry, text);
        }

        @ParameterizedTest
        @CsvSource({
            "bot,\u0432\u043e\u0442 \u0442\u0430\u043a \u0438 \u0436\u0438\u0432\u0451\u043c \u043d\u0430 \u0441\u0432\u0435\u0442\u0435", // Russian
            "lel,lil",
            "toot,7007",
            "r@scal,r",
            "rascal,rascal5",
        })
        void whatIsNoDisguiseIsNotFound(String entry, String text) {
            assertNotFound(entry, text);
        }

        @Test
        void whatStandsUndisguisedIsFoundFirst() {
            assertThat(found("rascal\nrogue", "r4scal and rogue")).contains("rogue");
        }
    }

    @Nested
    class Places {

        @Test
        void areCodePointsOfTheOriginal() {
            String text = "\uD83D\uDE3A you  R\u0301\u200bASCAAAAL!";
            Match match = WordList.parse("*rascal*").find(text).orElseThrow();
            assertThat(match).isEqualTo(new Match("*rascal*", 7, 18));
            assertThat(part(text, match)).isEqualTo("R\u0301\u200bASCAAAAL");
        }

        @Test
        void coverCharactersWrittenByNumber() {
            String text = "&#32;you &#114;asca&#x6C;!";
            assertThat(part(text, WordList.parse("rascal").find(text).orElseThrow()))
                    .isEqualTo("&#114;asca&#x6C;");
        }

        @Test
        void coverTheWholePhrase() {
            String text = "that old -- f00l there";
            assertThat(part(text, WordList.parse("old fool").find(text).orElseThrow()))
                    .isEqualTo("old -- f00l");
        }

        private static String part(String text, Match match) {
            return text.substring(text.offsetByCodePoints(0, match.from()), text.offsetByCodePoints(0, match.to()));
        }
    }

    @Nested
    class Bounds {

        @Test
        void aListHasTenThousandEntries() {
            assertThat(found(entries(WordList.MOST_ENTRIES), "number x9999")).contains("x9999");
            assertThatThrownBy(() -> WordList.parse(entries(WordList.MOST_ENTRIES + 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10000");
        }

        @Test
        void anEntryHasAHundredCodePoints() {
            String entry = "\uD835\uDC2B".repeat(WordList.LONGEST_ENTRY);
            assertThat(found(entry, entry)).contains(entry);
            assertThatThrownBy(() -> WordList.parse(entry + "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("100");
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "**", "-", "* *", "\u200b", "!!!"})
        void anEntryHasSomethingToLookFor(String entry) {
            assertThatThrownBy(() -> WordList.parse("fool\n" + entry))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(entry);
        }

        @Test
        void fewEntriesDifferInDoubledLettersOnly() {
            String alike = IntStream.rangeClosed(0, Automaton.MOST_ALIKE)
                    .mapToObj(i -> "ab".repeat(i) + "aab" + "ab".repeat(Automaton.MOST_ALIKE - i))
                    .collect(Collectors.joining("\n"));
            assertThatThrownBy(() -> WordList.parse(alike)).isInstanceOf(IllegalArgumentException.class);
        }

        private static String entries(int count) {
            return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.joining("\n"));
        }
    }
}
