package news.broadsheet.story;

import java.time.InstantSource;
import java.util.function.Consumer;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.TrendStore;

/**
 * What the routes of stories need of the world.
 *
 * @param store for the editors' boost alone
 * @param audit the newsroom's log
 * @param site where stories are read by people, without a slash at its end
 */
record StoriesPorts(
        StoryReader stories,
        StoryStore store,
        FrontPages fronts,
        TrendStore trends,
        Consumer<AuditEntry> audit,
        String site,
        InstantSource clock) {}
