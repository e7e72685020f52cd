package news.broadsheet.ingest.page.body;

import java.util.List;

/** What stands at the ends of an article's text and is none of it: the line of date and section above, credits and calls below. */
final class Edges {

    private final PageMap map;
    private final Region article;

    Edges(PageMap map, Region article) {
        this.map = map;
        this.article = article;
    }

    void trim() {
        if (map.prose(article) < map.chars(article) * Limits.MOSTLY_PROSE) {
            return;
        }
        List<Passage> passages = map.passages(article);
        int first = 0;
        int last = passages.size() - 1;
        while (first <= last && !isText(passages.get(first))) {
            first++;
        }
        while (last > first && !isText(passages.get(last))) {
            last--;
        }
        if (first > last) {
            return;
        }
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean before = i < first && !passage.region().isHeading();
            if (!passage.isDropped() && (before || i > last) && isLabel(passage)) {
                passage.drop("edge");
            }
        }
        map.count();
    }

    private static boolean isText(Passage passage) {
        return passage.prose() > 0;
    }

    /** Too short to say anything, and no item of a list or table. */
    private static boolean isLabel(Passage passage) {
        for (Region at = passage.region(); at != null; at = at.parent()) {
            if (at.is("li") || at.is("table") || at.is("dl") || at.is("blockquote") || at.is("pre")) {
                return false;
            }
        }
        boolean spoken = passage.sentences() > 0 && passage.region().is("p") && passage.linkChars() == 0;
        return passage.chars() < Limits.LABEL && !spoken;
    }
}
