package news.broadsheet.ingest.page.body;

import org.jsoup.nodes.Element;

/**
 * A picture on a page.
 *
 * @param at number of passages in front of it
 */
record Sight(Element element, Region region, int at) {}
