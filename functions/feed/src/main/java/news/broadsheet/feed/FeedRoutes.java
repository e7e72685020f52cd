package news.broadsheet.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPlaces;
import news.broadsheet.core.story.FrontPlaces.Ranked;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.view.CommentCounts;

/**
 * The routes of the feed function. Every answer is the same for everybody, so shared caches may keep it; what is for staff is
 * kept nowhere.
 */
final class FeedRoutes {

    static final int USUAL_LIMIT = 20;
    static final int MOST = 100;

    /**
     * Sources are asked once a minute at most, so 15 s more go unnoticed, and they turn any crowd into four queries a minute
     * for each list and cache. A stale page a minute old is still news, and better than waiting (RFC 5861 section 3).
     */
    private static final String FEED_CACHE = "public, max-age=15, stale-while-revalidate=60";

    private static final String SOURCES_CACHE = "public, max-age=60, stale-while-revalidate=300";

    /** Sections change with a deployment. */
    private static final String SECTIONS_CACHE = "public, max-age=3600, stale-while-revalidate=86400";

    private static final String STAFF_CACHE = "private, no-store";

    private final Ports ports;
    private final Cursors cursors;
    private final FeedPages pages;
    private final FrontPlaces fronts;

    FeedRoutes(Ports ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.pages = new FeedPages(ports.feeds());
        this.fronts = new FrontPlaces(ports.fronts());
    }

    Routes table() {
        return new Routes()
                .on("GET /v1/feed", this::feed)
                .on("GET /v1/sections", this::sections)
                .on("GET /v1/sources", this::sources)
                .on("GET /v1/sources/{id}", this::source);
    }

    private Response feed(Request request) {
        request.allowQuery(Set.of("section", "source", "lang", "sort", "why", "limit", "cursor"));
        FeedQuery query = FeedQuery.of(request);
        if (query.isRanked()) {
            return top(request, query);
        }
        if (request.query("why").isPresent()) {
            throw Problem.badRequest("Only a ranking has reasons: ask for sort=top as well.")
                    .at("why");
        }
        Page<Card> page =
                pages.page(query, cursors.read(query.scope(), request).orElse(null), request.limit(USUAL_LIMIT, MOST));
        CommentCounts counts = CommentCounts.ask(
                ports.comments(), page.items().stream().map(Card::id).toList());
        return PageView.answer(
                request,
                counts.cacheControl(FEED_CACHE),
                page,
                cursors.next(query.scope(), page),
                (json, card) -> FeedView.card(json, card, counts));
    }

    /** One read for a page: what the ranking function left there. */
    private Response top(Request request, FeedQuery query) {
        boolean why = request.flag("why");
        Page<Ranked> page = fronts.page(
                query.front(),
                cursors.read(query.scope(), request).orElse(null),
                request.limit(FrontPages.PAGE, FrontPages.PAGE));
        CommentCounts counts = CommentCounts.ask(
                ports.comments(),
                page.items().stream().map(ranked -> ranked.entry().lead().id()).toList());
        return PageView.answer(
                request,
                counts.cacheControl(FEED_CACHE),
                page,
                cursors.next(query.scope(), page),
                (json, ranked) -> FeedView.ranked(json, ranked, counts, why));
    }

    private Response sections(Request request) {
        request.allowQuery(Set.of());
        return PageView.answer(
                request, SECTIONS_CACHE, Page.end(List.of(Section.values())), Optional.empty(), FeedView::section);
    }

    private Response sources(Request request) {
        request.allowQuery(Set.of("limit", "cursor"));
        Page<SourceSummary> page =
                ports.sources().list(cursors.read("sources", request).orElse(null), request.limit(USUAL_LIMIT, MOST));
        return PageView.answer(request, SOURCES_CACHE, page, cursors.next("sources", page), SourceView::item);
    }

    private Response source(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of());
        Source source = SourceId.parse(request.path("id"))
                .flatMap(ports.sources()::find)
                .orElseThrow(() -> Problem.notFound("There is no source of this id."));
        Optional<HubSubscription> hub = ports.subscriptions().find(source.id());
        return Response.json(200, STAFF_CACHE, json -> SourceView.detail(json, source, hub.orElse(null)));
    }
}
