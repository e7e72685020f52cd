package news.broadsheet.story;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change of a story can wait for the schedule. It can where no reader would see another front: a word more in its
 * profile, another note of when it was tended. It can as well where a story has opened and a single owner tells it: most
 * stories do so, and few of them come to a front before they have a second. It cannot where a story leaves, another article
 * leads it, its words were changed, or several owners tell it: what a publisher took back must go at once.
 */
final class RankChange {

    private RankChange() {}

    /** What a front shows of a story, and what its place depends on. */
    private record Shape(
            Set<String> owners,
            @Nullable Card lead,
            @Nullable StoryId into,
            double boost,
            int articles) {

        static Shape of(Story story) {
            return new Shape(story.owners().keySet(), story.lead(), story.into(), story.boost(), story.articles());
        }
    }

    static boolean isUrgent(Optional<Story> before, Optional<Story> after) {
        Optional<Shape> was = before.map(Shape::of);
        Optional<Shape> is = after.map(Shape::of);
        if (was.equals(is)) {
            return false;
        }
        boolean several = Stream.of(was, is)
                .flatMap(Optional::stream)
                .anyMatch(shape -> shape.owners().size() > 1);
        return several || was.filter(shape -> isAnother(shape, is)).isPresent();
    }

    /** Whether a story lost articles, among them perhaps one that a front shows: a publisher who took it back must not wait. */
    static boolean takesBack(Optional<Story> before, Optional<Story> after) {
        int was = before.map(Story::articles).orElse(0);
        return was > after.map(Story::articles).orElse(0);
    }

    private static boolean isAnother(Shape was, Optional<Shape> is) {
        Card lead = was.lead();
        return lead != null
                && is.filter(shape -> lead.equals(shape.lead()) && was.boost() == shape.boost())
                        .isEmpty();
    }
}
