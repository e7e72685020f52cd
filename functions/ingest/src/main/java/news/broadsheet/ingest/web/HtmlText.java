package news.broadsheet.ingest.web;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * The text of a piece of HTML in one pass, without a tree: tags that break a line become a space, the others nothing; scripts,
 * styles and comments are left out.
 */
final class HtmlText {

    /** Elements that stand within a line (HTML, "phrasing content"). */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "textarea", "iframe");

    private final String html;
    private final boolean allTags;
    private final int lastTagEnd;
    private final StringBuilder text;
    private int at;

    /** @param allTags whether tags that HTML does not know are tags too; else they are text */
    HtmlText(String html, boolean allTags) {
        this.html = html;
        this.allTags = allTags;
        this.lastTagEnd = html.lastIndexOf('>');
        this.text = new StringBuilder(html.length());
    }

    String read() {
        while (at < html.length()) {
            int sign = html.indexOf('<', at);
            int stop = sign < 0 ? html.length() : sign;
            text(at, stop);
            at = stop;
            if (at < html.length()) {
                markup();
            }
        }
        return text.toString();
    }

    /** Whether a tag that HTML knows begins here. */
    static boolean isKnownTag(String html, int sign) {
        int from = nameStart(html, sign);
        int to = nameEnd(html, from);
        return to > from && Tag.isKnownTag(html.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            at = behind("-->", at + 4);
            return;
        }
        int from = nameStart(html, at);
        int to = nameEnd(html, from);
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        boolean tag = to > from && (allTags || Tag.isKnownTag(name));
        boolean instruction = isInstruction(next);
        if (tag) {
            tag(name, next == '/', to);
        } else if (instruction) {
            at = behind(">", at);
        } else {
            text.append('<');
            at++;
        }
    }

    private boolean isInstruction(char next) {
        char sign = at + 2 < html.length() ? html.charAt(at + 2) : ' ';
        return lastTagEnd > at && (next == '?' || (next == '!' && (Character.isLetter(sign) || sign == '[')));
    }

    private void tag(String name, boolean closing, int nameEnd) {
        at = tagEnd(nameEnd);
        if (!INLINE.contains(name)) {
            text.append(' ');
        }
        if (!closing && SILENT.contains(name)) {
            int close = indexOfIgnoreCase("</" + name, at);
            at = close < 0 ? html.length() : close;
        }
    }

    private void text(int from, int to) {
        int sign = html.indexOf('&', from, to);
        text.append(sign < 0 ? html.substring(from, to) : Parser.unescapeEntities(html.substring(from, to), false));
    }

    /** Behind the tag's end; quotes may hold the sign that ends it. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return html.length();
    }

    private int behind(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int indexOfIgnoreCase(String mark, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, mark, 0, mark.length())) {
                return i;
            }
        }
        return -1;
    }

    private static int nameStart(String html, int sign) {
        return sign + 1 < html.length() && html.charAt(sign + 1) == '/' ? sign + 2 : sign + 1;
    }

    private static int nameEnd(String html, int from) {
        int to = Math.min(from, html.length());
        while (to < html.length() && to - from < 40 && isNamePart(html.charAt(to), to == from)) {
            to++;
        }
        return to;
    }

    private static boolean isNamePart(char c, boolean first) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '-'));
    }
}
