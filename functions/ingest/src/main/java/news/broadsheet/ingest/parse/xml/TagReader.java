package news.broadsheet.ingest.parse.xml;

import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;

/** Reads one tag: attributes without quotes or values, and tags that are never closed, included. */
final class TagReader {

    private final String text;
    private final int end;
    private final Names names;
    private final XmlTree tree;
    private final References references;
    private final Flaws flaws;
    private final Attributes attributes = new Attributes();
    private final StringBuilder scratch = new StringBuilder();
    private boolean empty;
    private int at;

    TagReader(String text, Names names, XmlTree tree, References references, Flaws flaws) {
        this.text = text;
        this.end = text.length();
        this.names = names;
        this.tree = tree;
        this.references = references;
        this.flaws = flaws;
    }

    /** @return the place behind the tag; a tag in which the document breaks off is none */
    int start(int from) {
        Name name = name(from + 1);
        attributes.clear();
        empty = false;
        boolean whole = attributes();
        if (!whole) {
            return end;
        }
        tree.makeRoom(name);
        int mark = names.mark();
        attributes.declare(names);
        tree.start(name, attributes, empty, mark);
        return at;
    }

    int end(int from) {
        Name name = name(from + 2);
        while (at < end && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        if (at == end) {
            return end;
        }
        tree.end(name);
        return text.charAt(at) == '>' ? at + 1 : at;
    }

    private Name name(int from) {
        at = from;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        return names.at(text, from, at);
    }

    /** False where the document ends before the tag does. */
    private boolean attributes() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '<') {
                flaws.add(Flaw.UNCLOSED_TAG);
                return true;
            }
            if (c <= ' ' || c == '/') {
                empty |= c == '/';
                at++;
            } else {
                empty = false;
                attribute();
            }
        }
        return false;
    }

    private void attribute() {
        int from = at;
        while (at < end && isAttributeNamePart(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            flaws.add(Flaw.BAD_ATTRIBUTE);
            at++;
            return;
        }
        Name name = names.at(text, from, at);
        skipSpace();
        String value = "";
        if (at < end && text.charAt(at) == '=') {
            at++;
            skipSpace();
            value = value();
        } else {
            flaws.add(Flaw.BAD_ATTRIBUTE);
        }
        if (!attributes.add(name, value)) {
            flaws.add(Flaw.BAD_ATTRIBUTE);
        }
    }

    private String value() {
        char quote = at < end ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, at + 1);
            int to = close < 0 ? end : close;
            String value = decoded(at + 1, to);
            at = Math.min(to + 1, end);
            return value;
        }
        flaws.add(Flaw.BAD_ATTRIBUTE);
        int from = at;
        while (at < end && text.charAt(at) > ' ' && text.charAt(at) != '>') {
            at++;
        }
        boolean closing = at > from && at < end && text.charAt(at) == '>' && text.charAt(at - 1) == '/';
        empty = closing;
        return decoded(from, closing ? at - 1 : at);
    }

    private String decoded(int from, int to) {
        if (text.indexOf('&', from, to) < 0) {
            return text.substring(from, to);
        }
        scratch.setLength(0);
        references.decode(text, from, to, scratch);
        return scratch.toString();
    }

    private void skipSpace() {
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
    }

    static boolean isNameStart(char c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c >= 0xc0 && Character.isLetter(c));
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.' || c >= 0xb7;
    }

    private static boolean isAttributeNamePart(char c) {
        return c > ' ' && c != '=' && c != '>' && c != '<' && c != '/' && c != '"' && c != '\'';
    }
}
