package news.broadsheet.ingest.page.tree;

/** What HTML counts as white space (Infra Standard, 4.6, ASCII whitespace); other scripts' spaces are text there. */
public final class WhiteSpace {

    private WhiteSpace() {}

    static boolean is(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
