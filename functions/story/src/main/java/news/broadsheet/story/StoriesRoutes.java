package news.broadsheet.story;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.core.Page;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPlaces;
import news.broadsheet.core.story.FrontPlaces.Ranked;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.core.story.Trending;
import news.broadsheet.lambda.http.Caller;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.Links;
import news.broadsheet.lambda.http.ListParameters;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.view.Syndication;

/** The routes of stories. Every answer but the editors' is the same for everybody, so shared caches may keep it. */
final class StoriesRoutes {

    /** As soon as a feed of articles: see there. */
    private static final String CACHE = "public, max-age=15, stale-while-revalidate=60";

    /** What trends changes slowly. */
    private static final String TRENDS_CACHE = "public, max-age=60, stale-while-revalidate=300";

    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    private final StoriesPorts ports;
    private final Cursors cursors;
    private final FrontPlaces fronts;
    private final Boosts boosts;

    StoriesRoutes(StoriesPorts ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.fronts = new FrontPlaces(ports.fronts());
        this.boosts = new Boosts(ports.store(), ports.audit(), ports.clock());
    }

    Routes table() {
        return new Routes()
                .on("GET /v1/stories", this::stories)
                .on("GET /v1/stories/{story}", request -> of(request, "", story -> coverage(request, story)))
                .on("GET /v1/stories/{story}/feed.rss", request -> feed(request, "/feed.rss", Syndication::rss))
                .on("GET /v1/stories/{story}/feed.json", request -> feed(request, "/feed.json", Syndication::jsonFeed))
                .on("PUT /v1/staff/stories/{story}/boost", this::boost)
                .on("GET /v1/trending", this::trending);
    }

    private Response stories(Request request) {
        request.allowQuery(Set.of("sort", "section", "lang", "why", "limit", "cursor"));
        FrontName front = StoriesQuery.front(request);
        boolean why = request.flag("why");
        String scope = StoriesQuery.scope(front);
        Page<Ranked> page = fronts.page(
                front, cursors.read(scope, request).orElse(null), request.limit(FrontPages.PAGE, FrontPages.PAGE));
        return PageView.answer(
                request,
                CACHE,
                page,
                cursors.next(scope, page),
                (json, ranked) -> StoriesView.ranked(json, ranked, why));
    }

    private Response coverage(Request request, Story story) {
        request.allowQuery(Set.of("limit", "cursor"));
        String scope = "stories/" + story.id();
        Page<Told> page = ports.stories()
                .told(story.id(), cursors.read(scope, request).orElse(null), request.limit(USUAL_LIMIT, MOST));
        Optional<String> next = cursors.next(scope, page);
        Response response = Response.json(200, CACHE, json -> StoriesView.coverage(json, story, page.items(), next));
        return next.map(cursor -> response.with("link", Links.next(request, cursor)))
                .orElse(response);
    }

    private Response feed(Request request, String suffix, Function<Syndication, Response> form) {
        request.allowQuery(Set.of());
        return of(request, suffix, story -> {
            Page<Told> newest = ports.stories().told(story.id(), null, StoryFeed.ITEMS);
            return form.apply(StoryFeed.of(ports.site(), story, newest.items()));
        });
    }

    /** The story that a request names, where it is live; where it was merged into another, the way there. */
    private Response of(Request request, String suffix, Function<Story, Response> answer) {
        Story story =
                StoriesQuery.story(request).flatMap(ports.stories()::story).orElseThrow(StoriesQuery::unknown);
        if (story.into() != null) {
            return Response.moved("/v1/stories/" + story.into() + suffix);
        }
        if (!story.isLive()) {
            throw Problem.of(410, "Gone", "No article tells this story any more.")
                    .kind("story-gone");
        }
        return answer.apply(story);
    }

    private Response boost(Request request) {
        Caller editor = request.signedInAs(Role.EDITOR);
        request.allowQuery(Set.of());
        BoostOrder order = BoostOrder.of(request);
        Story story = boosts.give(StoriesQuery.story(request).orElseThrow(StoriesQuery::unknown), order, editor);
        if (story.into() != null) {
            return Response.moved("/v1/staff/stories/" + story.into() + "/boost");
        }
        return StoriesView.boosted(story);
    }

    private Response trending(Request request) {
        request.allowQuery(Set.of("lang"));
        Optional<String> language = ListParameters.language(request);
        Optional<Trending> trending = ports.trends().trending(language.orElse(null));
        return Response.json(200, TRENDS_CACHE, json -> TrendingView.write(json, trending.orElse(null)));
    }
}
