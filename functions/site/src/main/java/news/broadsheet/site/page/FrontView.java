package news.broadsheet.site.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.StoryId;

/**
 * The front page: the stories that matter most, then what matters in each section and does not stand above already.
 *
 * @param latest shown where little was ranked yet, without what stands above
 */
public record FrontView(Frame frame, List<Entry> top, List<Shelf> shelves, List<Card> latest) {

    /** So many of the ranking stand on top; the rest comes back in the sections. */
    private static final int ON_TOP = 14;

    private static final int ON_A_SHELF = 4;

    /** Stories of one section. */
    public record Shelf(Section section, List<Entry> entries) {}

    static FrontView of(
            Frame frame, List<Entry> ranked, Map<Section, FrontPages.FrontPage> bySection, List<Card> latest) {
        List<Entry> top = ranked.subList(0, Math.min(ON_TOP, ranked.size()));
        Set<StoryId> shown = new HashSet<>(top.stream().map(Entry::story).toList());
        List<Shelf> shelves = new ArrayList<>();
        for (Section section : frame.menu()) {
            List<Entry> entries =
                    bySection.containsKey(section) ? bySection.get(section).entries() : List.of();
            List<Entry> own = entries.stream()
                    .filter(entry -> !shown.contains(entry.story()))
                    .limit(ON_A_SHELF)
                    .toList();
            own.forEach(entry -> shown.add(entry.story()));
            if (!own.isEmpty()) {
                shelves.add(new Shelf(section, own));
            }
        }
        Set<ArticleId> leads =
                new HashSet<>(top.stream().map(entry -> entry.lead().id()).toList());
        List<Card> others =
                latest.stream().filter(card -> !leads.contains(card.id())).toList();
        return new FrontView(frame, top, shelves, others);
    }

    public boolean isEmpty() {
        return top.isEmpty() && latest.isEmpty();
    }
}
