package news.broadsheet.ingest.page.body;

import java.util.List;
import java.util.function.Predicate;

/** What stands at the ends of an article's text and is none of it: the line of date and section above, credits and calls below. */
final class Edges {

    private final PageMap map;
    private final Region article;

    Edges(PageMap map, Region article) {
        this.map = map;
        this.article = article;
    }

    /** Only where the text is made of sentences: a poem, a list or a dialogue is made of short lines. */
    void trim() {
        map.count();
        if (map.prose(article) < map.chars(article) * Limits.MOSTLY_PROSE) {
            return;
        }
        List<Passage> passages = map.passages(article);
        drop(passages, Region::isHeading);
        drop(passages.reversed(), region -> false);
    }

    /** From one end as far as to what is no label; some are passed over. */
    private static void drop(List<Passage> passages, Predicate<Region> kept) {
        for (Passage passage : passages) {
            if (!passage.isDropped() && !kept.test(passage.region())) {
                if (passage.prose() > 0 || !isLabel(passage)) {
                    return;
                }
                passage.drop(Reason.EDGE);
            }
        }
    }

    /** Too short to say anything, and neither a sentence of its own nor part of a list, table or quote. */
    private static boolean isLabel(Passage passage) {
        boolean spoken = passage.sentences() > 0 && passage.region().is("p") && passage.linkChars() == 0;
        if (spoken || passage.chars() >= Limits.LABEL) {
            return false;
        }
        for (Region at = passage.region(); at != null; at = at.parent()) {
            if (at.is("li") || at.is("table") || at.is("dl") || at.is("blockquote") || at.is("pre")) {
                return false;
            }
        }
        return true;
    }
}
