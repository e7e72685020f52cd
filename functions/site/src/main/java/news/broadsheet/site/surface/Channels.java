package news.broadsheet.site.surface;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.story.Story;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;
import news.broadsheet.lambda.view.Syndication.Publication;
import news.broadsheet.lambda.view.Syndication.Taken;
import news.broadsheet.site.Paths;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;

/** What each feed is called and where it stands, and how it is put together. It reads no cards. */
final class Channels {

    private final SurfacePorts ports;
    private final SiteSettings settings;
    private final Map<String, Texts> texts;
    private final FeedItems items;

    Channels(SurfacePorts ports) {
        this.ports = ports;
        this.settings = ports.settings();
        this.texts = Texts.all(settings.texts());
        this.items = new FeedItems(ports.origin(), ports.pictures());
    }

    FeedChannel latest(ListName list, Optional<String> language) {
        return new FeedChannel(
                settings.name(),
                Paths.FRONT,
                query(language),
                language.orElse(null),
                Optional.of(list),
                language.isEmpty());
    }

    FeedChannel section(Section section, ListName list, Optional<String> language) {
        return new FeedChannel(
                settings.name() + ": " + texts(language.orElse("")).section(section),
                Paths.section(section),
                query(language),
                language.orElse(null),
                Optional.of(list),
                language.isEmpty());
    }

    FeedChannel source(Source source, ListName list) {
        return new FeedChannel(
                settings.name() + ": " + source.name(),
                Paths.source(source.id()),
                "",
                source.language(),
                Optional.of(list),
                true);
    }

    FeedChannel story(Story story) {
        return new FeedChannel(
                story.headline(), Paths.story(story.id()), "", story.language(), Optional.empty(), false);
    }

    FeedChannel search(Request request) {
        String query = new TreeMap<>(request.query())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + Paths.encode(each.getValue()))
                        .collect(Collectors.joining("&"));
        String language = request.query("lang").orElse("");
        return new FeedChannel(
                settings.name() + ": "
                        + texts(language)
                                .with("search.results", request.query("q").orElse("")),
                Paths.SEARCH,
                "?" + query,
                null,
                Optional.empty(),
                false);
    }

    Response answer(FeedForm form, FeedChannel channel, List<Card> cards) {
        // For all forms, though Atom alone shows them: a feed has changed when something left it, too.
        List<Taken> taken = channel.list().stream().flatMap(this::taken).toList();
        String hub = channel.told() ? settings.webSubHub() : null;
        return SurfaceRoutes.plainly(form.write(new Syndication(
                channel.title(),
                ports.origin() + channel.page() + (channel.page().equals(Paths.SEARCH) ? channel.query() : ""),
                description(channel),
                channel.language(),
                new Publication(
                        ports.origin() + form.path(channel.page()) + channel.query(),
                        hub,
                        changed(cards, taken),
                        taken),
                items.of(cards))));
    }

    private Stream<Taken> taken(ListName list) {
        Instant since = ports.clock().instant().minus(FeedStore.TOLD);
        return ports.feeds().withdrawn(list, since).stream()
                .map(withdrawn -> new Taken(FeedItems.id(withdrawn.id()), withdrawn.at()));
    }

    /** As far as cards tell; an ETag tells better. A feed that never had anything has not changed since the epoch. */
    private static Instant changed(List<Card> cards, List<Taken> taken) {
        return Stream.of(
                        cards.stream().map(Card::publishedAt),
                        cards.stream().map(Card::updatedAt).flatMap(Stream::ofNullable),
                        taken.stream().map(Taken::at))
                .flatMap(Function.identity())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private String description(FeedChannel channel) {
        String language = channel.language() == null ? settings.language() : channel.language();
        Map<String, String> taglines = settings.tagline();
        return Optional.ofNullable(taglines.get(language))
                .or(() -> Optional.ofNullable(taglines.get(settings.language())))
                .orElse(settings.name());
    }

    private Texts texts(String language) {
        Texts own = texts.get(settings.languages().contains(language) ? language : settings.language());
        if (own == null) {
            throw new IllegalStateException("there are no texts in " + language);
        }
        return own;
    }

    private static String query(Optional<String> language) {
        return language.map(tag -> "?lang=" + Paths.encode(tag)).orElse("");
    }
}
