package news.broadsheet.site.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.Search;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.ListParameters;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.http.SearchParameters;
import news.broadsheet.site.Paths;

/** Full coverage of a story, and search. */
public final class StoryPages {

    private static final int ARTICLES = 30;
    private static final int HITS = 10;

    private final StoryReader stories;
    private final Search search;
    private final InstantSource clock;
    private final Cursors cursors;
    private final Kit kit;

    StoryPages(StoryReader stories, SearchStore search, InstantSource clock, Cursors cursors, Kit kit) {
        this.stories = stories;
        this.search = new Search(search);
        this.clock = clock;
        this.cursors = cursors;
        this.kit = kit;
    }

    void addTo(Routes routes) {
        routes.on("GET /stories/{story}", this::story).on("GET /search", this::search);
    }

    /** Two reads: the story, and a page of what is told of it. */
    private Response story(Request request) {
        Story story = StoryId.parse(request.path("story"))
                .flatMap(stories::story)
                .orElseThrow(() -> Problem.notFound("There is no story of this id."));
        if (story.into() != null) {
            return kit.answers().moved(Paths.story(story.into()));
        }
        if (!story.isLive()) {
            throw Problem.of(410, "Gone", "No article tells this story any more.")
                    .kind("story-gone");
        }
        Shell shell = kit.frames().shell(request, story.language());
        String scope = "page of story " + story.id();
        Optional<Position> after = cursors.read(scope, request);
        Page<Told> page = stories.told(story.id(), after.orElse(null), ARTICLES);
        List<Card> cards = page.items().stream().map(Told::card).toList();
        var head = kit.heads().story(shell.texts(), story, cards);
        Frame frame =
                Frames.single(shell, after.isPresent() ? head.furtherPage() : head, Paths.story(story.id()), null);
        Optional<String> next = Answers.next(request, cursors.next(scope, page), "lang");
        return kit.answers().page(200, Answers.LIST, "story", frame, new StoryView(frame, story, cards, next));
    }

    private Response search(Request request) {
        Shell shell = kit.frames().shell(request);
        String asked = request.query("q").orElse("");
        Frame frame = Frames.translated(shell, kit.heads().search(shell.texts(), asked), path(asked), null);
        Found found = asked.isEmpty() ? Found.NOTHING : find(request);
        SearchView view = new SearchView(
                frame,
                asked,
                ListParameters.section(request).orElse(null),
                request.query("from").orElse(""),
                request.query("to").orElse(""),
                found.hits(),
                found.next());
        return kit.answers().page(200, Answers.SEARCH, "search", frame, view);
    }

    private Found find(Request request) {
        SearchQuery query = SearchParameters.query(request);
        String scope = SearchParameters.scope(query);
        Page<Hit> page = search.find(query, cursors.read(scope, request).orElse(null), HITS, clock.instant());
        Optional<String> next = Answers.next(request, cursors.next(scope, page), "q", "section", "from", "to", "lang");
        return new Found(page.items(), next);
    }

    /** @param next address of more of them */
    private record Found(List<Hit> hits, Optional<String> next) {

        static final Found NOTHING = new Found(List.of(), Optional.empty());
    }

    private static String path(String asked) {
        return asked.isEmpty() ? Paths.SEARCH : Paths.search(asked);
    }
}
