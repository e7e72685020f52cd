package news.broadsheet.ingest.parse.xml;

import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import org.jsoup.nodes.Entities;

/**
 * Character and entity references: the five of XML, numbers, and the names of HTML, which feeds use without declaring
 * them. What a DOCTYPE declares is not among them, so that nothing can be fetched or blown up; it stays as written.
 */
final class References {

    /** The longest name of HTML has 31 letters. */
    private static final int LONGEST = 33;

    /** What numbers 128 to 159 are taken to mean, as browsers do (HTML, "numeric character reference end state"). */
    private static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
                    + "\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
                    + "\u009d\u017e\u0178";

    private final Flaws flaws;

    References(Flaws flaws) {
        this.flaws = flaws;
    }

    /** The text between two places with its references replaced. */
    void decode(String text, int from, int to, StringBuilder out) {
        int at = from;
        for (int sign = text.indexOf('&', at, to); sign >= 0; sign = text.indexOf('&', at, to)) {
            out.append(text, at, sign);
            at = reference(text, sign, to, out);
        }
        out.append(text, at, to);
    }

    /** Appends what the reference means; returns the place behind it. */
    private int reference(String text, int sign, int to, StringBuilder out) {
        int last = Math.min(to, sign + LONGEST);
        int at = sign + 1;
        while (at < last && (isAsciiLetterOrDigit(text.charAt(at)) || (at == sign + 1 && text.charAt(at) == '#'))) {
            at++;
        }
        boolean closed = at < to && at > sign + 1 && text.charAt(at) == ';';
        if (!closed) {
            flaws.add(Flaw.BARE_AMPERSAND);
            out.append('&');
            return sign + 1;
        }
        if (text.charAt(sign + 1) == '#') {
            number(text, sign + 2, at, out);
        } else {
            name(text.substring(sign + 1, at), out);
        }
        return at + 1;
    }

    private void name(String name, StringBuilder out) {
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> {
                flaws.add(Flaw.UNDECLARED_ENTITY);
                String known = Entities.getByName(name);
                out.append(known.isEmpty() ? "&" + name + ";" : known);
            }
        }
    }

    private void number(String text, int from, int to, StringBuilder out) {
        boolean hex = from < to && (text.charAt(from) | 0x20) == 'x';
        int code = hex ? parse(text, from + 1, to, 16) : parse(text, from, to, 10);
        if (code >= 0x80 && code <= 0x9f) {
            out.append(WINDOWS_1252.charAt(code - 0x80));
        } else if (Characters.isAllowed(code)) {
            out.appendCodePoint(code);
        } else {
            flaws.add(Flaw.CONTROL_CHARACTERS);
        }
    }

    /** -1 where it is no number, or one too large. */
    private static int parse(String text, int from, int to, int radix) {
        int value = from < to ? 0 : -1;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            value = digit < 0 ? -1 : value * radix + digit;
            if (value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return value;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
}
