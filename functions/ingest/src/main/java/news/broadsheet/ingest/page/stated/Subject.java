package news.broadsheet.ingest.page.stated;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.PlainText;

/**
 * What an article is about, by its headline: to tell its data from that of the other articles a page links to.
 *
 * @param key the headline, in letters and digits alone
 * @param stems beginnings of its longer words, which inflection leaves alone; pairs of signs where words have no spaces
 */
record Subject(String key, Set<String> stems) {

    /** Two headlines of which one begins the other are one ("Headline", "Headline | Paper") from this length on. */
    private static final int TELLING = 15;

    private static final int LONGEST = 500;
    private static final int STEM = 5;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final Pattern SIGNS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Subject of(String headline) {
        String line = cut(headline);
        Set<String> stems = new LinkedHashSet<>();
        Matcher signs = SIGNS.matcher(line);
        while (signs.find()) {
            stems.add(signs.group());
        }
        Matcher words = WORDS.matcher(line);
        while (stems.size() < 40 && words.find()) {
            if (!SIGNS.matcher(words.group()).find()) {
                stems.add(stem(words.group()));
            }
        }
        return new Subject(BETWEEN.matcher(line).replaceAll(""), stems);
    }

    boolean isUnknown() {
        return key.isEmpty();
    }

    /** Whether a title is this headline, perhaps with more before or behind it. */
    boolean isNamed(String title) {
        String other = BETWEEN.matcher(cut(title)).replaceAll("");
        if (isUnknown() || other.isEmpty()) {
            return false;
        }
        boolean one = key.contains(other) || other.contains(key);
        return key.equals(other) || (one && Math.min(key.length(), other.length()) >= TELLING);
    }

    /** Which part of the headline's words a text has; 1 where the headline has none to compare. */
    double shareIn(String text) {
        if (stems.isEmpty()) {
            return 1;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return (double) stems.stream().filter(lower::contains).count() / stems.size();
    }

    /**
     * Whether a script may be about it, at a glance: one of its words is there as it may be written in data. Words with other
     * than ASCII letters may be escaped there and tell nothing.
     */
    boolean mayBeIn(String script) {
        boolean told = false;
        for (String stem : stems) {
            if (stem.chars().allMatch(c -> c < 0x80)) {
                told = true;
                if (script.contains(stem)
                        || script.contains(Character.toUpperCase(stem.charAt(0)) + stem.substring(1))
                        || script.contains(stem.toUpperCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return !told;
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static String cut(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return PlainText.of(line).toLowerCase(Locale.ROOT);
    }
}
