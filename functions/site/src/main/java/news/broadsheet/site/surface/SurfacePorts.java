package news.broadsheet.site.surface;

import java.time.InstantSource;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.settings.SiteSettings;

/**
 * What the publishing surface needs of the world.
 *
 * @param origin of the site, without a slash at its end
 */
record SurfacePorts(
        SiteSettings settings,
        String origin,
        Pictures pictures,
        FeedStore feeds,
        SourceStore sources,
        StoryReader stories,
        FrontPages fronts,
        SearchStore search,
        ArticleStore.Reader articles,
        InstantSource clock) {}
