package news.broadsheet.local.demo;

/** Text made safe for HTML and XML. */
final class Markup {

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Inline text: {@code [words](address)} becomes a link, {@code *words*} emphasis. */
    static String inline(String text) {
        return escape(text)
                .replaceAll("\\[([^\\]]+)]\\(([^)\\s]+)\\)", "<a href=\"$2\">$1</a>")
                .replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
    }
}
