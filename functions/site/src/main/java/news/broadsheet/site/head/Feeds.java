package news.broadsheet.site.head;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.site.Paths;
import news.broadsheet.site.head.Head.Alternate;

/** The links by which feed readers find a list's feeds, and embedders an article's oEmbed document. */
final class Feeds {

    private static final List<Format> FORMATS = List.of(
            new Format("RSS", "rss", "application/rss+xml"),
            new Format("Atom", "atom", "application/atom+xml"),
            new Format("JSON Feed", "json", "application/feed+json"));

    private final String origin;

    Feeds(String origin) {
        this.origin = origin;
    }

    private record Format(String name, String ending, String type) {}

    List<Alternate> ofFront(String title) {
        return at(Paths.FRONT, "", title);
    }

    List<Alternate> of(Section section, String title) {
        return at(Paths.section(section), "", title);
    }

    List<Alternate> of(SourceId source, String title) {
        return at(Paths.source(source), "", title);
    }

    List<Alternate> of(StoryId story, String title) {
        return at(Paths.story(story), "", title);
    }

    /** A search that is kept. */
    List<Alternate> of(String query, String title) {
        return at(Paths.SEARCH, "?q=" + Paths.encode(query), title);
    }

    /** As oEmbed's section on discovery asks (oembed.com, 4). */
    List<Alternate> ofArticle(ArticleId article, String title) {
        String page = Paths.encode(origin + Paths.article(article));
        return List.of(
                new Alternate("application/json+oembed", origin + "/oembed?url=" + page + "&format=json", title));
    }

    private List<Alternate> at(String list, String query, String title) {
        return FORMATS.stream()
                .map(format -> new Alternate(
                        format.type(),
                        origin + Paths.feed(list, format.ending()) + query,
                        title + " (" + format.name() + ")"))
                .toList();
    }
}
