package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Nested
    class Counting {

        @Test
        void wordsAreCountedNotSpacesOrPunctuation() {
            assertThat(Words.count("  The mayor's plan -- \"a bridge\", he said.  "))
                    .isEqualTo(7);
        }

        @Test
        void thereAreNoneInNothing() {
            assertThat(Words.count("")).isZero();
            assertThat(Words.count(" \n ... ")).isZero();
        }

        @Test
        void anAlphabetBeyondLatinCountsToo() {
            assertThat(Words.count("قال الوزير اليوم")).isEqualTo(3);
        }
    }

    @Nested
    class Excerpts {

        @Test
        void aTextThatFitsStaysWhole() {
            assertThat(Words.excerpt("Short and sweet.", 20)).isEqualTo("Short and sweet.");
        }

        @Test
        void whiteSpaceIsFolded() {
            assertThat(Words.excerpt(" one\n\n two\tthree ", 50)).isEqualTo("one two three");
        }

        @Test
        void aLongTextIsCutBetweenWordsAndMarked() {
            assertThat(Words.excerpt("The council voted on the bridge", 22)).isEqualTo("The council voted\u2026");
        }

        @Test
        void anyTextFitsWithoutBreakingACharacter() {
            Random random = new Random(42);
            for (int i = 0; i < 2_000; i++) {
                String text = random.ints(random.nextInt(80), 0x20, 0x1F700)
                        .filter(c -> Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                int most = random.nextInt(60);
                String excerpt = Words.excerpt(text, most);
                assertThat(Words.utf8Length(excerpt)).isLessThanOrEqualTo(Math.max(most, 0));
                assertThat(excerpt.chars().filter(c -> c == 0xFFFD).count()).isZero();
            }
        }
    }

    @Test
    void bytesAreCountedAsUtf8CountsThem() {
        String text = "aä€😀";
        assertThat(Words.utf8Length(text)).isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }
}
