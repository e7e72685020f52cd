package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes away what stands around an article's text on a page: navigation, boxes, bars, forms, scripts. */
final class Chrome {

    /** Never text, wherever it stands. */
    private static final String UNSEEN =
            "script, style, template, link, meta, title, head, object, param, svg, canvas, map,"
                    + " input, select, textarea, button, dialog, [hidden], [aria-hidden=true]";

    /** Around the text, by what it says it is. */
    private static final String AROUND = "nav, aside, footer, form, menu, [role=navigation], [role=complementary],"
            + " [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=toolbar], [role=form]";

    /** Around the text, by the usual names of classes and ids: a whole word of a name that is joined by - or _. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:ad|ads|advert|adverts|advertisement|advertising|sponsored|promo|promotion|share|sharing|social|"
                    + "newsletter|signup|subscribe|subscription|paywall|related|recommended|recommendations|recirculation|"
                    + "most-read|read-more|readmore|more-on|comments|comment-count|cookie|consent|breadcrumb|breadcrumbs|"
                    + "pagination|pager|toolbar|popup|modal|sidebar|outbrain|taboola|byline|dateline|timestamp|"
                    + "author-bio|author-box|about-author|bio|topics|tag-list|taglist|skip-link|print-only|nav|menu|"
                    + "screen-reader-text|sr-only|visually-hidden)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private Chrome() {}

    /** From a page's container. What holds most of the text stays, whatever its name. */
    static void remove(Element container) {
        removeUnseen(container);
        int most = container.text().length() / 2;
        List<Element> around = new ArrayList<>(container.select(AROUND));
        for (Element element : container.select("[class], [id]")) {
            if (!element.equals(container)
                    && NAMES.matcher(element.className() + " " + element.id()).find()) {
                around.add(element);
            }
        }
        for (Element element : around) {
            boolean text = Videos.isTeaser(element) || isSpeaker(element);
            if (!element.equals(container) && !text && element.text().length() <= most) {
                element.remove();
            }
        }
        container.select("header h1, header time, h1").remove();
    }

    /** Within a quote a footer names who speaks (HTML Living Standard, the blockquote element). */
    private static boolean isSpeaker(Element element) {
        return element.normalName().equals("footer") && element.closest("blockquote") != null;
    }

    /** From any HTML: what no reader sees. A picture kept in noscript for want of scripts is shown where no other is. */
    static void removeUnseen(Element container) {
        for (Element noscript : container.select("noscript")) {
            Element before = noscript.previousElementSibling();
            boolean shown = before != null && (before.normalName().equals("img") || before.selectFirst("img") != null);
            if (shown || noscript.selectFirst("img") == null) {
                noscript.remove();
            } else {
                noscript.unwrap();
            }
        }
        container.select(UNSEEN).remove();
    }
}
