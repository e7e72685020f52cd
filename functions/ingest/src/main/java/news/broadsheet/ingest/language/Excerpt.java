package news.broadsheet.ingest.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The beginning of a text as the detector reads it. */
final class Excerpt {

    /** UTF-16 units that are read. More text does not make the answer better. */
    static final int LENGTH = 1_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Addresses, names of hosts, accounts and topics are in no language, or in another one. */
    private static final Pattern ADDRESS = Pattern.compile("://|[@#_]|[a-z0-9]\\.[a-z]{2}");

    private Excerpt() {}

    /** In lower case, composed, and without what is in no language. */
    static String of(String text) {
        int end = Math.min(text.length(), LENGTH);
        String lower = SPACE.splitAsStream(text.substring(0, end))
                .filter(piece -> !ADDRESS.matcher(piece).find())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return composed(lower).replace("\u0307", "").replace('\u015f', '\u0219').replace('\u0163', '\u021b');
    }

    /** Asked for only where there is something to compose: the tables of it are slow to load. */
    private static String composed(String text) {
        boolean plain = text.chars().noneMatch(unit -> unit >= 0x300 && unit < 0x370);
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words of a script, each between two {@code _}. Vowels and points above and below letters belong to their word. */
    static List<String> words(String excerpt, Character.UnicodeScript script) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder("_");
        for (int at = 0; at < excerpt.length(); at++) {
            char unit = excerpt.charAt(at);
            if (Character.isLetter(unit) && Character.UnicodeScript.of(unit) == script) {
                word.append(unit);
            } else if (!isMark(unit)) {
                end(word, words);
            } else if (script == Character.UnicodeScript.DEVANAGARI && word.length() > 1) {
                word.append(unit);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isMark(char unit) {
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 1) {
            words.add(word.append('_').toString());
        }
        word.setLength(1);
    }
}
