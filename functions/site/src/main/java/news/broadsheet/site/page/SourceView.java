package news.broadsheet.site.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Source;

/** A publisher: who they are, and their latest articles. */
public record SourceView(Frame frame, Source source, List<Card> latest, Optional<String> next) {}
