package news.broadsheet.core.article;

import java.time.Instant;

/** The little of an article that its conversation needs. */
public record ArticleBrief(String headline, String url, Instant publishedAt) {}
