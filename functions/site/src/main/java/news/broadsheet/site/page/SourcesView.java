package news.broadsheet.site.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.source.SourceSummary;

/** The publishers whose news is gathered here. */
public record SourcesView(Frame frame, List<SourceSummary> sources, Optional<String> next) {}
