package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.util.Optional;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.Languages;

/**
 * What a feed says of its publisher, taken up where the newsroom said nothing: a name (until then the feed's host), a
 * home, a language. A home on another site is not taken up: a source owns the URLs of its home, and a feed must not claim
 * those of others.
 */
public final class Introduction {

    private static final int LONGEST_NAME_BYTES = 80;

    private Introduction() {}

    /** The source with what it was lacking; empty where it lacks nothing, or the feed does not say. */
    public static Optional<Source> of(Source source, ParsedFeed feed) {
        boolean nameless = source.name().equals(source.feedUrl().getHost());
        String name = nameless && !feed.about().title().isEmpty()
                ? Words.excerpt(feed.about().title(), LONGEST_NAME_BYTES)
                : source.name();
        URI home = nameless
                ? WebUrls.parse(feed.about().home()).filter(source::owns).orElse(source.home())
                : source.home();
        String language = Languages.firstKnown(source.language(), feed.about().language());
        Source introduced = new Source(
                source.id(),
                name,
                home,
                source.feedUrl(),
                language.equals(Languages.UNKNOWN) ? source.language() : keep(source.language(), language),
                source.section(),
                source.rights(),
                source.pages(),
                source.ownership().following(source.home(), home),
                source.poll());
        return introduced.equals(source) ? Optional.empty() : Optional.of(introduced);
    }

    private static String keep(String given, String found) {
        return given.equals(Languages.UNKNOWN) ? found : given;
    }
}
