package news.broadsheet.core.article;

import news.broadsheet.core.source.SourceId;

/**
 * What is remembered under an identity.
 *
 * @param owner the source that first brought the article; only it may revise it
 * @param fingerprint of the entry as last stored, to notice a change without reading the article
 * @param withdrawn whether the article was taken back and must stay away
 */
public record Known(ArticleId article, SourceId owner, String fingerprint, boolean withdrawn) {}
