package news.broadsheet.local.comments;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.local.comments.MarkdownLine.Mark;
import news.broadsheet.local.comments.MarkdownLine.Token;

/**
 * The parts of a paragraph with white space outside of marks, single and never at its ends; with marks around nothing gone,
 * and two of a kind that touch made one. So Markdown needs it: {@code ** bold **} is no emphasis.
 */
final class Tidy {

    private final List<Token> out = new ArrayList<>();

    private Tidy() {}

    static List<Token> of(List<Token> tokens) {
        Tidy tidy = new Tidy();
        for (Token token : tokens) {
            switch (token) {
                case Token.Word word -> tidy.out.add(word);
                case Token.Space space -> tidy.white(space);
                case Token.LineEnd end -> tidy.white(end);
                case Token.Open open -> tidy.open(open);
                case Token.Close close -> tidy.close(close);
            }
        }
        while (!tidy.out.isEmpty() && isWhite(tidy.out.getLast())) {
            tidy.out.removeLast();
        }
        return tidy.out;
    }

    private static boolean isWhite(Token token) {
        return token instanceof Token.Space || token instanceof Token.LineEnd;
    }

    /** Before the marks just opened; of a space and a line end the line end is left. */
    private void white(Token token) {
        int at = out.size();
        while (at > 0 && out.get(at - 1) instanceof Token.Open) {
            at--;
        }
        if (at == 0) {
            return;
        }
        if (!isWhite(out.get(at - 1))) {
            out.add(at, token);
        } else if (token instanceof Token.LineEnd) {
            out.set(at - 1, token);
        }
    }

    private void open(Token.Open open) {
        boolean goesOn = open.mark() != Mark.LINK
                && !out.isEmpty()
                && out.getLast() instanceof Token.Close close
                && close.mark() == open.mark();
        if (goesOn) {
            out.removeLast();
        } else {
            out.add(open);
        }
    }

    private void close(Token.Close close) {
        int at = out.size();
        while (at > 0 && isWhite(out.get(at - 1))) {
            at--;
        }
        if (at > 0 && out.get(at - 1) instanceof Token.Open open && open.mark() == close.mark()) {
            out.remove(at - 1);
        } else {
            out.add(at, close);
        }
    }
}
