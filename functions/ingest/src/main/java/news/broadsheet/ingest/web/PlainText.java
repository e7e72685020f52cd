package news.broadsheet.ingest.web;

/** Text without markup: what a title or a summary says, on one line. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text of a value that may or may not be HTML, which RSS leaves open. Tags that HTML does not know are taken for
     * text ("a {@code List<String>} in Java"), scripts and styles for nothing.
     */
    public static String of(String value) {
        return isPlain(value) ? collapse(value) : collapse(new HtmlText(value, false).read());
    }

    /** The text of a value that is HTML. */
    public static String ofHtml(String html) {
        return isPlain(html) ? collapse(html) : collapse(new HtmlText(html, true).read());
    }

    /** Whether a value holds at least one tag of HTML. */
    public static boolean isMarkup(String value) {
        for (int at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
            if (HtmlText.isKnownTag(value, at)) {
                return true;
            }
        }
        return false;
    }

    /** White space of any kind to single spaces; control and invisible characters dropped. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean isPlain(String value) {
        return value.indexOf('<') < 0 && value.indexOf('&') < 0;
    }

    /** Whether nothing is to be done, as far as can be seen at once: most values are a line of Latin letters. */
    private static boolean isCollapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && (c < 0xc0 || c > 0x167f)) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Soft hyphen, zero-width space, byte order mark, controls, and halves of surrogate pairs. */
    private static boolean isInvisible(int c) {
        return c == 0xad || c == 0x200b || c == 0xfeff || Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff);
    }
}
