package news.broadsheet.ingest.page.tree;

import java.util.Locale;
import org.jsoup.nodes.DocumentType;
import org.jspecify.annotations.Nullable;

/** Reads comments and the doctype (HTML Living Standard, 13.2.5.41 and following). */
final class Declarations {

    private static final String OPEN_COMMENT = "<!--";
    private static final String OPEN_DOCTYPE = "<!doctype";
    private static final String ODD = "an odd doctype";

    private final Source source;

    Declarations(Source source) {
        this.source = source;
    }

    boolean isDoctype() {
        return source.startsWithWord(OPEN_DOCTYPE, source.at);
    }

    /** The comment at the place where the source is, {@code <!--} or whatever else begins with an exclamation mark. */
    String comment() {
        if (!source.startsWith(OPEN_COMMENT, source.at)) {
            return bogusComment(source.at + 2);
        }
        int from = source.at + OPEN_COMMENT.length();
        if (source.peek(from) == '>') {
            source.at = from + 1;
            return "";
        }
        if (source.startsWith("->", from)) {
            source.at = from + 2;
            return "";
        }
        int i = from;
        while (true) {
            i = source.find('-', i);
            if (source.peek(i + 1) == '-') {
                int behind = source.peek(i + 2) == '!' ? i + 3 : i + 2;
                if (source.peek(behind) == '>') {
                    source.at = behind + 1;
                    return source.text(from, i);
                }
            }
            i++;
        }
    }

    /** What the standard calls a bogus comment (13.2.5.41). */
    String bogusComment(int from) {
        int to = source.find('>', from);
        source.at = to + 1;
        return source.text(from, to);
    }

    /** A doctype as it should be: a name, and public and system identifiers. */
    DocumentType doctype() {
        int name = spaces(source.at + OPEN_DOCTYPE.length(), true);
        int i = name;
        while (Source.isLetter(source.peek(i))) {
            i++;
        }
        String named = source.text(name, i).toLowerCase(Locale.ROOT);
        int next = spaces(i, false);
        if (i == name || (source.peek(next) != '>' && next == i)) {
            throw new GivesUp(ODD);
        }
        source.at = next;
        boolean isPublic = source.startsWithWord("public", next);
        boolean isSystem = source.startsWithWord("system", next);
        String publicId = "";
        String systemId = "";
        if (isPublic || isSystem) {
            source.at = spaces(next + "public".length(), true);
            String first = quoted();
            publicId = isPublic ? first : "";
            systemId = isPublic ? "" : first;
            if (isPublic && source.peek(source.at) != '>') {
                systemId = quoted();
            }
        }
        if (source.peek(source.at) != '>') {
            throw new GivesUp(ODD);
        }
        source.at++;
        return doctype(
                named,
                isPublic ? DocumentType.PUBLIC_KEY : isSystem ? DocumentType.SYSTEM_KEY : null,
                publicId,
                systemId);
    }

    private static DocumentType doctype(String name, @Nullable String key, String publicId, String systemId) {
        DocumentType doctype = new DocumentType(name, publicId, systemId);
        if (key != null) {
            doctype.setPubSysKey(key);
        }
        return doctype;
    }

    private int spaces(int from, boolean needed) {
        int next = source.afterSpace(from, source.end);
        if (needed && next == from) {
            throw new GivesUp(ODD);
        }
        return next;
    }

    private String quoted() {
        byte quote = source.peek(source.at);
        if (quote != '"' && quote != '\'') {
            throw new GivesUp(ODD);
        }
        int from = source.at + 1;
        int to = source.find((char) quote, from);
        String text = source.text(from, to);
        if (text.indexOf('>') >= 0) {
            throw new GivesUp(ODD);
        }
        source.at = spaces(to + 1, false);
        return text;
    }
}
