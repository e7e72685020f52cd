package news.broadsheet.core.comment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a name would let a reader pass for somebody else. Names are compared by their skeletons, after Unicode Technical
 * Standard 39, section 4: what looks alike has the same. It does not make names fit to be shown, and does not know whose names
 * are taken.
 */
public final class DisplayNames {

    private DisplayNames() {}

    /** Why a name may not be borne. */
    public enum Refusal {
        /** It is, or has as a word, a name that is reserved, or looks like one. */
        RESERVED,
        /** A word of it mixes Latin, Cyrillic and Greek letters, which no language does. */
        MIXED_SCRIPTS
    }

    /**
     * Letters and digits as they look: compatibility forms, case, marks, look-alikes and digits for letters resolved, white
     * space, punctuation and everything invisible dropped; "m" and "w" are as wide as "rn" and "vv". To compare with, not to
     * show.
     */
    public static String skeleton(String name) {
        return String.join("", parts(name));
    }

    /**
     * Empty where the name may be borne. Words end where letters do, also where a capital follows a small letter or a digit a
     * letter; a reserved name may have as many words as it likes, and may not be spelled out either.
     */
    public static Optional<Refusal> conflict(String name, ReservedNames reserved) {
        if (hasReserved(parts(name), reserved)) {
            return Optional.of(Refusal.RESERVED);
        }
        return isMixed(name) ? Optional.of(Refusal.MIXED_SCRIPTS) : Optional.empty();
    }

    private static boolean hasReserved(List<String> parts, ReservedNames reserved) {
        for (int from = 0; from < parts.size(); from++) {
            StringBuilder words = new StringBuilder();
            for (int to = from; to < parts.size() && words.length() < reserved.longest(); to++) {
                words.append(parts.get(to));
                if (reserved.has(words.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Skeletons of the smallest words; each letter is one in scripts that are written without spaces. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int before = ' ';
        for (int written : name.codePoints().toArray()) {
            String seen = seen(written);
            if (!Folding.of(written).isEmpty()) {
                if (isBoundary(before, written) && !part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                before = written;
            }
            part.append(seen);
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean isBoundary(int before, int c) {
        return !Folding.isWord(c)
                || !Folding.isWord(before)
                || Character.isDigit(before) != Character.isDigit(c)
                || (Character.isLowerCase(before) && Character.isUpperCase(c))
                || Folding.isUnspaced(c);
    }

    private static String seen(int written) {
        StringBuilder seen = new StringBuilder();
        for (int c : Folding.of(written).codePoints().toArray()) {
            int latin = LookAlikes.leet(LookAlikes.seen(written, c));
            if (latin == 'm') {
                seen.append("rn");
            } else if (latin == 'w') {
                seen.append("vv");
            } else if (Folding.isWord(latin)) {
                seen.appendCodePoint(latin);
            }
        }
        return seen.toString();
    }

    private static boolean isMixed(String name) {
        int scripts = 0;
        for (int c : Folding.text(name).codePoints().toArray()) {
            scripts = Folding.isWord(c) ? scripts | LookAlikes.script(c) : 0;
            if (LookAlikes.isMixed(scripts)) {
                return true;
            }
        }
        return false;
    }
}
