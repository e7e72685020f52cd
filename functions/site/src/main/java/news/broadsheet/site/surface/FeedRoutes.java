package news.broadsheet.site.surface;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.Search;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.lambda.http.Endpoint;
import news.broadsheet.lambda.http.ListParameters;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.http.SearchParameters;
import news.broadsheet.site.Paths;

/** The feeds that the site gives out: of everything, a section, a source, a story, a search. */
final class FeedRoutes {

    static final int ITEMS = 50;

    /** Each is an article read. */
    static final int FOUND = 20;

    private static final Set<String> SEARCH = Set.of("q", "lang", "section", "source", "from", "to");

    private final SurfacePorts ports;
    private final Channels channels;
    private final Search search;

    FeedRoutes(SurfacePorts ports) {
        this.ports = ports;
        this.channels = new Channels(ports);
        this.search = new Search(ports.search());
    }

    void addTo(Routes routes) {
        for (FeedForm form : FeedForm.values()) {
            routes.on("GET " + form.path(Paths.FRONT), request -> latest(request, form));
        }
        routes.on("GET /sections/{section}/{feed}", formed(this::section))
                .on("GET /sources/{id}/{feed}", formed(this::source))
                .on("GET /stories/{story}/{feed}", formed(this::story))
                .on("GET /search/{feed}", formed(this::search));
    }

    private static Endpoint formed(BiFunction<Request, FeedForm, Response> feed) {
        return request -> feed.apply(
                request,
                FeedForm.of(request.path("feed"))
                        .orElseThrow(() -> Problem.notFound("Feeds are feed.rss, feed.atom and feed.json.")));
    }

    private Response latest(Request request, FeedForm form) {
        request.allowQuery(Set.of("lang"));
        Optional<String> language = ListParameters.language(request);
        ListName list = ListName.of(Optional.empty(), language);
        return channels.answer(form, channels.latest(list, language), newest(list));
    }

    private Response section(Request request, FeedForm form) {
        request.allowQuery(Set.of("lang"));
        Section section = Section.fromSlug(request.path("section"))
                .orElseThrow(() -> Problem.notFound("There is no section of this name."));
        Optional<String> language = ListParameters.language(request);
        ListName list = ListName.of(Optional.of(section), language);
        return channels.answer(form, channels.section(section, list, language), newest(list));
    }

    private Response source(Request request, FeedForm form) {
        request.allowQuery(Set.of());
        Source source = SourceId.parse(request.path("id"))
                .flatMap(ports.sources()::find)
                .orElseThrow(() -> Problem.notFound("There is no source of this id."));
        ListName list = new ListName.OfSource(source.id());
        return channels.answer(form, channels.source(source, list), newest(list));
    }

    private Response story(Request request, FeedForm form) {
        request.allowQuery(Set.of());
        Story story = StoryId.parse(request.path("story"))
                .flatMap(ports.stories()::story)
                .orElseThrow(() -> Problem.notFound("There is no story of this id."));
        if (story.into() != null) {
            return Response.moved(form.path(Paths.story(story.into())));
        }
        if (!story.isLive()) {
            throw Problem.of(410, "Gone", "No article tells this story any more.")
                    .kind("story-gone");
        }
        List<Card> cards = ports.stories().told(story.id(), null, ITEMS).items().stream()
                .map(Told::card)
                .toList();
        return channels.answer(form, channels.story(story), cards);
    }

    private Response search(Request request, FeedForm form) {
        request.allowQuery(SEARCH);
        SearchQuery query = SearchParameters.query(request);
        List<Card> cards = search.find(query, null, FOUND, ports.clock().instant()).items().stream()
                .map(Hit::card)
                .toList();
        return channels.answer(form, channels.search(request), cards);
    }

    private List<Card> newest(ListName list) {
        return ports.feeds().page(list, null, ITEMS).items();
    }
}
