package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    private static Pattern pattern(String entry) {
        return Pattern.of(entry, Reading.plain(entry, Signs.NONE), true, true);
    }

    private static Automaton automaton(Iterable<String> entries) {
        List<Pattern> patterns = new ArrayList<>();
        entries.forEach(entry -> patterns.add(pattern(entry)));
        return Automaton.of(patterns);
    }

    @Nested
    class Finds {

        /** Digits are never taken together, so that a naive search says the same. */
        @Test
        void whatANaiveSearchFinds() {
            Random random = new Random(1975);
            for (int i = 0; i < 3_000; i++) {
                Set<String> entries = new TreeSet<>();
                for (int k = random.nextInt(1, 12); k > 0; k--) {
                    entries.add(digits(random, random.nextInt(1, 7)));
                }
                String text = digits(random, random.nextInt(1, 60));
                Automaton.Found found = automaton(entries)
                        .walk(Reading.plain(text, Signs.NONE), false)
                        .first();
                assertThat(found == null ? null : found.pattern().entry())
                        .as("%s in %s", entries, text)
                        .isEqualTo(naive(entries, text));
                if (found != null) {
                    // A gap stands before the text.
                    assertThat(text.substring(found.first() - 1, found.last()))
                            .isEqualTo(found.pattern().entry());
                }
            }
        }

        private static @Nullable String naive(Set<String> entries, String text) {
            for (int end = 1; end <= text.length(); end++) {
                for (int start = 0; start < end; start++) {
                    if (entries.contains(text.substring(start, end))) {
                        return text.substring(start, end);
                    }
                }
            }
            return null;
        }

        private static String digits(Random random, int length) {
            return IntStream.range(0, length)
                    .mapToObj(i -> Integer.toString(random.nextInt(3)))
                    .collect(Collectors.joining());
        }
    }

    @Nested
    class Takes {

        private static final int MEBIBYTE = 1 << 20;

        @Test
        void twoStepsForACharacterWhateverTheListIs() {
            // Each entry is nearly there again and again, and never is.
            List<String> entries =
                    IntStream.range(1, 100).mapToObj(i -> "0".repeat(i) + "1").toList();
            assertThat(steps(entries, "0".repeat(MEBIBYTE))).isLessThanOrEqualTo(2L * MEBIBYTE + 2);
        }

        @Test
        void noStepMoreForTenThousandEntries() {
            List<String> entries = IntStream.range(0, 10_000)
                    .mapToObj(i -> "0".repeat(i % 80) + String.format("%05d", i) + "2")
                    .distinct()
                    .toList();
            assertThat(steps(entries, "01".repeat(MEBIBYTE / 2))).isLessThanOrEqualTo(2L * MEBIBYTE + 2);
        }

        @Test
        void oneLookAtEachEntryThatEndsThereAndIsSpelledOtherwise() {
            // All of them end at every second letter, and fail by a letter that should be doubled.
            List<String> entries = IntStream.range(1, 40)
                    .mapToObj(i -> "ab".repeat(i) + "aabb")
                    .toList();
            assertThat(steps(entries, "ab".repeat(MEBIBYTE / 2))).isLessThanOrEqualTo((2L + 40) * MEBIBYTE);
        }

        @Test
        void oneSymbolForOneLetterInARow() {
            Reading reading = Reading.seen("a".repeat(MEBIBYTE), Signs.NONE);
            assertThat(reading.length()).isEqualTo(3);
            assertThat(reading.to(1)).isEqualTo(MEBIBYTE);
        }

        @Test
        void aFewSymbolsForASignThatUnfolds() {
            // U+FDFA unfolds to 18 code points by NFKC, U+32C0 to three.
            assertThat(Reading.seen("\ufdfa".repeat(1000), Signs.NONE).length()).isLessThanOrEqualTo(1002);
            assertThat(Reading.plain("\u32c0".repeat(1000), Signs.NONE).length())
                    .isLessThanOrEqualTo(4002);
        }

        private static long steps(List<String> entries, String text) {
            Automaton.Walk walk = automaton(entries).walk(Reading.plain(text, Signs.NONE), false);
            assertThat(walk.first()).isNull();
            return walk.steps();
        }
    }
}
