package news.broadsheet.ingest.store;

import java.time.LocalDate;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.web.CanonicalUrl;
import news.broadsheet.ingest.identity.TitleAndDay;
import news.broadsheet.ingest.parse.Entry;

/** Tells a name that its publisher gives to another article now from an article that was rewritten. */
final class GuidReuse {

    private GuidReuse() {}

    /**
     * Whether an entry has nothing of the article but a name: another URL and another title and another day, all of them
     * stated. Whatever agrees, it is a revision.
     */
    static boolean isSeenIn(Entry entry, Article article) {
        Optional<String> url = CanonicalUrl.of(entry.link());
        TitleAndDay now = TitleAndDay.of(entry);
        LocalDate before = TitleAndDay.day(article.dates().publishedAt()).orElse(null);
        return url.isPresent()
                && !url.equals(CanonicalUrl.of(article.url()))
                && !now.title().isEmpty()
                && !now.title().equals(TitleAndDay.comparable(article.headline()))
                && now.day() != null
                && !now.day().equals(before);
    }
}
