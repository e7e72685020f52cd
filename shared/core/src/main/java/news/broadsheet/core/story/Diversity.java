package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.FrontPages.Entry;

/**
 * Keeps one busy source from filling a front: among the first {@link #FIRST} stories at most {@link #MOST_OF_A_SOURCE} are
 * led by the same one. Those that must wait stand next, in their order. Where there are not enough others, the places are
 * filled in the order of rank all the same.
 */
final class Diversity {

    static final int FIRST = 20;
    static final int MOST_OF_A_SOURCE = 2;

    private Diversity() {}

    static List<Entry> of(List<Entry> ranked) {
        Map<SourceId, Integer> bySource = new HashMap<>();
        List<Entry> spread = new ArrayList<>(ranked.size());
        List<Entry> waiting = new ArrayList<>();
        for (Entry entry : ranked) {
            boolean first = spread.size() < FIRST;
            boolean tooMany = first && bySource.merge(entry.lead().source().id(), 1, Integer::sum) > MOST_OF_A_SOURCE;
            (tooMany ? waiting : spread).add(entry);
        }
        spread.addAll(Math.min(FIRST, spread.size()), waiting);
        return spread;
    }
}
