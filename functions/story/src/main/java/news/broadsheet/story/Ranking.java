package news.broadsheet.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trends;

/**
 * Ranks all stories anew. It keeps nothing between two runs and may be run at any time, twice, or beside another: what is
 * written depends on the stories and the time alone.
 */
final class Ranking {

    private final RankPorts ports;

    Ranking(RankPorts ports) {
        this.ports = ports;
    }

    /** Fronts alone: what a story's change can move. Answers how many stories were ranked. */
    int fronts() {
        return fronts(Fronts.considered(ports.stories()), ports.clock().instant());
    }

    /** Fronts, and what trends. */
    int all() {
        List<Story> stories = Fronts.considered(ports.stories());
        Instant now = ports.clock().instant();
        int ranked = fronts(stories, now);
        trends(stories, now);
        return ranked;
    }

    private int fronts(List<Story> stories, Instant now) {
        ports.fronts().replaceAll(Fronts.of(stories, now));
        return stories.size();
    }

    private void trends(List<Story> stories, Instant now) {
        Set<String> languages = new TreeSet<>();
        stories.forEach(story -> languages.add(story.language()));
        List<Trending> each = new ArrayList<>();
        for (String language : languages) {
            Trends trends = Trends.of(language, stories, ports.vocabularies().apply(language), now);
            Trending trending = trends.against(
                    ports.trends().days(language, trends.day().minusDays(Trends.BASELINE_DAYS), trends.day()));
            ports.trends().keep(trends.today());
            ports.trends().show(language, trending);
            each.add(trending);
        }
        ports.trends().show(null, Trends.together(each, now));
    }
}
