package news.broadsheet.ingest.page.body;

import java.util.List;
import news.broadsheet.ingest.page.stated.Notices;

/** Takes away what is no text of the article, rule by rule; each has its {@link Reason}. */
final class Cleaning {

    private final PageMap map;

    Cleaning(PageMap map) {
        this.map = map;
    }

    /**
     * On the whole page: what is called something else than the article. It stays where it holds most of the page's text, or the headline
     * and a text below it, since themes call things by any name; and all of it stays where next to nothing is left without.
     */
    void dropNamed(Headline headline) {
        int all = map.prose(map.root());
        for (Region region : map.regions()) {
            boolean around = region.names().isAround() || region.names() == Names.CAPTION;
            if (around && !region.isGone() && !isArticle(region, all, headline)) {
                map.drop(region, region.names() == Names.CAPTION ? Reason.CAPTION : Reason.NAMED);
            }
        }
        map.count();
        if (map.prose(map.root()) < Math.min(Limits.LEFT, all * Limits.LEFT_SHARE)) {
            map.restoreNamed();
        }
    }

    /** Whether a box is the article, or holds it, whatever its name: by how much text it has, or by the headline in it. */
    private boolean isArticle(Region region, int all, Headline headline) {
        int prose = map.prose(region);
        if (prose > Limits.LEFT && headline.isIn(region)) {
            return true;
        }
        boolean elsewhere =
                region.names() == Names.SURELY_NOISE && all - prose >= Limits.LEFT && headline.before(region) != null;
        return prose > all * Limits.TOO_MUCH_TO_DROP && !elsewhere;
    }

    /** Within the article. */
    void clean(Region article) {
        article.children().forEach(this::dropLinkLists);
        map.count();
        List<Passage> passages = map.passages(article);
        passages.forEach(Cleaning::dropLine);
        map.count();
        dropTail(passages, map.prose(article));
        new Edges(map, article).trim();
        dropBareHeadings(passages);
        map.count();
    }

    /** Boxes and lists of links. A part of a list or table stays or goes with it. */
    private void dropLinkLists(Region region) {
        if (region.isDropped()) {
            return;
        }
        int chars = map.chars(region);
        double most = region.isList() ? Limits.LIST_LINKS : Limits.LINKS;
        boolean part = region.is("li") || region.is("tr") || region.is("td") || region.is("tbody") || region.is("p");
        if (region.names() == Names.VIDEO && region.to() - region.from() <= Limits.TEASER_LINES) {
            return;
        }
        if (!part && chars > 0 && map.linkShare(region) > most && map.prose(region) < chars / 4) {
            map.drop(region, Reason.LINKS);
            return;
        }
        region.children().forEach(this::dropLinkLists);
    }

    /** Lines that are a link and nothing else, or begin as a pointer does. */
    private static void dropLine(Passage passage) {
        if (passage.isDropped()) {
            return;
        }
        Region region = passage.region();
        boolean line = region.is("p") || region.is("div") || region.isHeading();
        if (Phrases.isPointer(passage)) {
            passage.drop(Reason.POINTER);
        } else if (passage.chars() <= Notices.LONGEST_LINE && Notices.isNoticeLine(passage.start())) {
            passage.drop(Reason.NOTICE);
        } else if (line
                && passage.chars() >= Limits.LINKED_LINE
                && passage.linkChars() > passage.chars() * Limits.LINKED_LINE_SHARE) {
            passage.drop(Reason.LINKED_LINE);
        }
    }

    /** From a line such as "About the author" to the end, where little follows. */
    private static void dropTail(List<Passage> passages, int all) {
        int behind = 0;
        for (int i = passages.size() - 1; i >= 0 && behind <= all * Limits.TAIL; i--) {
            Passage passage = passages.get(i);
            if (!passage.isDropped() && Phrases.isTail(passage)) {
                passages.subList(i, passages.size()).forEach(rest -> rest.drop(Reason.TAIL));
                return;
            }
            behind += passage.prose();
        }
    }

    /** Headings over nothing but links that were taken away. */
    private static void dropBareHeadings(List<Passage> passages) {
        boolean end = true;
        boolean links = false;
        boolean other = false;
        for (Passage passage : passages.reversed()) {
            Reason reason = passage.reason();
            if (reason != null) {
                links |= reason.isLink();
                other |= !reason.isLink();
                continue;
            }
            boolean heading = passage.region().isHeading();
            if (heading && end && links && !other) {
                passage.drop(Reason.BARE_HEADING);
            }
            end = heading;
            links = false;
            other = false;
        }
    }
}
