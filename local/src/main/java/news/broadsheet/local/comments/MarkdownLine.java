package news.broadsheet.local.comments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one paragraph with their emphasis, links and line ends, as they are met; {@link Emphasis} then sees to it
 * that each mark will be read as one. Marks that are open where a paragraph ends go on in the next.
 */
final class MarkdownLine {

    enum Mark {
        EMPHASIS("*"),
        STRONG("**"),
        LINK("");

        final String delimiter;

        Mark(String delimiter) {
            this.delimiter = delimiter;
        }
    }

    /** A part of a paragraph. */
    sealed interface Token {

        /** @param markdown not empty, escaped, without white space at its ends */
        record Word(String markdown) implements Token {}

        record Space() implements Token {}

        record LineEnd() implements Token {}

        /** @param url of a link */
        record Open(Mark mark, String url) implements Token {}

        record Close(Mark mark, String url) implements Token {}
    }

    private static final Token SPACE = new Token.Space();
    private static final Token LINE_END = new Token.LineEnd();

    /** What makes a block of a line by standing at its start. */
    private static final Pattern BLOCK_START =
            Pattern.compile("^(?=[#>+=~-])|(?<=^\\d{1,9})(?=[.)])", Pattern.MULTILINE);

    private static final Pattern REFERENCE = Pattern.compile("&(?=#|[A-Za-z][A-Za-z0-9]*;)");
    private static final String ALWAYS_ESCAPED = "\\`*_[]<";

    private final Map<Mark, String> marks = new EnumMap<>(Mark.class);
    private final List<Mark> order = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private boolean afterTag;

    void text(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBreakable(c)) {
                word(word);
                space();
            } else if (PlainText.isCharacter(c)) {
                escape(c, i < text.length() ? text.charAt(i) : 0, word);
            }
        }
        word(word);
    }

    /** A space that holds two words together is none to us. */
    private static boolean isBreakable(int c) {
        return PlainText.isSpace(c) && c != 0xa0 && c != 0x202f;
    }

    private void word(StringBuilder word) {
        if (!word.isEmpty()) {
            afterTag = false;
            tokens.add(new Token.Word(word.toString()));
            word.setLength(0);
        }
    }

    private void space() {
        if (!tokens.isEmpty() && !tokens.getLast().equals(SPACE)) {
            tokens.add(SPACE);
        }
    }

    /** @param next what follows; an ampersand or exclamation mark at the end may come to stand before anything */
    private static void escape(int c, char next, StringBuilder word) {
        boolean isReference = c == '&' && (next == 0 || next == '#' || Character.isLetter(next));
        boolean isImage = c == '!' && (next == 0 || next == '[');
        if (isReference || isImage || ALWAYS_ESCAPED.indexOf(c) >= 0) {
            word.append('\\');
        }
        word.appendCodePoint(c);
    }

    /** As inline code, in one line. */
    void code(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> PlainText.isSpace(c) ? ' ' : c)
                .filter(PlainText::isCharacter)
                .forEach(kept::appendCodePoint);
        String code = kept.toString().strip();
        if (code.isEmpty()) {
            text(text);
            return;
        }
        String fence = "`".repeat(longestRun(code) + 1);
        String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
        afterTag = false;
        tokens.add(new Token.Word(fence + pad + code + pad + fence));
    }

    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /**
     * @param isTag whether it is a {@code <br>}; a line end in the source right after one is the same line end
     * @return whether it ends the paragraph
     */
    boolean lineEnd(boolean isTag) {
        if (!isTag && afterTag) {
            afterTag = false;
            return false;
        }
        afterTag = isTag;
        for (Token token : tokens.reversed()) {
            if (token instanceof Token.LineEnd) {
                return true;
            }
            if (token instanceof Token.Word) {
                tokens.add(LINE_END);
                return false;
            }
        }
        return false;
    }

    /** @return whether it was opened: within itself a mark changes nothing */
    boolean open(Mark mark, String url) {
        if (marks.putIfAbsent(mark, url) != null) {
            return false;
        }
        order.add(mark);
        tokens.add(new Token.Open(mark, url));
        return true;
    }

    /** Closes the mark opened last. */
    void close(Mark mark) {
        order.remove(mark);
        tokens.add(new Token.Close(mark, String.valueOf(marks.remove(mark))));
    }

    /** The paragraph so far as Markdown, and a new one begun. */
    String finish() {
        for (Mark mark : order.reversed()) {
            tokens.add(new Token.Close(mark, marks.getOrDefault(mark, "")));
        }
        String markdown = markdown(Emphasis.settled(Tidy.of(tokens)));
        tokens = new ArrayList<>();
        afterTag = false;
        for (Mark mark : order) {
            tokens.add(new Token.Open(mark, marks.getOrDefault(mark, "")));
        }
        return markdown;
    }

    private static String markdown(List<Token> tokens) {
        StringBuilder markdown = new StringBuilder();
        boolean inLink = false;
        for (Token token : tokens) {
            switch (token) {
                case Token.Word word -> markdown.append(word.markdown());
                case Token.Space space -> markdown.append(' ');
                case Token.LineEnd end -> markdown.append(inLink ? ' ' : '\n');
                case Token.Open open -> {
                    inLink |= open.mark() == Mark.LINK;
                    markdown.append(open.mark() == Mark.LINK ? "[" : open.mark().delimiter);
                }
                case Token.Close close -> {
                    inLink &= close.mark() != Mark.LINK;
                    markdown.append(close.mark() == Mark.LINK ? target(close.url()) : close.mark().delimiter);
                }
            }
        }
        return BLOCK_START.matcher(markdown).replaceAll(Matcher.quoteReplacement("\\"));
    }

    private static String target(String url) {
        return "](<" + REFERENCE.matcher(url).replaceAll("&amp;") + ">)";
    }
}
