package news.broadsheet.core.search;

import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;

/** What the index says of an article under each of its terms: all that filtering and ranking need. */
public record Posting(Place place, SourceId source, Section section, String language, PackedTerms terms) {}
