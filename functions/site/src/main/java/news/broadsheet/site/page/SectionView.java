package news.broadsheet.site.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontPages.Entry;

/**
 * A section: what matters most in it, then its latest articles.
 *
 * @param top empty on later pages
 * @param next address of older articles
 */
public record SectionView(Frame frame, Section section, List<Entry> top, List<Card> latest, Optional<String> next) {}
