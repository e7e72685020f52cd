package news.broadsheet.local.doctor;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A page of text for a terminal: labels on the left, values wrapped on the right. */
final class Sheet {

    private static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final String indent;

    Sheet(PrintStream out) {
        this(out, "");
    }

    private Sheet(PrintStream out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    /** The same page, a little to the right. */
    Sheet indented() {
        return new Sheet(out, indent + "  ");
    }

    void heading(String text) {
        wrap(indent, indent + "  ", text);
    }

    void blank() {
        out.println();
    }

    /** Prints nothing where there is nothing to say. */
    void line(String label, String text) {
        if (!text.isEmpty()) {
            String start = indent + "  " + label;
            String margin = " ".repeat(indent.length() + 2 + LABEL);
            wrap(
                    start.length() < margin.length() ? start + margin.substring(start.length()) : start + " ",
                    margin,
                    text);
        }
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** Breaks between words; what has no spaces, such as a URL, stays whole so that it can be copied. */
    private void wrap(String start, String margin, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : harmless(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line.toString().stripTrailing());
    }

    /** Without what a publisher could steer a terminal with: controls, and marks that turn the direction of writing. */
    private static String harmless(String text) {
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
