package news.broadsheet.ingest.page.body;

/** What characters are to who counts sentences: asked of every character of a page, so by a table where there can be one. */
final class Signs {

    static final byte OTHER = 0;
    static final byte SPACE = 1;
    static final byte UNSEEN = 2;
    /** The end of a sentence, where white space follows. */
    static final byte MARK = 3;
    /** The end of a sentence, whatever follows. */
    static final byte WIDE_MARK = 4;

    static final byte COMMA = 5;
    /** May stand between a mark and the white space behind it. */
    static final byte CLOSING = 6;

    private static final byte[] ASCII = new byte[0x80];

    static {
        for (char c = 0; c <= ' '; c++) {
            ASCII[c] = SPACE;
        }
        set(".!?", MARK);
        set(",;", COMMA);
        set("\"')]}", CLOSING);
    }

    private Signs() {}

    static byte kind(char c) {
        return c < 0x80 ? ASCII[c] : beyond(c);
    }

    private static byte beyond(char c) {
        return switch (c) {
            case '\u00a0', '\u3000', '\u2003', '\u2009', '\u202f' -> SPACE;
            case '\u00ad', '\u200b', '\ufeff' -> UNSEEN;
            case '\u2026', '\u061f', '\u06d4', '\u0964' -> MARK;
            case '\u3002', '\uff01', '\uff1f' -> WIDE_MARK;
            case '\uff0c', '\u3001', '\u060c' -> COMMA;
            case '\u00ab', '\u2039', '\u201d', '\u2019', '\u00bb', '\u201c', '\u203a', '\u300d', '\u300f', '\uff09' ->
                CLOSING;
            default -> OTHER;
        };
    }

    /** A character of Chinese, Japanese or Korean writing says about as much as two letters. */
    static boolean isWide(char c) {
        return c >= 0x2e80 && c <= 0xd7a3;
    }

    private static void set(String signs, byte kind) {
        for (int i = 0; i < signs.length(); i++) {
            ASCII[signs.charAt(i)] = kind;
        }
    }
}
