package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as regions and passages, with the figures of every region at hand: each region holds a run of passages, so that a sum over it
 * is the difference of two running totals.
 */
final class PageMap {

    private final List<Region> regions;
    private final List<Passage> passages;
    private final List<Sight> pictures;
    private final int[] chars;
    private final int[] links;
    private final int[] prose;

    private PageMap(List<Region> regions, List<Passage> passages, List<Sight> pictures) {
        this.pictures = pictures;
        this.regions = regions;
        this.passages = passages;
        this.chars = new int[passages.size() + 1];
        this.links = new int[passages.size() + 1];
        this.prose = new int[passages.size() + 1];
        count();
    }

    /** The map of what stands below an element. */
    static PageMap of(Element top) {
        List<Region> regions = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        List<Sight> pictures = new ArrayList<>();
        new PageWalk(regions, passages, pictures).walk(top);
        return new PageMap(regions, passages, pictures);
    }

    /** Counts anew, after something was dropped. */
    void count() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            chars[i + 1] = chars[i] + passage.chars();
            links[i + 1] = links[i] + passage.linkChars();
            prose[i + 1] = prose[i] + passage.prose();
        }
    }

    /** The outermost first, each before those within it. */
    List<Region> regions() {
        return regions;
    }

    List<Sight> pictures() {
        return pictures;
    }

    Region root() {
        return regions.getFirst();
    }

    List<Passage> passages() {
        return passages;
    }

    List<Passage> passages(Region region) {
        return passages.subList(region.from(), region.to());
    }

    int chars(Region region) {
        return chars[region.to()] - chars[region.from()];
    }

    int links(Region region) {
        return links[region.to()] - links[region.from()];
    }

    int prose(Region region) {
        return prose[region.to()] - prose[region.from()];
    }

    /** Characters of running text between two passages. */
    int prose(int from, int to) {
        return to <= from ? 0 : prose[to] - prose[from];
    }

    /** Share of a region's characters that stand in links; 0 where it has none. */
    double linkShare(Region region) {
        int all = chars(region);
        return all == 0 ? 0 : (double) links(region) / all;
    }

    /** Nothing is dropped any more, except what no reader is meant to read on any page. */
    void restoreNamed() {
        for (Region region : regions) {
            if (region.isDropped() && !PageWalk.isAround(region.element())) {
                region.restore();
                passages(region).forEach(Passage::restore);
            }
        }
        for (Region region : regions) {
            if (region.isDropped()) {
                passages(region).forEach(passage -> passage.drop(Reason.NAMED));
            }
        }
        count();
    }

    /** Takes a region away with all it holds. The totals stay as they were until counted anew. */
    void drop(Region region, Reason reason) {
        region.drop(reason);
        for (int i = region.from(); i < region.to(); i++) {
            passages.get(i).drop(reason);
        }
    }
}
