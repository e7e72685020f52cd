package news.broadsheet.ingest.page.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** A text that data holds, as HTML: it may be HTML, HTML escaped once more, Markdown's simplest forms, or plain, with paragraphs or without. */
final class TextHtml {

    /** Longest text read, in characters; a book has more. */
    private static final int LONGEST = 300_000;

    /** A plain text without any break that is longer has lost its breaks. */
    private static final int LONGEST_PARAGRAPH = 600;

    private static final Pattern ESCAPED =
            Pattern.compile("&(?:amp;)?lt;/?(?:p|div|br|h[1-6]|ul|li|a|strong|em|b|i)\\b");
    private static final Pattern BLOCK = Pattern.compile(
            "<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article|br)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R[ \\t\\u00a0]*+\\R\\s*+");

    /** A sentence's end to which the next one was glued, as where the text of elements was joined. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=\\p{Ll}{2}[.!?\\u2026][\"\\u201d\\u201c\\u00bb')]{0,2})(?=[\\u201e\\u201c\\u00ab\"]?\\p{Lu}\\p{Ll}*+[ ,])");

    private static final Pattern WIDE_GAP = Pattern.compile("(?<=[.!?\\u2026\"\\u201d\\u00bb])[ \\u00a0]{2,}(?=\\S)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\[\\]\\n]{1,200})]\\(([^()\\s]{1,500})\\)");

    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)([^*\\n]{1,500})\\*\\*");

    private TextHtml() {}

    /** Paragraphs. */
    static String blocks(String text) {
        String value = unescaped(text);
        boolean markup = PlainText.isMarkup(value);
        if (markup && BLOCK.matcher(value).find()) {
            return contained(value);
        }
        StringBuilder html = new StringBuilder(value.length() + 200);
        for (String paragraph : paragraphs(markup ? value : Parser.unescapeEntities(value, false))) {
            paragraph(html, paragraph.strip(), markup);
        }
        return html.toString();
    }

    /** Within a line. */
    static String line(String text) {
        String value = unescaped(text);
        return PlainText.isMarkup(value) ? contained(value) : escaped(Parser.unescapeEntities(value, false));
    }

    static String escaped(String text) {
        return Entities.escape(text);
    }

    private static String unescaped(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        String value = text.indexOf('&') >= 0
                        && !PlainText.isMarkup(text)
                        && ESCAPED.matcher(text).find()
                ? Parser.unescapeEntities(text, false)
                : text;
        // Escaped twice: by the CMS and by what wrote the data.
        return value.contains("&lt;p") && !PlainText.isMarkup(value) ? Parser.unescapeEntities(value, false) : value;
    }

    /** What is left open in one part must not swallow the next: a comment, a script, a text area. */
    private static String contained(String html) {
        return Jsoup.parseBodyFragment(html).body().html() + "\n";
    }

    private static List<String> paragraphs(String text) {
        String value = text.contains("\n") || !text.contains("\\n")
                ? text
                : text.replace("\\r", "").replace("\\n", "\n");
        String[] parts = EMPTY_LINES.split(value);
        if (parts.length < 2) {
            parts = LINES.split(value);
        }
        List<String> paragraphs = new ArrayList<>();
        for (String part : parts) {
            boolean lost = parts.length == 1 && part.length() > LONGEST_PARAGRAPH;
            String[] found = lost ? WIDE_GAP.split(part) : new String[] {part};
            for (String one : found) {
                paragraphs.addAll(lost && found.length == 1 ? List.of(GLUED.split(one)) : List.of(one));
            }
        }
        return paragraphs;
    }

    private static void paragraph(StringBuilder html, String text, boolean markup) {
        if (text.isEmpty()) {
            return;
        }
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        boolean heading = marks > 1 && marks <= 6 && marks < text.length() && text.charAt(marks) == ' ';
        String tag = heading ? "h" + marks : "p";
        String line = heading ? text.substring(marks).strip() : text;
        html.append('<').append(tag).append('>');
        html.append(marked(markup ? contained(line).strip() : escaped(line)));
        html.append("</").append(tag).append(">\n");
    }

    /** Markdown's links and bold type, which some CMSs leave in what they give to search engines. */
    private static String marked(String line) {
        String html = line.contains("](") ? LINK.matcher(line).replaceAll("<a href=\"$2\">$1</a>") : line;
        return html.contains("**") ? BOLD.matcher(html).replaceAll("<strong>$1</strong>") : html;
    }
}
