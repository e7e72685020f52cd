package news.broadsheet.site.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.site.Paths;
import news.broadsheet.site.head.HeadMaker;
import org.jspecify.annotations.Nullable;

/** The front page, sections, and sources. */
public final class ListPages {

    private static final int ARTICLES = 20;
    private static final int SOURCES = 100;

    /** Of a section's ranking; the latest articles follow. */
    private static final int ON_TOP = 7;

    /** A ranking shorter than this is filled up with the latest articles. */
    private static final int FEW = 8;

    private final FeedStore feeds;
    private final FrontPages fronts;
    private final SourceStore sources;
    private final Cursors cursors;
    private final Frames frames;
    private final HeadMaker heads;
    private final Answers answers;

    ListPages(FeedStore feeds, FrontPages fronts, SourceStore sources, Cursors cursors, Kit kit) {
        this.feeds = feeds;
        this.fronts = fronts;
        this.sources = sources;
        this.cursors = cursors;
        this.frames = kit.frames();
        this.heads = kit.heads();
        this.answers = kit.answers();
    }

    void addTo(Routes routes) {
        routes.on("GET /", this::front)
                .on("GET /sections/{section}", this::section)
                .on("GET /sources", this::sources)
                .on("GET /sources/{id}", this::source);
    }

    /** One batch of reads: the ranking and that of each section; the latest articles only where little was ranked yet. */
    private Response front(Request request) {
        Shell shell = frames.shell(request);
        Optional<String> language = frames.asked(request);
        List<FrontName> names = new ArrayList<>();
        FrontName all = top(null, language);
        names.add(all);
        shell.settings().sections().forEach(section -> names.add(top(section, language)));
        Map<FrontName, FrontPage> pages = fronts.firsts(names);
        Map<Section, FrontPage> bySection = new EnumMap<>(Section.class);
        pages.forEach((name, page) -> {
            if (name.section() != null) {
                bySection.put(name.section(), page);
            }
        });
        List<Entry> ranked =
                Optional.ofNullable(pages.get(all)).map(FrontPage::entries).orElse(List.of());
        List<Card> latest = ranked.size() < FEW
                ? latest(ListName.of(Optional.empty(), language), null).items()
                : List.of();
        Frame frame = Frames.translated(shell, heads.front(shell.texts(), ranked), Paths.FRONT, null);
        return answers.page(200, Answers.LIST, "front", frame, FrontView.of(frame, ranked, bySection, latest));
    }

    /** Two reads: a page of the ranking, and of the latest. */
    private Response section(Request request) {
        Shell shell = frames.shell(request);
        Section section = Section.fromSlug(request.path("section")).orElseThrow(ListPages::nothing);
        Optional<String> language = frames.asked(request);
        ListName list = ListName.of(Optional.of(section), language);
        String scope = "page of " + list;
        Optional<Position> after = cursors.read(scope, request);
        Page<Card> page = latest(list, after.orElse(null));
        List<Entry> top = after.isPresent()
                ? List.of()
                : fronts.page(top(section, language), 0)
                        .map(FrontPage::entries)
                        .map(entries -> entries.subList(0, Math.min(ON_TOP, entries.size())))
                        .orElse(List.of());
        var head = heads.section(shell.texts(), section, page.items());
        Frame frame = Frames.translated(
                shell, after.isPresent() ? head.furtherPage() : head, Paths.section(section), section);
        return answers.page(
                200,
                Answers.LIST,
                "section",
                frame,
                new SectionView(
                        frame, section, top, page.items(), Answers.next(request, cursors.next(scope, page), "lang")));
    }

    private Response sources(Request request) {
        Shell shell = frames.shell(request);
        Page<SourceSummary> page =
                sources.list(cursors.read("page of sources", request).orElse(null), SOURCES);
        Frame frame = Frames.translated(shell, heads.sources(shell.texts(), page.items()), Paths.SOURCES, null);
        Optional<String> next = Answers.next(request, cursors.next("page of sources", page), "lang");
        return answers.page(200, Answers.FIXED, "sources", frame, new SourcesView(frame, page.items(), next));
    }

    private Response source(Request request) {
        Shell shell = frames.shell(request);
        Source source =
                SourceId.parse(request.path("id")).flatMap(sources::find).orElseThrow(ListPages::nothing);
        ListName list = new ListName.OfSource(source.id());
        String scope = "page of " + list;
        Optional<Position> after = cursors.read(scope, request);
        Page<Card> page = latest(list, after.orElse(null));
        var head = heads.source(shell.texts(), source.ref(), page.items());
        Frame frame = Frames.translated(
                shell, after.isPresent() ? head.furtherPage() : head, Paths.source(source.id()), null);
        return answers.page(
                200,
                Answers.LIST,
                "source",
                frame,
                new SourceView(frame, source, page.items(), Answers.next(request, cursors.next(scope, page), "lang")));
    }

    private Page<Card> latest(ListName list, @Nullable Position after) {
        return feeds.page(list, after, ARTICLES);
    }

    private static FrontName top(@Nullable Section section, Optional<String> language) {
        return new FrontName(Order.TOP, section, language.orElse(null));
    }

    private static Problem nothing() {
        return Problem.notFound("There is nothing at this address.");
    }
}
