package news.broadsheet.core.comment.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and phrases that a comment should not have, found in time that grows with the text and not with the list. It finds;
 * what follows from it is for {@link Screening} to say.
 *
 * <p>One entry a line; blank lines and lines that begin with {@code #} are comments. An entry is found as whole words, from
 * boundary to boundary of letters and digits; with {@code *} at its start or end also inside a word there. Punctuation and
 * white space in an entry stand for any run of both. In scripts that have no spaces between words an entry is found anywhere.
 * A sign such as an emoji may be an entry or a word of one.
 *
 * <p>Compared is what {@link Folding} makes of both. A letter three times or more in a row stands for one or for two of it, so
 * that "fooool" is found by "fool" and by "fol", but "fool" never by "fol". Then the text is read once more by what it looks
 * like ({@link Sight}), where only words in disguise are found.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class WordList {

    public static final int MOST_ENTRIES = 10_000;

    /** Code points. */
    public static final int LONGEST_ENTRY = 100;

    public static final WordList EMPTY = parse("");

    private final Signs signs;
    private final Automaton plain;
    private final Automaton seen;

    private WordList(Signs signs, Automaton plain, Automaton seen) {
        this.signs = signs;
        this.plain = plain;
        this.seen = seen;
    }

    /** @throws IllegalArgumentException where the list is too long, or an entry is too long or has nothing to look for */
    public static WordList parse(String text) {
        List<String> entries = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(MOST_ENTRIES + 1L)
                .toList();
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("a list has at most " + MOST_ENTRIES + " entries");
        }
        for (String entry : entries) {
            if (entry.codePointCount(0, entry.length()) > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "an entry has at most " + LONGEST_ENTRY + " characters: " + entry.substring(0, 20) + "\u2026");
            }
        }
        return of(entries);
    }

    private static WordList of(List<String> entries) {
        Signs signs = new Signs(entries.stream()
                .flatMapToInt(String::codePoints)
                .filter(Signs::isSign)
                .boxed()
                .collect(Collectors.toSet()));
        List<Pattern> plain = new ArrayList<>();
        List<Pattern> seen = new ArrayList<>();
        for (String entry : entries) {
            Wanted wanted = Wanted.of(entry);
            if (!wanted.isOnlySeen()) {
                plain.add(wanted.pattern(Reading.plain(wanted.words(), signs)));
            }
            seen.add(wanted.pattern(Reading.seen(wanted.words(), signs)));
        }
        return new WordList(signs, Automaton.of(distinct(plain)), Automaton.of(distinct(seen)));
    }

    /** What differs in nothing that matters is looked for once, under the name of the first. */
    private static List<Pattern> distinct(List<Pattern> patterns) {
        Set<List<Object>> known = new HashSet<>();
        return patterns.stream().filter(p -> known.add(p.key())).toList();
    }

    /** The match that ends first, the longest of those; undisguised words before those in disguise. */
    public Optional<Match> find(String text) {
        Reading asWritten = Reading.plain(text, signs);
        Automaton.Found found = plain.walk(asWritten, false).first();
        if (found != null) {
            return Optional.of(match(asWritten, found));
        }
        Reading asSeen = Reading.seen(text, signs);
        found = seen.walk(asSeen, true).first();
        return Optional.ofNullable(found).map(f -> match(asSeen, f));
    }

    private static Match match(Reading reading, Automaton.Found found) {
        int first = reading.symbol(found.first()) == Reading.GAP ? found.first() + 1 : found.first();
        int last = reading.symbol(found.last()) == Reading.GAP ? found.last() - 1 : found.last();
        return new Match(found.pattern().entry(), reading.from(first), reading.to(last));
    }

    /**
     * Where an entry was found. For staff: authors are not told the list.
     *
     * @param entry as it stands in the list
     * @param from first code point of the original text
     * @param to the code point after the last
     */
    public record Match(String entry, int from, int to) {}

    /** An entry taken apart. */
    private record Wanted(String entry, String words, boolean openStart, boolean openEnd) {

        static Wanted of(String entry) {
            int from = 0;
            int to = entry.length();
            while (from < to && entry.charAt(from) == '*') {
                from++;
            }
            while (to > from && entry.charAt(to - 1) == '*') {
                to--;
            }
            return new Wanted(entry, entry.substring(from, to), from > 0, to < entry.length());
        }

        /** With signs for letters, which end a word where letters are taken for what they are: "a$$" is not "a". */
        boolean isOnlySeen() {
            return words.chars().anyMatch(c -> c == '@' || c == '$')
                    && words.codePoints().anyMatch(Character::isLetter);
        }

        Pattern pattern(Reading reading) {
            if (reading.length() < 3) {
                throw new IllegalArgumentException("an entry has a letter, a digit or a sign: " + entry);
            }
            return Pattern.of(entry, reading, openStart, openEnd);
        }
    }
}
