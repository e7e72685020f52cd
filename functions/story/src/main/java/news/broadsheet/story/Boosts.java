package news.broadsheet.story;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import news.broadsheet.core.Ids;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.StoryStore.Step;
import news.broadsheet.lambda.http.Caller;

/**
 * Gives stories the editors' factor. The log's line is written first: an order that dies in between is in the log,
 * and what is not in the log was never done.
 */
final class Boosts {

    private static final int ATTEMPTS = 5;

    private final StoryStore store;
    private final Consumer<AuditEntry> audit;
    private final InstantSource clock;

    Boosts(StoryStore store, Consumer<AuditEntry> audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The story as it is afterwards; a merged one as it is, for its articles are another's.
     *
     * @throws news.broadsheet.lambda.http.Problem 404 where there is no such story
     * @throws StoreBusyException where others kept changing it
     */
    Story give(StoryId id, BoostOrder order, Caller by) {
        AuditEntry line = line(id, order, by);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Story story = store.stories(List.of(id)).get(id);
            if (story == null) {
                throw StoriesQuery.unknown();
            }
            if (story.into() != null || story.boost() == order.factor()) {
                return story;
            }
            audit.accept(line);
            Story boosted = story.withBoost(order.factor());
            if (store.take(new Step(List.of(boosted), List.of()))) {
                return boosted;
            }
        }
        throw new StoreBusyException(
                "the story " + id + " keeps changing", new IllegalStateException("tried " + ATTEMPTS + " times"));
    }

    private AuditEntry line(StoryId story, BoostOrder order, Caller by) {
        Actor actor = Actor.staff(Ids.of("author", by.issuer(), by.subject()), by.name());
        // As it comes back from the log: whole milliseconds.
        Instant at = Instant.ofEpochMilli(clock.millis());
        Decision decision = Decision.of(Decision.Action.BOOST, actor, at)
                .because("BOOST", null, order.factor() + ": " + order.reason());
        String id = Ids.of("audit", "story", story.value(), Double.toString(order.factor()), at.toString());
        return new AuditEntry(id, "story", story.value(), decision);
    }
}
