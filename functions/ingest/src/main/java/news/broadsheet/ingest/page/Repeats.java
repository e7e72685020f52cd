package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a body what is no text of it: markers ("Advertisement"), pointers to other articles, the headline, byline
 * and captions once more.
 */
final class Repeats {

    private static final Pattern POINTER = Pattern.compile(
            "(?:read more|read also|also read|related|see also|more on this|watch|lesen sie auch|mehr zum thema|lire aussi|"
                    + "leia mais|lea tambi\u00e9n|leggi anche|lees ook)\\s*[:\\u2014-].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_POINTER = 200;

    /** Between a headline and the name of its site. */
    private static final String SEPARATORS = "|-\u2013\u2014\u00b7\u2022:\u00bb";

    /** A line that begins a headline is not the headline if it is this short. */
    private static final int SHORTEST_HEADLINE = 12;

    private final String headline;
    private final String byline;
    private final List<Block> kept = new ArrayList<>();

    /** Of the pictures since the last line of text. */
    private final Set<String> captions = new HashSet<>();

    private int longestCaption;
    private boolean above = true;

    private Repeats(String headline, @Nullable String byline) {
        this.headline = key(headline);
        this.byline = key(byline);
    }

    static List<Block> dropped(List<Block> blocks, String headline, @Nullable String byline) {
        Repeats repeats = new Repeats(headline, byline);
        blocks.forEach(repeats::add);
        return repeats.kept;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph(RichText text) -> line(block, text);
            case Block.Heading(int _, RichText text) -> line(block, text);
            case Block.Image(Picture picture) -> {
                captions(picture);
                kept.add(block);
            }
            case Block.Gallery gallery -> {
                gallery.pictures().forEach(this::captions);
                kept.add(block);
            }
            default -> kept.add(block);
        }
    }

    private void captions(Picture picture) {
        caption(key(picture.caption()));
        caption(key(picture.credit()));
    }

    private void caption(String key) {
        captions.add(key);
        longestCaption = Math.max(longestCaption, key.length());
    }

    private void line(Block block, RichText text) {
        if (!mayBeLeftOut(text) || !isLeftOut(block, text.text())) {
            kept.add(block);
            above &= !(block instanceof Block.Paragraph);
            captions.clear();
            longestCaption = 0;
        }
    }

    /** Most paragraphs are longer than all they could repeat, which is told without a copy of them. */
    private boolean mayBeLeftOut(RichText text) {
        int most = Math.max(Math.max(above ? 2 * headline.length() : 0, byline.length()), longestCaption);
        most = Math.max(most, Markers.LONGEST);
        int letters = 0;
        boolean link = false;
        int length = 0;
        for (Span span : text.spans()) {
            String run = span.text();
            length += run.length();
            link |= span.href() != null;
            for (int i = 0; i < run.length() && letters <= most; i++) {
                letters += Character.isLetterOrDigit(run.charAt(i)) ? 1 : 0;
            }
        }
        return letters <= most || (link && length <= LONGEST_POINTER);
    }

    private boolean isLeftOut(Block block, String text) {
        String key = key(text);
        boolean repeated =
                !key.isEmpty() && ((above && isHeadline(key)) || key.equals(byline) || captions.contains(key));
        return repeated || Markers.isMarker(key) || isPointer(block, text);
    }

    private boolean isHeadline(String line) {
        return line.equals(headline)
                || isSuffixed(headline, line)
                || (line.length() <= headline.length() * 2 && isSuffixed(line, headline));
    }

    /** Whether a text is another and then the name of a site. */
    private static boolean isSuffixed(String longer, String shorter) {
        if (shorter.length() < SHORTEST_HEADLINE || !longer.startsWith(shorter)) {
            return false;
        }
        String rest = longer.substring(shorter.length()).strip();
        return !rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(0)) >= 0 && rest.length() <= 60;
    }

    /** "Related: another headline", where all that follows is a link. */
    private static boolean isPointer(Block block, String text) {
        return block instanceof Block.Paragraph(RichText line)
                && text.length() <= LONGEST_POINTER
                && line.spans().stream().map(Span::href).anyMatch(href -> href != null)
                && POINTER.matcher(text).matches();
    }

    private static String key(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String line = PlainText.collapse(text);
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '.' || line.charAt(end - 1) == ':')) {
            end--;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
