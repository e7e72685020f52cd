package news.broadsheet.ingest.parse;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a document ends. One that breaks off (a full disk, a proxy that gave up) is still worth reading, except for the entry
 * that was cut: half a headline would be taken for a whole one.
 *
 * @param complete whether the root element, or what all entries stand in, is closed
 * @param cutEntry whether the last entry is not closed
 */
record Ending(boolean complete, boolean cutEntry) {

    /** Comments and signatures of generators may follow the end. */
    private static final int TAIL = 4_000;

    /**
     * @param entry name of the element of an entry
     * @param last names of the elements of which one ends the document
     */
    static Ending of(String text, String entry, String... last) {
        String tail = text.substring(Math.max(0, text.length() - TAIL)).toLowerCase(Locale.ROOT);
        if (Arrays.stream(last).anyMatch(name -> tail.contains("</" + name.toLowerCase(Locale.ROOT)))) {
            return new Ending(true, false);
        }
        int opened = lastTag(text, "<", entry);
        int closed = lastTag(text, "</", entry);
        return new Ending(false, opened > closed);
    }

    /** Where a tag of this local name begins for the last time, with or without a prefix; -1 where it never does. */
    private static int lastTag(String text, String opening, String name) {
        int last = -1;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int start = at;
            while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ':')) {
                start--;
            }
            int after = at + name.length();
            boolean whole = after < text.length() && !Character.isLetterOrDigit(text.charAt(after));
            if (whole && text.startsWith(opening, start - opening.length())) {
                last = start;
            }
        }
        return last;
    }
}
