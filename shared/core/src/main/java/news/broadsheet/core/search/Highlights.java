package news.broadsheet.core.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.broadsheet.core.search.Hit.Piece;

/** Finds the words of a query in texts: as pieces to be marked, and in a longer text the passage that has most of them. */
final class Highlights {

    /** Characters of a passage, about three lines. */
    private static final int PASSAGE = 240;

    /** Characters before its first match. */
    private static final int LEAD = 60;

    private static final String ELLIPSIS = "\u2026";

    private final Predicate<SearchWord> matcher;

    Highlights(SearchQuery query) {
        this.matcher = query.matcher();
    }

    private record Span(int start, int end) {}

    /** A passage and how many different words of the query it has. */
    record Passage(String text, int words) {}

    /** All of a text. Joined pieces are the text. */
    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : spans(text)) {
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), false));
            }
            pieces.add(new Piece(text.substring(span.start(), span.end()), true));
            at = span.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }

    /** How many different words of a text are looked for. */
    int words(String text) {
        return distinct(matches(text));
    }

    /** The passage with most words of the query, the first of equals. Blank where there is none of them. */
    Passage best(String text) {
        Passage best = new Passage("", 0);
        for (String line : text.lines().toList()) {
            List<SearchWord> matches = matches(line);
            for (int i = 0; i < matches.size(); i++) {
                int from = Math.max(0, matches.get(i).start() - LEAD);
                int words = distinct(within(matches.subList(i, matches.size()), from + PASSAGE));
                if (words > best.words()) {
                    best = new Passage(cut(line, from), words);
                }
            }
        }
        return best;
    }

    private List<SearchWord> matches(String text) {
        return SearchWord.of(text).stream().filter(matcher).toList();
    }

    private static List<SearchWord> within(List<SearchWord> matches, int end) {
        return matches.stream().filter(word -> word.end() <= end).toList();
    }

    private static int distinct(List<SearchWord> words) {
        Set<String> terms = new HashSet<>();
        words.forEach(word -> terms.add(word.term()));
        return terms.size();
    }

    /** Pairs of characters overlap, and become one. */
    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (SearchWord word : matches(text)) {
            if (!spans.isEmpty() && word.start() < spans.getLast().end()) {
                spans.add(new Span(spans.removeLast().start(), word.end()));
            } else {
                spans.add(new Span(word.start(), word.end()));
            }
        }
        return spans;
    }

    /** From the beginning of a word to the end of one, where words have spaces between them. */
    private static String cut(String line, int from) {
        int start = from == 0 ? 0 : next(line, from, LEAD / 2);
        int end = line.length() - start <= PASSAGE ? line.length() : last(line, start + PASSAGE);
        String passage = line.substring(start, end).strip();
        return (start == 0 ? "" : ELLIPSIS) + passage + (end == line.length() ? "" : ELLIPSIS);
    }

    private static int next(String line, int from, int most) {
        int space = line.indexOf(' ', from);
        return space >= 0 && space - from <= most ? space + 1 : whole(line, from);
    }

    private static int last(String line, int end) {
        int space = line.lastIndexOf(' ', end);
        return space > end - LEAD ? space : whole(line, end);
    }

    /** Never between the halves of a surrogate pair. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
