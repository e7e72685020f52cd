package news.broadsheet.core.source;

import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/** What the public list of sources shows of each. */
public record SourceSummary(
        SourceRef ref, String language, @Nullable Section section, Rights rights, Health health) {}
