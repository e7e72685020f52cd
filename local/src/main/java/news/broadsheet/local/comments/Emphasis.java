package news.broadsheet.local.comments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.local.comments.MarkdownLine.Mark;
import news.broadsheet.local.comments.MarkdownLine.Token;

/**
 * Takes away the emphasis that Markdown has no way to write, so that its asterisks are not read as text: CommonMark 0.31,
 * 6.2, lets a delimiter open only where it is "left-flanking" and close only where it is "right-flanking".
 */
final class Emphasis {

    /** Taking a mark away changes what its neighbours stand beside; in people's texts once is enough. */
    private static final int MOST_ROUNDS = 4;

    private Emphasis() {}

    static List<Token> settled(List<Token> tokens) {
        List<Token> settled = tokens;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            BitSet failing = failing(settled);
            if (failing.isEmpty()) {
                return settled;
            }
            settled = without(settled, failing);
        }
        BitSet all = new BitSet();
        for (int i = 0; i < settled.size(); i++) {
            all.set(i, isDelimiter(settled.get(i)));
        }
        return without(settled, all);
    }

    private static List<Token> without(List<Token> tokens, BitSet failing) {
        BitSet both = (BitSet) failing.clone();
        Map<Mark, Integer> opened = new EnumMap<>(Mark.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Open open) {
                opened.put(open.mark(), i);
            } else if (tokens.get(i) instanceof Token.Close close) {
                int start = opened.getOrDefault(close.mark(), i);
                if (failing.get(start) || failing.get(i)) {
                    both.set(start);
                    both.set(i);
                }
            }
        }
        List<Token> left = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (!both.get(i)) {
                left.add(tokens.get(i));
            }
        }
        return left;
    }

    private static BitSet failing(List<Token> tokens) {
        BitSet failing = new BitSet();
        BitSet nested = nested(tokens);
        for (int from = 0; from < tokens.size(); from++) {
            int to = from;
            while (to < tokens.size() && isDelimiter(tokens.get(to))) {
                to++;
            }
            if (to > from) {
                judge(tokens, from, to, nested, failing);
                from = to;
            }
        }
        return failing;
    }

    /** Both ends of every emphasis that is in another or has another in it. */
    private static BitSet nested(List<Token> tokens) {
        BitSet nested = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isDelimiter(tokens.get(i))) {
                continue;
            }
            if (tokens.get(i) instanceof Token.Open) {
                open.push(i);
                nested.set(open.getLast(), open.size() > 1 || nested.get(open.getLast()));
                nested.set(i, open.size() > 1);
            } else if (!open.isEmpty()) {
                nested.set(i, nested.get(open.pop()));
            }
        }
        return nested;
    }

    /**
     * Delimiters that touch are one run of asterisks to Markdown: they open or close together. Within a word, or among signs, a run may do
     * both, and with another emphasis about it there is no telling what it does.
     */
    private static void judge(List<Token> tokens, int from, int to, BitSet nested, BitSet failing) {
        int before = from == 0 ? ' ' : last(tokens.get(from - 1));
        int after = to == tokens.size() ? ' ' : first(tokens.get(to));
        boolean opens = tokens.subList(from, to).stream().allMatch(Token.Open.class::isInstance);
        boolean closes = tokens.subList(from, to).stream().allMatch(Token.Close.class::isInstance);
        for (int i = from; i < to; i++) {
            int outer = opens ? before : after;
            int inner = opens ? after : before;
            boolean works = flanks(outer, inner);
            boolean isClear = !nested.get(i) || isWhite(outer) || (isPunctuation(outer) && !mayBePunctuation(inner));
            boolean isMixed = !opens && !closes && tokens.get(i) instanceof Token.Open;
            failing.set(i, !works || !isClear || isMixed);
        }
    }

    /** @param inner the character on the side of what is emphasized */
    private static boolean flanks(int outer, int inner) {
        return !isWhite(inner) && (isFree(outer) || !mayBePunctuation(inner));
    }

    private static boolean isFree(int outer) {
        return isWhite(outer) || isPunctuation(outer);
    }

    private static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDelimiter(Token token) {
        return (token instanceof Token.Open open && open.mark() != Mark.LINK)
                || (token instanceof Token.Close close && close.mark() != Mark.LINK);
    }

    private static int first(Token token) {
        return switch (token) {
            case Token.Word word -> word.markdown().codePointAt(0);
            case Token.Open open -> '[';
            case Token.Close close -> ']';
            case Token.Space space -> ' ';
            case Token.LineEnd end -> ' ';
        };
    }

    private static int last(Token token) {
        return switch (token) {
            case Token.Word word ->
                word.markdown().codePointBefore(word.markdown().length());
            case Token.Open open -> '[';
            case Token.Close close -> ')';
            case Token.Space space -> ' ';
            case Token.LineEnd end -> ' ';
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Symbols are punctuation to CommonMark since 0.31, and were not before. */
    private static boolean mayBePunctuation(int c) {
        return isPunctuation(c)
                || switch (Character.getType(c)) {
                    case Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }
}
