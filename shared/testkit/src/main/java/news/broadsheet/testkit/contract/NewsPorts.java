package news.broadsheet.testkit.contract;

import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Throttle;

/**
 * The stores over one news table.
 *
 * @param throttle makes their requests fail
 */
public record NewsPorts(
        SourceStore sources,
        ArticleStore articles,
        ArticleStore.Reader reader,
        FeedStore feeds,
        RelatedStore related,
        Throttle throttle) {

    public static NewsPorts of(FakeNews fake) {
        return new NewsPorts(fake, fake, fake, fake, fake, fake.throttle());
    }
}
