package news.broadsheet.ingest.parse.xml;

/** Which characters XML 1.0 allows (section 2.2). */
public final class Characters {

    private Characters() {}

    public static boolean isAllowed(int c) {
        return (c >= ' ' && c < 0xd800)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0xe000 && c < 0xfffe)
                || (c >= 0x10000 && c <= Character.MAX_CODE_POINT);
    }

    static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
