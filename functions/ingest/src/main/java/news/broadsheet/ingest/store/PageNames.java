package news.broadsheet.ingest.store;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.web.CanonicalUrl;
import news.broadsheet.ingest.identity.IdentityLadder;
import news.broadsheet.ingest.identity.TitleAndDay;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.parse.Entry;

/**
 * The names that an article's page gives to its entry: where redirects led, and the canonical URL. Only on the source's own
 * site, so that no page claims another source's article; and only of a page about the entry, since a wall of consent or a
 * front page would be every article's.
 */
final class PageNames {

    /** Of the shorter title's words, how many the longer must have. */
    private static final double SHARED = 0.5;

    private PageNames() {}

    static List<Identity> of(Source source, Entry entry, ArticlePage page) {
        if (!isAbout(page, entry)) {
            return List.of();
        }
        return page.about().addresses().stream()
                .flatMap(address -> CanonicalUrl.of(address).stream())
                .filter(url -> source.owns(URI.create(url)) && !IdentityLadder.isFront(source, url))
                .map(url -> IdentityLadder.ofUrl(source, url))
                .distinct()
                .toList();
    }

    private static boolean isAbout(ArticlePage page, Entry entry) {
        Set<String> one = words(page.about().headline());
        Set<String> other = words(entry.title());
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return !shared.isEmpty() && shared.size() >= SHARED * Math.min(one.size(), other.size());
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(List.of(TitleAndDay.comparable(title).split(" ")));
        words.remove("");
        return words;
    }
}
