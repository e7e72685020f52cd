package news.broadsheet.ingest.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;

/** Text without markup: what a title or a summary says, on one line. */
public final class PlainText {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*)");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?");

    private PlainText() {}

    /**
     * The text of a value that may or may not be HTML, which RSS leaves open. Tags that HTML does not know are taken for
     * text ("a {@code List<String>} in Java"), scripts and styles for nothing.
     */
    public static String of(String value) {
        boolean markup = isMarkup(value);
        return markup || ENTITY.matcher(value).find() ? ofHtml(keepForeignTags(value)) : collapse(value);
    }

    /** The text of a value that is HTML. */
    public static String ofHtml(String html) {
        return collapse(Jsoup.parseBodyFragment(html).text());
    }

    /** Whether a value holds at least one tag of HTML. */
    public static boolean isMarkup(String value) {
        Matcher tag = TAG.matcher(value);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** White space of any kind to single spaces; control and invisible characters dropped. */
    public static String collapse(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    /** Soft hyphen, zero-width space, byte order mark, controls, and halves of surrogate pairs. */
    private static boolean isInvisible(int c) {
        return c == 0xad || c == 0x200b || c == 0xfeff || Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff);
    }

    private static String keepForeignTags(String value) {
        return TAG.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(
                        Tag.isKnownTag(match.group(1).toLowerCase(Locale.ROOT))
                                ? match.group()
                                : "&lt;" + match.group().substring(1)));
    }
}
