package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes from the page's tree what was dropped on its map; captions go into the figures of their pictures. */
final class Removal {

    private Removal() {}

    /** A parent that loses more children than this is filled anew: to take many out of a list one by one takes long. */
    private static final int MANY = 16;

    /** What stands in an element that goes may stay there. */
    static void remove(PageMap map) {
        Set<Node> gone = gone(map);
        IdentityHashMap<Element, List<Node>> leaving = new IdentityHashMap<>();
        for (Node node : gone) {
            if (node.parent() instanceof Element parent && !gone.contains(parent)) {
                leaving.computeIfAbsent(parent, _ -> new ArrayList<>(4)).add(node);
            }
        }
        leaving.forEach((parent, nodes) -> {
            if (nodes.size() <= MANY) {
                nodes.forEach(Node::remove);
            } else {
                List<Node> kept = new ArrayList<>(parent.childNodes());
                kept.removeIf(gone::contains);
                parent.empty();
                parent.appendChildren(kept);
            }
        });
    }

    private static Set<Node> gone(PageMap map) {
        Captions captions = new Captions(map);
        Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Region region : map.regions()) {
            if (region.isDropped() && !(region.reason() == Reason.CAPTION && captions.join(region))) {
                gone.add(region.element());
            }
        }
        for (Passage passage : map.passages()) {
            Reason reason = passage.reason();
            if (reason != null && reason != Reason.NAMED && reason != Reason.CAPTION) {
                gone.addAll(passage.nodes());
            }
        }
        return gone;
    }
}
