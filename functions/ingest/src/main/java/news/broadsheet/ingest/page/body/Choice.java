package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;

/** Chooses the region that holds the article's text. */
final class Choice {

    private final PageMap map;
    private final List<Region> named;

    Choice(PageMap map) {
        this.map = map;
        this.named = new ArrayList<>();
        for (Region region : map.regions()) {
            if ((region.names() == Names.BODY || region.is("article")) && map.prose(region) > 0) {
                named.add(region);
            }
        }
    }

    /** From the whole page inwards, as long as one region within holds nearly all of the running text. */
    Region region() {
        Region at = map.root();
        while (true) {
            Region next = within(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
    }

    private Region within(Region outer) {
        int all = map.prose(outer);
        if (all == 0) {
            return outer;
        }
        Region best = outer;
        int most = 0;
        for (Region child : outer.children()) {
            int prose = map.prose(child);
            if (!child.isDropped() && prose > most) {
                best = child;
                most = prose;
            }
        }
        if (best == outer || isText(best)) {
            return outer;
        }
        if (most >= all * Limits.DOMINANT) {
            return best;
        }
        return named(outer, all);
    }

    private Region named(Region outer, int all) {
        Region best = outer;
        int most = 0;
        for (Region region : named) {
            if (region != outer && outer.holds(region) && map.prose(region) > most) {
                best = region;
                most = map.prose(region);
            }
        }
        return most >= all * Limits.DOMINANT_NAMED && isAlone(best, outer) ? best : outer;
    }

    /** Whether no other part of the page, as large as to count, is named in the same way: a text may come in parts. */
    private boolean isAlone(Region best, Region outer) {
        for (Region region : named) {
            boolean other = outer.holds(region) && !region.holds(best) && !best.holds(region);
            if (other && map.prose(region) > map.prose(best) * Limits.PART) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(Region region) {
        return region.is("p")
                || region.is("ul")
                || region.is("ol")
                || region.is("dl")
                || region.isHeading()
                || region.is("blockquote");
    }
}
