package news.broadsheet.core.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.core.story.Story.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Every front there is of some stories: all of them, by section, by language, by both; by rank and by time. Which stories are
 * considered is the caller's matter, and so is where the fronts are kept.
 */
public final class Fronts {

    /** Stories of several owners that are considered, the latest. */
    public static final int MOST_OF_SEVERAL = 1_000;

    /** Stories of a single owner that are considered: they fill what the others leave. */
    public static final int MOST_OF_ONE = 200;

    private static final int MOST_OTHERS = 3;
    private static final int MOST = FrontPages.PAGE * FrontPages.MOST_PAGES;

    private static final Comparator<Entry> BY_RANK = Comparator.comparingDouble(
                    (Entry entry) -> entry.why().score())
            .thenComparing(Entry::lastSeen)
            .thenComparing(Entry::story)
            .reversed();

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::lastSeen).thenComparing(Entry::story).reversed();

    private Fronts() {}

    /** What is ranked now, each once: a story may lose its second owner between the two questions. */
    public static List<Story> considered(StoryReader stories) {
        Map<StoryId, Story> considered = new LinkedHashMap<>();
        stories.latest(true, MOST_OF_SEVERAL).forEach(story -> considered.put(story.id(), story));
        stories.latest(false, MOST_OF_ONE).forEach(story -> considered.put(story.id(), story));
        return List.copyOf(considered.values());
    }

    /** Of each list that has a story, its pages. */
    public static Map<FrontName, List<FrontPage>> of(Collection<Story> stories, Instant now) {
        Map<FrontName, List<Entry>> lists = new LinkedHashMap<>();
        for (Story story : stories) {
            Card lead = story.lead();
            if (story.isLive() && lead != null) {
                Entry entry = entry(story, lead, now);
                for (Order order : Order.values()) {
                    for (FrontName name : names(order, story.section(), story.language())) {
                        lists.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
                    }
                }
            }
        }
        Map<FrontName, List<FrontPage>> fronts = new LinkedHashMap<>();
        lists.forEach((name, entries) -> {
            List<FrontPage> pages = pages(ordered(name.order(), entries), now);
            if (!pages.isEmpty()) {
                fronts.put(name, pages);
            }
        });
        return fronts;
    }

    private static Entry entry(Story story, Card lead, Instant now) {
        List<String> others = story.shown().stream()
                .skip(1)
                .map(Shown::card)
                .map(card -> card.source().name())
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
        return new Entry(
                story.id(),
                lead,
                others,
                story.articles(),
                story.owners().size(),
                story.firstSeen(),
                story.lastSeen(),
                StoryRank.of(story, now));
    }

    private static List<FrontName> names(Order order, @Nullable Section section, @Nullable String language) {
        return List.of(
                new FrontName(order, null, null),
                new FrontName(order, section, null),
                new FrontName(order, null, language),
                new FrontName(order, section, language));
    }

    /** A story that editors weigh with 0 is on no front of rank. */
    private static List<Entry> ordered(Order order, List<Entry> entries) {
        return switch (order) {
            case LATEST -> entries.stream().sorted(BY_TIME).limit(MOST).toList();
            case TOP ->
                Diversity.of(entries.stream()
                        .filter(entry -> entry.why().score() > 0)
                        .sorted(BY_RANK)
                        .limit(MOST)
                        .toList());
        };
    }

    private static List<FrontPage> pages(List<Entry> entries, Instant now) {
        List<FrontPage> pages = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += FrontPages.PAGE) {
            int to = Math.min(from + FrontPages.PAGE, entries.size());
            pages.add(new FrontPage(entries.subList(from, to), now, to == entries.size()));
        }
        return pages;
    }
}
