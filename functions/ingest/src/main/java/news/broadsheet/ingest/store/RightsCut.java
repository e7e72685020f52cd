package news.broadsheet.ingest.store;

import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.source.Rights;
import org.jspecify.annotations.Nullable;

/** The one place where a source's rights decide what of an article is kept: the title only, an excerpt, or all. */
public final class RightsCut {

    private RightsCut() {}

    /**
     * What may be kept of an article, numbered as a new revision where that differs from what is stored.
     *
     * @param existing what is stored under this id; null for a new article
     */
    public static Article apply(Article article, Rights rights, @Nullable Article existing) {
        boolean excerpt = rights.allowsExcerpt();
        boolean full = rights.allowsBody();
        Article kept = numbered(
                article,
                excerpt ? article.standfirst() : null,
                excerpt ? article.excerpt() : "",
                excerpt ? article.tags() : List.of(),
                excerpt,
                full ? article.body() : Body.EMPTY,
                "",
                1);
        String fingerprint = ArticleFingerprint.of(kept);
        int revision = 1;
        if (existing != null) {
            revision = existing.fingerprint().equals(fingerprint) ? existing.revision() : existing.revision() + 1;
        }
        return numbered(
                kept, kept.standfirst(), kept.excerpt(), kept.tags(), excerpt, kept.body(), fingerprint, revision);
    }

    private static Article numbered(
            Article of,
            @Nullable String standfirst,
            String excerpt,
            List<String> tags,
            boolean image,
            Body body,
            String fingerprint,
            int revision) {
        return new Article(
                of.id(),
                of.source(),
                of.url(),
                of.headline(),
                standfirst,
                excerpt,
                of.byline(),
                of.authors(),
                of.section(),
                tags,
                of.language(),
                of.dates(),
                image ? of.image() : null,
                body,
                revision,
                fingerprint);
    }
}
