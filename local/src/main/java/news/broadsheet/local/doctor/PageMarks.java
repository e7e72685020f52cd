package news.broadsheet.local.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.meta.PageMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the text of a page what became the article and what was left out for which reason. Both are found again by their
 * words, white space aside, since understanding a page takes it apart.
 */
final class PageMarks {

    /** Nobody said anything of it: it stands outside of what was looked at. */
    static final int OUTSIDE = -1;

    /** It is in the article. */
    static final int KEPT = -2;

    /** As {@link LeftOut} cuts it: what is that long goes on on the page. */
    private static final int CUT_FROM = 190;

    /** A text so short is anywhere: it is marked only where it is whole lines. */
    private static final int SHORT = 12;

    private final PageText page;
    private final String text;
    private final int[] lineStarts;
    private final int[] marks;

    PageMarks(PageText page, ArticlePage article) {
        this.page = page;
        StringBuilder squeezed = new StringBuilder();
        this.lineStarts = new int[page.lines().size() + 1];
        for (int i = 0; i < page.lines().size(); i++) {
            lineStarts[i] = squeezed.length();
            squeezed.append(squeezed(page.lines().get(i).text()));
        }
        this.text = squeezed.toString();
        lineStarts[page.lines().size()] = text.length();
        this.marks = new int[text.length()];
        Arrays.fill(marks, OUTSIDE);
        keep(article);
        leaveOut(article.leftOut());
    }

    /**
     * A run of text with one meaning.
     *
     * @param mark {@link #OUTSIDE}, {@link #KEPT}, or the index of what was left out
     */
    record Part(String text, int mark) {}

    /** The parts of a line of the page. */
    List<Part> parts(int line) {
        List<Part> parts = new ArrayList<>();
        String whole = page.lines().get(line).text();
        int at = lineStarts[line];
        int start = 0;
        int mark = OUTSIDE;
        for (int i = 0; i < whole.length(); i++) {
            if (isSpace(whole.charAt(i))) {
                continue;
            }
            if (marks[at] != mark && !whole.substring(start, i).isBlank()) {
                parts.add(new Part(whole.substring(start, i), mark));
                start = i;
            }
            mark = marks[at++];
        }
        parts.add(new Part(whole.substring(start), mark));
        return parts;
    }

    private void keep(ArticlePage article) {
        PageMetadata about = article.about();
        int headline = place(about.headline(), 0, true);
        mark(headline, about.headline(), KEPT);
        int from = Math.max(0, headline);
        for (String said : said(about)) {
            mark(place(said, from, false), said, KEPT);
        }
        int cursor = 0;
        for (String said :
                article.body().blocks().stream().flatMap(PageMarks::said).toList()) {
            int place = place(said, cursor, false);
            mark(place, said, KEPT);
            cursor = place < 0 ? cursor : place;
        }
    }

    private static List<String> said(PageMetadata about) {
        List<String> said = new ArrayList<>();
        add(said, about.standfirst());
        add(said, about.byline());
        said.addAll(about.authors());
        if (about.image() != null) {
            said.addAll(said(about.image()).toList());
        }
        return said;
    }

    private static Stream<String> said(Block block) {
        Stream<String> lines = ArticleText.lines(block);
        return switch (block) {
            case Block.Image image -> said(image.picture());
            case Block.Quote quote when quote.cite() != null -> Stream.concat(lines, Stream.of(quote.cite()));
            case Block.Gallery gallery -> gallery.pictures().stream().flatMap(PageMarks::said);
            case Block.AudioTeaser teaser -> Stream.ofNullable(teaser.audio().title());
            case Block.VideoTeaser teaser -> Stream.ofNullable(teaser.video().title());
            default -> lines;
        };
    }

    private static Stream<String> said(Picture picture) {
        return Stream.concat(Stream.ofNullable(picture.caption()), Stream.ofNullable(picture.credit()));
    }

    private static void add(List<String> said, @Nullable String text) {
        if (text != null) {
            said.add(text);
        }
    }

    private void leaveOut(List<LeftOut> leftOut) {
        int[] starts = new int[leftOut.size()];
        int cursor = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = place(beginning(leftOut.get(i)), cursor, false);
            // Taken at once, so that the same words again are found further down.
            mark(starts[i], beginning(leftOut.get(i)), i);
            cursor = starts[i] < 0 ? cursor : starts[i] + 1;
        }
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= 0 && leftOut.get(i).text().length() >= CUT_FROM) {
                int at = starts[i] + squeezed(beginning(leftOut.get(i))).length();
                for (; at < marks.length && marks[at] == OUTSIDE; at++) {
                    marks[at] = i;
                }
            }
        }
    }

    private static String beginning(LeftOut left) {
        String text = left.text().strip();
        return text.endsWith("\u2026") ? text.substring(0, text.length() - 1) : text;
    }

    /** Where a text stands that is not marked yet, after a place or else before it; negative where it does not. */
    private int place(String said, int from, boolean inHeading) {
        String wanted = squeezed(said);
        if (wanted.isEmpty()) {
            return -1;
        }
        int first = -1;
        int again = text.indexOf(wanted, from);
        for (int at = again < 0 ? text.indexOf(wanted) : again; at >= 0; at = text.indexOf(wanted, at + 1)) {
            boolean fits = marks[at] == OUTSIDE && (wanted.length() > SHORT || isLine(at, wanted.length()));
            if (fits && (!inHeading || page.lines().get(line(at)).heading())) {
                return at;
            }
            first = fits && first < 0 ? at : first;
        }
        return first;
    }

    /** One or several, whole. */
    private boolean isLine(int at, int length) {
        return Arrays.binarySearch(lineStarts, at) >= 0 && Arrays.binarySearch(lineStarts, at + length) >= 0;
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    private void mark(int place, String said, int mark) {
        if (place >= 0) {
            Arrays.fill(
                    marks, place, Math.min(marks.length, place + squeezed(said).length()), mark);
        }
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars().filter(c -> !isSpace((char) c)).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u00ad' || c == '\u200b' || c == '\ufeff';
    }
}
