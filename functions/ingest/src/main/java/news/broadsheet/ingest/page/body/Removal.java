package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** Takes from the page's tree what was dropped on its map; captions go into the figures of their pictures. */
final class Removal {

    private Removal() {}

    /** From the last to the first, since taking away an element costs as much as its parent has children behind it. */
    static void remove(PageMap map) {
        Captions captions = new Captions(map);
        List<Region> gone = new ArrayList<>();
        for (Region region : map.regions()) {
            if (region.isDropped() && !(region.reason() == Reason.CAPTION && captions.join(region))) {
                gone.add(region);
            }
        }
        gone.reversed().forEach(region -> region.element().remove());
        for (Passage passage : map.passages().reversed()) {
            Reason reason = passage.reason();
            if (reason != null && reason != Reason.NAMED && reason != Reason.CAPTION) {
                passage.nodes().reversed().forEach(TextNode::remove);
            }
        }
    }
}
