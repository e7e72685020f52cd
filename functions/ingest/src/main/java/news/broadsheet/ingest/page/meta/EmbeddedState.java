package news.broadsheet.ingest.page.meta;

import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WrittenDate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * The state that a page's scripts start from, such as {@code __NEXT_DATA__}. Its shape is each publisher's own, and it holds
 * other articles too: it is asked for the first value under a well-known name, and only where nothing else speaks.
 */
final class EmbeddedState {

    /** Characters read of a script; the article comes first in most. */
    private static final int MOST = 300_000;

    private static final List<String> STARTS = List.of("window.", "__", "var ", "self.", "dataLayer", "const ", "{");
    private static final List<String> PUBLISHED = List.of(
            "datePublished",
            "publishedAt",
            "published_at",
            "publishDate",
            "publish_date",
            "publicationDate",
            "publication_date",
            "firstPublished",
            "first_published_at",
            "firstPublishedAt",
            "publishedDate",
            "published_date",
            "pubDate",
            "pubdate",
            "datePublication",
            "displayDate",
            "articlePublicationDate",
            "postDate");

    private EmbeddedState() {}

    static boolean isState(Element script) {
        if (script.id().equals("__NEXT_DATA__") || script.attr("type").endsWith("/json")) {
            return true;
        }
        if (script.hasAttr("src")) {
            return false;
        }
        String data = data(script);
        int start = 0;
        while (start < data.length() && start < 200 && Character.isWhitespace(data.charAt(start))) {
            start++;
        }
        return data.length() > 20 && startsState(data, start);
    }

    private static boolean startsState(String data, int at) {
        for (String sign : STARTS) {
            if (data.startsWith(sign, at)) {
                return true;
            }
        }
        return false;
    }

    /** What a script holds, without a copy of it. */
    static String data(Element script) {
        boolean one = script.childNodeSize() == 1;
        return one && script.childNode(0) instanceof DataNode node ? node.getWholeData() : script.data();
    }

    static Optional<WrittenDate> published(List<String> scripts) {
        int left = MOST;
        for (String script : scripts) {
            String text = script.substring(0, Math.min(left, script.length()));
            left -= text.length();
            for (String name : PUBLISHED) {
                Optional<WrittenDate> date =
                        WebDates.written(value(text, name), false).filter(WrittenDate::dayStated);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first text or number under a name in quotes. */
    private static String value(String json, String name) {
        int at = json.indexOf('"' + name + '"');
        int colon = at < 0 ? -1 : at + name.length() + 2;
        while (colon > 0 && colon < json.length() && (json.charAt(colon) == ' ' || json.charAt(colon) == ':')) {
            colon++;
        }
        if (colon < 0 || colon >= json.length()) {
            return "";
        }
        boolean quoted = json.charAt(colon) == '"';
        int start = quoted ? colon + 1 : colon;
        int end = start;
        while (end < json.length()
                && end < start + 60
                && (quoted ? json.charAt(end) != '"' : Character.isDigit(json.charAt(end)))) {
            end++;
        }
        return json.substring(start, end);
    }
}
