package news.broadsheet.ingest.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;

/**
 * What became of some kept pages that were read again.
 *
 * @param since what was fetched before is left alone
 * @param changed whose article has a new revision now
 * @param unchanged whose article is as it was
 * @param gone whose article is there no more, or whose source no longer lets its pages be kept
 * @param failures why a page could not be read, by article
 * @param reached day on which the last of them was fetched; empty where there was none
 * @param next where to go on; empty at the end
 */
public record Reread(
        Instant since,
        int changed,
        int unchanged,
        int gone,
        Map<ArticleId, String> failures,
        Optional<LocalDate> reached,
        Optional<Position> next) {

    public Reread {
        failures = Map.copyOf(failures);
    }

    /** All that were looked at. */
    public int read() {
        return changed + unchanged + gone + failures.size();
    }
}
