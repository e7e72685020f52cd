package news.broadsheet.core.article;

import news.broadsheet.core.Ids;
import news.broadsheet.core.source.SourceId;

/**
 * One of the names under which an entry may come again: its guid within a source, its canonical URL, or its content. An
 * identity outlives the article: what was deleted, expired or withdrawn does not come back as new.
 */
public record Identity(String value) {

    public static Identity ofGuid(SourceId source, String guid) {
        return new Identity(Ids.of("guid", source.value(), guid));
    }

    /** A URL of the publisher's own site: the same article whichever source points there. */
    public static Identity ofUrl(String canonicalUrl) {
        return new Identity(Ids.of("url", canonicalUrl));
    }

    /** A URL of somebody else's site, which a source cannot claim for others. */
    public static Identity ofForeignUrl(SourceId source, String canonicalUrl) {
        return new Identity(Ids.of("foreign-url", source.value(), canonicalUrl));
    }

    public static Identity ofContent(SourceId source, String fingerprint) {
        return new Identity(Ids.of("content", source.value(), fingerprint));
    }

    /** The id of the article first met under this identity. */
    public ArticleId firstArticle() {
        return new ArticleId(value);
    }
}
