package news.broadsheet.site.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Story;

/** Full coverage of a story. */
public record StoryView(Frame frame, Story story, List<Card> articles, Optional<String> next) {

    /** Names of the sources of its lead and of others, for those who want to know at once who tells it. */
    public List<String> sources() {
        return story.shown().stream()
                .map(shown -> shown.card().source().name())
                .distinct()
                .toList();
    }
}
