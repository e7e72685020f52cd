package news.broadsheet.local.doctor;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A page of text for a terminal: labels on the left, values wrapped on the right. */
final class Sheet {

    private static final int WIDTH = 100;

    /** What is to be read, and not looked up, is easier on the eye in short lines. */
    private static final int READING_WIDTH = 76;

    private static final int LABEL = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final String indent;
    private final int width;

    Sheet(PrintStream out) {
        this(out, "", WIDTH);
    }

    private Sheet(PrintStream out, String indent, int width) {
        this.out = out;
        this.indent = indent;
        this.width = width;
    }

    /** The same page, a little to the right. */
    Sheet indented() {
        return new Sheet(out, indent + "  ", width);
    }

    /** The same page for running text. */
    Sheet forReading() {
        return new Sheet(out, indent, indent.length() + READING_WIDTH);
    }

    /** Columns that are left in a line. */
    int room() {
        return width - indent.length();
    }

    void heading(String text) {
        wrap(indent, indent + "  ", text);
    }

    /** @param mark before the text, such as that of a list's item: what is wrapped stands below the text, not below it */
    void paragraph(String mark, String text) {
        wrap(indent + mark, indent + " ".repeat(TextWidth.of(mark)), text);
    }

    /** @param bar before each line */
    void barred(String bar, String text) {
        wrap(indent + bar, indent + bar, text);
    }

    /** A line that is laid out already. */
    void row(String text) {
        out.println(indent + harmless(text).stripTrailing());
    }

    void blank() {
        out.println();
    }

    /** Prints nothing where there is nothing to say. */
    void line(String label, String text) {
        if (!text.isEmpty()) {
            line(label, "", text);
        }
    }

    /** @param column between the label and the text, with the space after it */
    void line(String label, String column, String text) {
        String start = indent + "  " + label;
        String margin = " ".repeat(indent.length() + 2 + LABEL);
        wrap(
                (start.length() < margin.length() ? start + margin.substring(start.length()) : start + " ") + column,
                margin + " ".repeat(column.length()),
                text);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /**
     * Breaks between words, or between signs in scripts that have no spaces; what is long for another reason, such as a URL,
     * stays whole so that it can be copied.
     */
    private void wrap(String start, String margin, String text) {
        StringBuilder line = new StringBuilder(start);
        int filled = TextWidth.of(start);
        boolean empty = true;
        String space = "";
        for (String piece : TextWidth.pieces(harmless(text), width - margin.length())) {
            if (piece.equals(" ")) {
                space += piece;
                continue;
            }
            int more = TextWidth.of(piece);
            if (!empty && filled + space.length() + more > width) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(margin);
                filled = margin.length();
                space = "";
            }
            line.append(space).append(piece);
            filled += space.length() + more;
            empty = false;
            space = "";
        }
        out.println(line.toString().stripTrailing());
    }

    /** Without what a publisher could steer a terminal with: controls, and marks that turn the direction of writing. */
    static String harmless(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> Character.isISOControl(c) || isDirection(c) ? 0xfffd : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
