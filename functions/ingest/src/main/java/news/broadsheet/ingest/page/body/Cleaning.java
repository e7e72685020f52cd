package news.broadsheet.ingest.page.body;

import java.util.List;

/** Takes away what is no text of the article, rule by rule; each rule has a name, which {@code LeftOut} tells. */
final class Cleaning {

    private final PageMap map;

    Cleaning(PageMap map) {
        this.map = map;
    }

    /** What calls itself something else than the article, on the whole page, unless it holds most of the page's text. */
    void dropNamed(Headline title) {
        int all = map.prose(map.root());
        for (Region region : map.regions()) {
            boolean around = region.names() == Names.NOISE || region.names() == Names.CAPTION;
            if (around && !isGone(region) && !(map.prose(region) > Limits.LEFT && title.isIn(region)) && map.prose(region) <= all * Limits.TOO_MUCH_TO_DROP) {
                map.drop(region, region.names() == Names.CAPTION ? "CAPTION" : "named");
            }
        }
        map.count();
        if (map.prose(map.root()) < Math.min(Limits.LEFT, all * Limits.LEFT_SHARE)) {
            map.restore();
        }
    }

    /** The words in a box that holds a picture and is named so. */
    void dropCaptions() {
        for (Sight picture : map.pictures()) {
            Region at = picture.region();
            for (int level = 0; at != null && level < Captions.LEVELS && map.chars(at) <= Limits.CAPTION; level++, at = at.parent()) {
                if (at.names() == Names.PICTURE && map.chars(at) > 0 && !isGone(at)) {
                    map.drop(at, Names.CAPTION.name());
                }
            }
        }
        map.count();
    }

    private static boolean isGone(Region region) {
        for (Region at = region; at != null; at = at.parent()) {
            if (at.isDropped()) {
                return true;
            }
        }
        return false;
    }

    /** Lines that are a link and nothing else: where to read on. */
    void dropLinkedLines(Region article) {
        for (Passage passage : map.passages(article)) {
            boolean line = passage.region().is("p") || passage.region().is("div") || passage.region().isHeading();
            if (passage.isDropped()) {
                continue;
            }
            if (Phrases.isPointer(passage)) {
                passage.drop("pointer");
            } else if (line && passage.chars() >= Limits.LINKED_LINE && passage.linkChars() * 100 >= passage.chars() * 85) {
                passage.drop("linked-line");
            }
        }
        map.count();
    }

    /** From a line such as "About the author" to the end, where little follows. */
    void dropTail(Region article) {
        List<Passage> passages = map.passages(article);
        int all = map.prose(article);
        int behind = 0;
        for (int i = passages.size() - 1; i >= 0 && behind <= all * Limits.TAIL; i--) {
            Passage passage = passages.get(i);
            if (!passage.isDropped() && Phrases.isTail(passage)) {
                passages.subList(i, passages.size()).forEach(rest -> rest.drop("tail"));
                map.count();
                return;
            }
            behind += passage.prose();
        }
    }

    /** Headings over nothing but links that were taken away. */
    void dropBareHeadings(Region article) {
        List<Passage> passages = map.passages(article);
        boolean end = true;
        int links = 0;
        for (int i = passages.size() - 1; i >= 0; i--) {
            Passage passage = passages.get(i);
            if (passage.isDropped()) {
                links += passage.isLinks() ? 1 : -passages.size();
                continue;
            }
            boolean heading = passage.region().isHeading();
            if (heading && end && links > 0) {
                passage.drop("bare-heading");
            }
            end = heading;
            links = 0;
        }
        map.count();
    }

    /** Within the article: lists of links, and what holds nothing. */
    void dropLinkLists(Region article) {
        for (Region region : article.children()) {
            clean(region);
        }
        map.count();
    }

    private void clean(Region region) {
        if (region.isDropped()) {
            return;
        }
        int chars = map.chars(region);
        boolean part = region.is("li") || region.is("tr") || region.is("td") || region.is("tbody") || region.is("p");
        if (!part && chars > 0 && map.linkShare(region) > (region.is("ul") || region.is("ol") ? Limits.LIST_LINKS : Limits.LINKS) && map.prose(region) < chars / 4) {
            map.drop(region, "links");
            return;
        }
        region.children().forEach(this::clean);
    }
}
