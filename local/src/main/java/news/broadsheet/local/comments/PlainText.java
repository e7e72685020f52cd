package news.broadsheet.local.comments;

/** Text without what no comment may hold: controls, halves of surrogate pairs, and signs that are no characters. */
final class PlainText {

    private static final int LONGEST_LINE = 300;

    private PlainText() {}

    /** On one line, each run of white space a space, of at most 300 characters. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST_LINE));
        boolean gap = false;
        for (int i = 0; i < text.length() && line.length() < LONGEST_LINE; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = !line.isEmpty();
            } else if (isCharacter(c)) {
                line.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return line.toString();
    }

    /** Every line end as {@code \n}, white space around the whole gone. */
    static String lines(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || isCharacter(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static boolean isCharacter(int c) {
        int type = Character.getType(c);
        boolean none = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || c == 0xfeff;
        return !none && type != Character.CONTROL && type != Character.SURROGATE;
    }
}
