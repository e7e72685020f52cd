package news.broadsheet.core.feed;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Direction;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an article.
 *
 * @param excerpt empty where there is no text or no right to show it
 * @param image absolute http or https; another one is left out, see {@link SafeUrls}
 * @param link the original, absolute http or https; the source's home where it is no such URL
 * @param sortAt place in the list, see {@link news.broadsheet.core.article.Dates}
 * @param readingMinutes 0 where unknown
 * @param video duration of the article's first video
 */
public record Card(
        ArticleId id,
        String headline,
        String excerpt,
        @Nullable String image,
        SourceRef source,
        Section section,
        String language,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        Instant sortAt,
        String link,
        int readingMinutes,
        @Nullable Duration video) {

    public Card {
        image = SafeUrls.isWeb(image) ? image : null;
        link = SafeUrls.isWeb(link) ? link : source.home();
    }

    /** Which way its text runs. */
    public Direction direction() {
        return Direction.of(language, headline);
    }

    public static Card of(Article article) {
        return new Card(
                article.id(),
                article.headline(),
                article.excerpt(),
                article.image() == null ? null : article.image().url(),
                article.source(),
                article.section(),
                article.language(),
                article.dates().publishedAt(),
                article.dates().updatedAt(),
                article.dates().sortAt(),
                article.url(),
                article.body().readingMinutes(),
                article.body().firstVideo().map(Video::duration).orElse(null));
    }
}
