package news.broadsheet.ingest.identity;

import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.ingest.parse.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry says the same as before: its title, link, summary, content and dates. Not what changes from poll to poll
 * though nothing happened: white space, tracking parameters, and queries of pictures and links within the content.
 */
final class EntryFingerprint {

    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'<>?]+)\\?[^\\s\"'<>]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private EntryFingerprint() {}

    static String of(Entry entry) {
        return Ids.of(
                "entry",
                normal(entry.title()),
                CanonicalUrl.of(entry.link()).orElse(""),
                normal(entry.summary()),
                content(entry.contentHtml()),
                text(entry.published()),
                text(entry.updated()));
    }

    /** Of an entry that has no name: its title, summary and text, whatever day it comes. */
    static String ofText(Entry entry) {
        return Ids.of("text", normal(entry.title()), normal(entry.summary()), content(entry.contentHtml()));
    }

    private static String content(@Nullable String html) {
        return html == null ? "" : normal(QUERY.matcher(html).replaceAll("$1"));
    }

    private static String normal(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
