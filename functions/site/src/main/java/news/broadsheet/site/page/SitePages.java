package news.broadsheet.site.page;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.site.House;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.head.HeadMaker;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;

/**
 * All pages of the site. Parameters that a page does not know are no mistake here: other sites hang theirs to every link. The
 * answers are the same for everybody, so shared caches may keep them; what is a reader's own is asked for by scripts.
 */
public final class SitePages {

    private final Routes routes = new Routes();
    private final HousePages house;

    public SitePages(Stores stores, InstantSource clock, House house, SiteSettings settings) {
        Map<String, Texts> texts = Texts.all(settings.texts());
        Assets assets = new Assets(settings, texts);
        Kit kit = new Kit(
                new Frames(house, settings, texts, stores.pictures(), assets),
                new HeadMaker(settings, house.origin(), stores.pictures()),
                new Answers(new SecurityHeaders(house, settings, assets)));
        Cursors cursors = new Cursors(clock);
        this.house = new HousePages(assets, kit);
        new ListPages(stores.feeds(), stores.fronts(), stores.sources(), cursors, kit).addTo(routes);
        new StoryPages(stores.stories(), stores.search(), clock, cursors, kit).addTo(routes);
        new ArticlePages(stores.articles(), stores.comments(), cursors, kit).addTo(routes);
        this.house.addTo(routes);
    }

    /** What pages are made of. */
    public record Stores(
            ArticleStore.Reader articles,
            CommentStore comments,
            FeedStore feeds,
            FrontPages fronts,
            StoryReader stories,
            SourceStore sources,
            SearchStore search,
            Pictures pictures) {}

    public Routes routes() {
        return routes;
    }

    /** A failure as readers are told of it. */
    public Response failure(Optional<Request> request, Problem problem) {
        return house.failure(request, problem);
    }
}
