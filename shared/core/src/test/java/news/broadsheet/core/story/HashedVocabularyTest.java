package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The vocabulary that is kept. */
class HashedVocabularyTest {

    private static HashedVocabulary sample() {
        HashedVocabulary vocabulary = new HashedVocabulary();
        vocabulary.read(Set.of("ferry", "strike", "skerra"));
        vocabulary.read(Set.of("ferry", "mine"));
        vocabulary.read(Set.of("\u6e2f\u53e3", "ferry"));
        return vocabulary;
    }

    @Test
    void countsLikeOneThatKeepsTheWords() {
        HashedVocabulary hashed = new HashedVocabulary();
        CountedVocabulary counted = new CountedVocabulary();
        Random random = new Random(7);
        for (int article = 0; article < 2_000; article++) {
            Set<String> words = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                words.add("word" + (int) Math.abs(random.nextGaussian() * 500));
            }
            hashed.read(words);
            counted.read(words);
        }
        assertThat(hashed.articles()).isEqualTo(counted.articles());
        for (int i = 0; i < 3_000; i++) {
            assertThat(hashed.articlesWith("word" + i)).isEqualTo(counted.articlesWith("word" + i));
            assertThat(hashed.weight("word" + i)).isEqualTo(counted.weight("word" + i));
        }
    }

    @Test
    void hashesStayAsTheyAreForEver() {
        assertThat(HashedVocabulary.hash("ferry")).isEqualTo(1_457_331_488);
        assertThat(HashedVocabulary.hash("")).isZero();
    }

    @Nested
    class Kept {

        @Test
        void isReadAsItWas() {
            HashedVocabulary read = HashedVocabulary.of(sample().bytes());
            assertThat(read.articles()).isEqualTo(3);
            assertThat(read.articlesWith("ferry")).isEqualTo(3);
            assertThat(read.articlesWith("\u6e2f\u53e3")).isEqualTo(1);
            assertThat(read.articlesWith("unknown")).isZero();
            assertThat(read.bytes()).isEqualTo(sample().bytes());
        }

        @Test
        void hasTheSameBytesInWhateverOrderItWasRead() {
            HashedVocabulary one = new HashedVocabulary();
            HashedVocabulary other = new HashedVocabulary();
            List<Set<String>> articles = IntStream.range(0, 50)
                    .mapToObj(i -> Set.of("a" + i, "b" + i % 7, "c" + i % 3))
                    .toList();
            articles.forEach(one::read);
            articles.reversed().forEach(other::read);
            assertThat(one.bytes()).isEqualTo(other.bytes());
        }

        @Test
        void canBeAddedTo() {
            HashedVocabulary read = HashedVocabulary.of(sample().bytes());
            read.read(Set.of("mine"));
            assertThat(read.articles()).isEqualTo(4);
            assertThat(read.articlesWith("mine")).isEqualTo(2);
        }

        @Test
        void emptyIsKeptToo() {
            assertThat(HashedVocabulary.of(new HashedVocabulary().bytes()).articles())
                    .isZero();
        }
    }

    @Nested
    class Damaged {

        @Test
        void cutAnywhereIsRefused() {
            byte[] bytes = sample().bytes();
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> HashedVocabulary.of(cut))
                        .as("cut to " + length)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void longerThanItSaysIsRefused() {
            byte[] bytes = sample().bytes();
            assertThatThrownBy(() -> HashedVocabulary.of(Arrays.copyOf(bytes, bytes.length + 8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofAnotherFormIsRefused() {
            for (int form = 0; form < 256; form++) {
                byte[] bytes = sample().bytes();
                if (form != bytes[0]) {
                    bytes[0] = (byte) form;
                    assertThatThrownBy(() -> HashedVocabulary.of(bytes)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }

        @Test
        void withAnyOtherNumberOfWordsIsRefused() {
            for (int at = 5; at < 9; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] bytes = sample().bytes();
                    bytes[at] ^= (byte) (1 << bit);
                    assertThatThrownBy(() -> HashedVocabulary.of(bytes)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Nested
    class Impossible {

        @Test
        void countsAreRefused() {
            for (int at : List.of(1, 13)) {
                byte[] bytes = sample().bytes();
                bytes[at] = (byte) 0x80;
                assertThatThrownBy(() -> HashedVocabulary.of(bytes)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class Bounds {

        private static final int ENTRY = 8;

        @Test
        void neverHoldMoreWordsThanAreKeptAndForgetTheRareOnesFirst() {
            HashedVocabulary vocabulary = new HashedVocabulary();
            Set<String> common =
                    IntStream.range(0, 50).mapToObj(i -> "common" + i).collect(Collectors.toSet());
            for (int article = 0; article < 1_200; article++) {
                Set<String> words = new HashSet<>(common);
                for (int i = 0; i < 100; i++) {
                    words.add("once" + article + "-" + i);
                }
                vocabulary.read(words);
            }
            assertThat(vocabulary.bytes().length).isLessThanOrEqualTo(9 + ENTRY * HashedVocabulary.MOST_WORDS);
            assertThat(vocabulary.articles()).isEqualTo(1_200);
            common.forEach(word -> assertThat(vocabulary.articlesWith(word)).isEqualTo(1_200));
            assertThat(vocabulary.articlesWith("once0-0")).isZero();
        }

        @Test
        void halveWhatIsOld() {
            HashedVocabulary vocabulary = new HashedVocabulary();
            vocabulary.read(Set.of("rare"));
            List<Integer> common = List.of(HashedVocabulary.hash("common"));
            for (int article = 1; article < HashedVocabulary.MOST_ARTICLES; article++) {
                vocabulary.readHashes(common);
            }
            assertThat(vocabulary.articles()).isEqualTo(HashedVocabulary.MOST_ARTICLES);
            assertThat(vocabulary.articlesWith("rare")).isEqualTo(1);
            vocabulary.readHashes(common);
            assertThat(vocabulary.articles()).isEqualTo(HashedVocabulary.MOST_ARTICLES / 2);
            assertThat(vocabulary.articlesWith("common")).isEqualTo(HashedVocabulary.MOST_ARTICLES / 2);
            assertThat(vocabulary.articlesWith("rare")).isZero();
        }
    }
}
