package news.broadsheet.ingest.page.tree;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Resolves character references (HTML Living Standard, 13.2.5.72 and following) with jsoup's table of names. What is not
 * wholly regular goes to jsoup's own resolver, all the text at once.
 */
final class References {

    private static final int UNCLEAR = -1;
    private static final int MOST_DIGITS = 6;
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9f;

    /** The names that make up nearly all references: the whole table has two thousand, and is searched by halves. */
    private static final Map<String, String> USUAL = Stream.of(
                    "amp quot lt gt apos nbsp shy copy reg trade middot bull hellip ndash mdash lsquo rsquo ldquo rdquo bdquo sbquo",
                    "laquo raquo lsaquo rsaquo euro pound times rarr agrave aacute acirc atilde auml aring aelig ccedil egrave eacute",
                    "ecirc euml igrave iacute icirc iuml ntilde ograve oacute ocirc otilde ouml oslash ugrave uacute ucirc uuml szlig",
                    "Auml Ouml Uuml Eacute")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(name -> name, Entities::getByName));

    private final Source source;
    private final byte[] bytes;
    private final StringBuilder text = new StringBuilder();

    /** How far the text is written. */
    private int done;

    References(Source source) {
        this.source = source;
        this.bytes = source.bytes;
    }

    /** @param attribute whether it is an attribute's value, where references without a semicolon are judged more strictly */
    String resolved(int from, int to, boolean attribute) {
        text.setLength(0);
        done = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '&') {
                i++;
                continue;
            }
            i = resolve(i, to, attribute);
            if (i == UNCLEAR) {
                return Parser.unescapeEntities(source.text(from, to), attribute);
            }
        }
        return done == from
                ? source.text(from, to)
                : text.append(source.text(done, to)).toString();
    }

    /** Where to go on. */
    private int resolve(int ampersand, int to, boolean attribute) {
        int name = ampersand + 1;
        int after = endOfName(name, to);
        byte next = after < to ? bytes[after] : 0;
        if (after == name) {
            return next == '#' ? number(ampersand, to) : name;
        }
        boolean closed = next == ';';
        if (attribute && !closed && (isAlphanumeric(next) || next == '=')) {
            return after;
        }
        String known = new String(bytes, name, after - name, StandardCharsets.ISO_8859_1);
        String usual = closed ? USUAL.get(known) : null;
        if (usual != null) {
            write(ampersand, after + 1).append(usual);
            return done;
        }
        if (closed ? Entities.isNamedEntity(known) : attribute && Entities.isBaseNamedEntity(known)) {
            write(ampersand, closed ? after + 1 : after).append(Entities.getByName(known));
            return done;
        }
        return attribute ? after : UNCLEAR;
    }

    /** A number, closed, that means itself; jsoup has the others. */
    private int number(int ampersand, int to) {
        int from = ampersand + 2;
        int radix = 10;
        if (from < to && Source.folded(bytes[from]) == 'x') {
            from++;
            radix = 16;
        }
        int point = 0;
        int i = from;
        for (; i < to && i - from < MOST_DIGITS; i++) {
            int digit = Character.digit(bytes[i], radix);
            if (digit < 0) {
                break;
            }
            point = point * radix + digit;
        }
        boolean itself =
                (point > 0 && point < FIRST_CONTROL) || (point > LAST_CONTROL && point <= Character.MAX_CODE_POINT);
        if (i == from || i == to || bytes[i] != ';' || !itself) {
            return UNCLEAR;
        }
        write(ampersand, i + 1).appendCodePoint(point);
        return done;
    }

    private StringBuilder write(int to, int next) {
        text.append(source.text(done, to));
        done = next;
        return text;
    }

    /** Letters, then digits: so jsoup has it. */
    private int endOfName(int from, int to) {
        int i = from;
        while (i < to && Source.isLetter(bytes[i])) {
            i++;
        }
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isAlphanumeric(byte b) {
        return Source.isLetter(b) || isDigit(b);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
