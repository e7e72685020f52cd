package news.broadsheet.ingest.page;

import java.time.Duration;

/** What asking for an article page gave. */
public sealed interface PageOutcome {

    record Read(ArticlePage page) implements PageOutcome {}

    /** There is no such page, or nothing in it that can be read. */
    record Nothing() implements PageOutcome {}

    /**
     * Its server asked us to stay away, now or before.
     *
     * @param left until it may be asked again
     */
    record Paused(Duration left) implements PageOutcome {}
}
