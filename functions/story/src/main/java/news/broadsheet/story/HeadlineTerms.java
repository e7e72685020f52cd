package news.broadsheet.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a headline that say what it is about: lower-cased words by Unicode's word boundaries, without numbers, short
 * words and the commonest words of a few languages.
 */
final class HeadlineTerms {

    /** Shorter words of alphabetic scripts are articles and particles in most languages. */
    private static final int SHORTEST = 3;

    private static final Set<String> STOP_WORDS = stopWords();

    private HeadlineTerms() {}

    static Set<String> of(String headline) {
        String text = Normalizer.normalize(headline, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        Set<String> terms = new LinkedHashSet<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = withoutPossessive(text.substring(start, end));
            if (isTerm(word)) {
                terms.add(word);
            }
        }
        return terms;
    }

    private static boolean isTerm(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || isJoint(c))
                && (word.codePointCount(0, word.length()) >= SHORTEST
                        || word.codePoints().anyMatch(Character::isIdeographic))
                && !STOP_WORDS.contains(word);
    }

    /** Apostrophes, and the marks that vowels of many scripts are written with. */
    private static boolean isJoint(int c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '\u2019'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
    }

    private static Set<String> stopWords() {
        try (InputStream file = HeadlineTerms.class.getResourceAsStream("stop-words.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
