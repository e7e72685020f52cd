package news.broadsheet.core.comment;

import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.source.SourceId;

/** Where settings hold; what is set for an article goes before its source's, and that before the site's. */
public sealed interface Scope {

    Scope SITE = new Site();

    record Site() implements Scope {}

    record OfSource(SourceId source) implements Scope {}

    record OfArticle(ArticleId article) implements Scope {}
}
