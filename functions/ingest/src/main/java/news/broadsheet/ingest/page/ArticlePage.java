package news.broadsheet.ingest.page;

import java.util.List;
import news.broadsheet.core.article.Body;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.PageMetadata;

/**
 * An article page as understood.
 *
 * @param about what it says of its article
 * @param body the text as typed blocks; empty where the page has none to give
 * @param bodyFrom where the text was found
 * @param notice whether the page keeps the text, or the rest of it, from us
 * @param leftOut what was taken away around and within the text, in the order of the page; empty unless it was asked for
 */
public record ArticlePage(PageMetadata about, Body body, Carrier bodyFrom, Notice notice, List<LeftOut> leftOut) {

    /** A page that says nothing, for an entry without one. */
    public static final ArticlePage NONE =
            new ArticlePage(PageMetadata.NONE, Body.EMPTY, Carrier.VISIBLE, Notice.NONE, List.of());

    public ArticlePage {
        leftOut = List.copyOf(leftOut);
    }
}
