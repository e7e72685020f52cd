package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Span;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a body what is no text of it: markers ("Advertisement"), pointers to other articles, the headline, byline
 * and captions once more.
 */
final class Repeats {

    private static final Set<String> MARKERS = Set.of(
            "advertisement",
            "advertisements",
            "advertisement - continue reading below",
            "article continues below",
            "story continues below advertisement",
            "continue reading",
            "continue reading the main story",
            "read more",
            "sponsored",
            "sponsored content",
            "share",
            "share this",
            "share this article",
            "skip to content",
            "print",
            "anzeige",
            "werbung",
            "publicit\u00e9",
            "publicidad",
            "pubblicit\u00e0",
            "publicidade",
            "advertentie",
            "reklama",
            "reklam",
            "annons",
            "annonse",
            "annonce",
            "mainos",
            "\u0440\u0435\u043a\u043b\u0430\u043c\u0430",
            "\u5e7f\u544a",
            "\u5e83\u544a");

    private static final Pattern POINTER = Pattern.compile(
            "(?:read more|read also|also read|related|see also|more on this|watch|lesen sie auch|mehr zum thema|lire aussi|"
                    + "leia mais|lea tambi\u00e9n|leggi anche|lees ook)\\s*[:\\u2014-].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Repeats() {}

    static List<Block> dropped(List<Block> blocks, String headline, @Nullable String byline) {
        List<Block> kept = new ArrayList<>();
        String title = key(headline);
        for (Block block : blocks) {
            String text = key(line(block));
            boolean above = kept.stream().noneMatch(Block.Paragraph.class::isInstance);
            boolean repeated = !text.isEmpty()
                    && ((above && text.equals(title))
                            || (byline != null && text.equals(key(byline)))
                            || isCaption(kept, text));
            if (!repeated && !MARKERS.contains(text) && !isPointer(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().text();
            case Block.Heading heading -> heading.text().text();
            default -> "";
        };
    }

    private static boolean isCaption(List<Block> before, String text) {
        if (before.isEmpty() || !(before.getLast() instanceof Block.Image(Picture picture))) {
            return false;
        }
        return text.equals(key(picture.caption())) || text.equals(key(picture.credit()));
    }

    /** "Related: another headline", where all that follows is a link. */
    private static boolean isPointer(Block block) {
        return block instanceof Block.Paragraph(var text)
                && POINTER.matcher(text.text()).matches()
                && text.spans().stream().map(Span::href).anyMatch(href -> href != null)
                && text.text().length() <= 200;
    }

    private static String key(@Nullable String text) {
        return text == null
                ? ""
                : PlainText.collapse(text).toLowerCase(Locale.ROOT).replaceAll("[.:]+$", "");
    }
}
