package news.broadsheet.local.comments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a large XML file into its records, so that one that is broken costs no other: an XML parser must stop at the first
 * error (XML 1.0, 1.2 "fatal error"), and exports have them. It knows tags, comments and CDATA, and nothing of what a record
 * says: that is for {@link XmlFields}. A document type is passed over, so no entity of it can be meant.
 */
final class XmlRecords {

    /** Longest record in characters: far above any comment, far below what hurts. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final int LONGEST_TAG = 65_536;

    /** What a file consists of, as far as was asked for. */
    sealed interface Piece {

        record Opened(String name) implements Piece {}

        record Closed(String name) implements Piece {}

        /** @param xml the element, from its first sign to its last */
        record Whole(String name, long line, String xml) implements Piece {}

        record Broken(String name, long line, String why) implements Piece {}

        record DocumentType() implements Piece {}
    }

    private final XmlCharacters in;
    private final Set<String> marks;
    private final Map<String, Set<String>> records;
    private final Deque<Piece> found = new ArrayDeque<>();
    private final StringBuilder xml = new StringBuilder();
    private String record = "";
    private long recordLine;
    private boolean tooLong;
    private boolean damaged;
    private boolean brokenTag;

    /**
     * @param marks elements whose start and end are told
     * @param records elements that are given whole; for each, the tags that cannot stand in it ({@code /} before a name for
     *     an end), so that one whose own end is missing does not swallow what follows
     */
    XmlRecords(XmlCharacters in, Set<String> marks, Map<String, Set<String>> records) {
        this.in = in;
        this.marks = marks;
        this.records = records;
    }

    /** Empty at the end of the file. */
    Optional<Piece> next() {
        while (found.isEmpty()) {
            int c = in.next();
            if (c == XmlCharacters.END) {
                return Optional.empty();
            }
            if (c == '<') {
                markup();
            } else {
                keep(c);
            }
        }
        return Optional.of(found.removeFirst());
    }

    /** The record in which the file ended. */
    Optional<String> unfinished() {
        return isInRecord() ? Optional.of(record) : Optional.empty();
    }

    private boolean isInRecord() {
        return !record.isEmpty();
    }

    private void markup() {
        long line = in.line();
        int c = in.next();
        if (c == '!') {
            declaration();
        } else if (c == '?') {
            skipPast("?>", false);
        } else if (c == '/') {
            end(tag(in.next()).strip());
        } else if (Character.isLetter(c) || c == '_' || c == ':') {
            start(tag(c), line);
        } else {
            keep("&lt;");
            in.unread(c);
        }
    }

    private void declaration() {
        if (follows("--")) {
            skipPast("-->", false);
        } else if (follows("[CDATA[")) {
            keep("<![CDATA[");
            skipPast("]]>", true);
        } else if (isInRecord()) {
            damaged = true;
        } else if (follows("DOCTYPE")) {
            passOver();
        }
    }

    /** Balanced by its angle brackets: entities of a document type may hold elements, which are none of the document's. */
    private void passOver() {
        int depth = 1;
        for (int c = in.next(); c != XmlCharacters.END; c = in.next()) {
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0) {
                found.add(new Piece.DocumentType());
                return;
            }
        }
    }

    private boolean follows(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = in.next();
            if (c != text.charAt(i)) {
                in.unread(c);
                return false;
            }
        }
        return true;
    }

    private void skipPast(String end, boolean kept) {
        // The last characters seen; its signs repeat only their first, as in "]]]>".
        int matched = 0;
        for (int c = in.next(); c != XmlCharacters.END; c = in.next()) {
            if (kept) {
                keep(c);
            }
            if (c == end.charAt(matched)) {
                matched++;
            } else if (matched != 2 || c != end.charAt(0) || end.charAt(1) != c) {
                matched = c == end.charAt(0) ? 1 : 0;
            }
            if (matched == end.length()) {
                return;
            }
        }
    }

    /** What stands between {@code <} and {@code >}; a {@code <} ends it too, since none may stand in a tag. */
    private String tag(int first) {
        StringBuilder tag = new StringBuilder();
        int quote = 0;
        brokenTag = true;
        for (int c = first; c != XmlCharacters.END; c = in.next()) {
            if (c == '<') {
                in.unread(c);
                return tag.toString();
            }
            if (c == '>' && quote == 0) {
                brokenTag = tag.length() >= LONGEST_TAG;
                return tag.toString();
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            if (tag.length() < LONGEST_TAG) {
                tag.append((char) c);
            }
        }
        return "";
    }

    private void start(String tag, long line) {
        String name = name(tag);
        boolean empty = tag.endsWith("/");
        breakOff(name);
        if (isInRecord()) {
            damaged |= brokenTag;
            keep("<" + tag + ">");
            return;
        }
        if (records.containsKey(name)) {
            begin(name, line);
            keep("<" + tag + ">");
            if (empty) {
                finish();
            }
        } else if (marks.contains(name)) {
            found.add(new Piece.Opened(name));
            if (empty) {
                found.add(new Piece.Closed(name));
            }
        }
    }

    private void end(String name) {
        if (isInRecord() && name.equals(record)) {
            keep("</" + name + ">");
            finish();
            return;
        }
        breakOff("/" + name);
        if (isInRecord()) {
            damaged |= brokenTag;
            keep("</" + name + ">");
        } else if (marks.contains(name)) {
            found.add(new Piece.Closed(name));
        }
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && tag.charAt(end) != '/') {
            end++;
        }
        return tag.substring(0, end);
    }

    private void begin(String name, long line) {
        record = name;
        recordLine = line;
        xml.setLength(0);
        tooLong = false;
        damaged = brokenTag;
    }

    private void breakOff(String tag) {
        if (isInRecord() && records.getOrDefault(record, Set.of()).contains(tag)) {
            found.add(new Piece.Broken(record, recordLine, "It has no end."));
            clear();
        }
    }

    private void finish() {
        if (tooLong) {
            found.add(new Piece.Broken(record, recordLine, "It is longer than " + LONGEST + " characters."));
        } else if (damaged) {
            found.add(new Piece.Broken(record, recordLine, XmlFields.NOT_WELL_FORMED));
        } else {
            found.add(new Piece.Whole(record, recordLine, xml.toString()));
        }
        clear();
    }

    private void clear() {
        record = "";
        damaged = false;
        xml.setLength(0);
        if (xml.capacity() > LONGEST / 4) {
            xml.trimToSize();
        }
    }

    private void keep(int c) {
        if (isInRecord() && hasRoom(1)) {
            xml.append((char) c);
        }
    }

    private void keep(String text) {
        if (isInRecord() && hasRoom(text.length())) {
            xml.append(text);
        }
    }

    private boolean hasRoom(int more) {
        tooLong |= xml.length() + more > LONGEST;
        return !tooLong;
    }
}
