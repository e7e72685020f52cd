package news.broadsheet.ingest.parse.xml;

import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;

/**
 * Reads characters as XML in one pass, without ever going back: what an XML parser refuses is read as it was probably meant,
 * and counted. A DOCTYPE is passed over, so that no entity is ever expanded and nothing fetched.
 */
public final class XmlReader {

    private final String text;
    private final int end;
    private final Flaws flaws;
    private final Names names = new Names();
    private final XmlTree tree;
    private final References references;
    private final TagReader tags;
    private final StringBuilder scratch = new StringBuilder();
    private int at;

    private XmlReader(String text, Flaws flaws) {
        this.text = text;
        this.end = text.length();
        this.flaws = flaws;
        this.tree = new XmlTree(flaws, names);
        this.references = new References(flaws);
        this.tags = new TagReader(text, names, tree, references, flaws);
    }

    /** The document: a node without a name, whose children are the outermost elements. */
    public static XmlNode read(String text, Flaws flaws) {
        XmlReader reader = new XmlReader(text, flaws);
        reader.run();
        return reader.tree.finish();
    }

    private void run() {
        while (at < end) {
            int sign = text.indexOf('<', at);
            int stop = sign < 0 ? end : sign;
            if (stop > at) {
                characters(at, stop);
            }
            at = stop;
            if (at < end) {
                markup();
            }
        }
    }

    private void markup() {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        if (TagReader.isNameStart(next)) {
            at = tags.start(at);
        } else if (next == '/' && at + 2 < end && TagReader.isNameStart(text.charAt(at + 2))) {
            at = tags.end(at);
        } else if (next == '!') {
            declaration();
        } else if (next == '?') {
            at = behind("?>", at);
        } else {
            flaws.add(Flaw.BARE_LESS_THAN);
            tree.text("<");
            at++;
        }
    }

    private void characters(int from, int to) {
        if (tree.isOutside()) {
            if (tree.isEmpty() && !Characters.isBlank(text, from, to)) {
                flaws.add(Flaw.TEXT_BEFORE);
            }
        } else if (Characters.isBlank(text, from, to)) {
            tree.text(text.indexOf('\n', from, to) < 0 ? " " : "\n");
        } else if (text.indexOf('&', from, to) < 0) {
            tree.text(text.substring(from, to));
        } else {
            scratch.setLength(0);
            references.decode(text, from, to, scratch);
            tree.text(scratch.toString());
        }
    }

    private void declaration() {
        if (text.startsWith("<!--", at)) {
            at = behind("-->", at + 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            int from = at + "<![CDATA[".length();
            at = behind("]]>", from);
            int to = at == end && !text.startsWith("]]>", end - 3) ? end : at - 3;
            if (!tree.isOutside() && from < to) {
                tree.text(text.substring(from, to));
            }
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9) && tree.isOutside()) {
            doctype();
        } else {
            at = behind(">", at);
        }
    }

    /** Over the internal subset in brackets, whose quoted values may hold any sign. */
    private void doctype() {
        int from = at;
        int depth = 0;
        for (at += 9; at < end; at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = behind(String.valueOf(c), at + 1) - 1;
            } else if (c == '[' || c == ']') {
                depth += c == '[' ? 1 : -1;
            } else if (c == '>' && depth <= 0) {
                break;
            }
        }
        if (text.substring(from, Math.min(at, end)).contains("<!ENTITY")) {
            flaws.add(Flaw.DOCTYPE_ENTITIES);
        }
        at = Math.min(at + 1, end);
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? end : found + mark.length();
    }
}
