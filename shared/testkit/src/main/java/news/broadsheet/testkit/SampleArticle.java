package news.broadsheet.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;

/** Builds an article of the source {@code daily}, published at {@link Samples#NOW} and known by its guid and its URL. */
public final class SampleArticle {

    private final String name;
    private SourceRef source = Samples.source("daily").build().ref();
    private @Nullable String url;
    private @Nullable String headline;
    private @Nullable String standfirst = "What it means, in one line.";
    private String excerpt = "What it means, in one line.";
    private @Nullable String byline = "By Ada Writer";
    private List<String> authors = List.of("Ada Writer");
    private Section section = Section.WORLD;
    private List<String> tags = List.of("example");
    private String language = "en";
    private Instant publishedAt = Samples.NOW;
    private @Nullable Instant updatedAt;
    private Instant firstSeenAt = Samples.NOW.plusSeconds(30);
    private Instant fetchedAt = Samples.NOW.plusSeconds(30);
    private @Nullable Picture image = Picture.of("https://daily.example/pictures/1.jpg");
    private Body body = new Body(List.of(Samples.paragraph("The first paragraph of the article.")));
    private int revision = 1;
    private String content = "first content";

    SampleArticle(String name) {
        this.name = name;
    }

    public SampleArticle source(Source value) {
        source = value.ref();
        return this;
    }

    public SampleArticle url(String value) {
        url = value;
        return this;
    }

    public SampleArticle headline(String value) {
        headline = value;
        return this;
    }

    public SampleArticle standfirst(@Nullable String value) {
        standfirst = value;
        return this;
    }

    public SampleArticle excerpt(String value) {
        excerpt = value;
        return this;
    }

    public SampleArticle byline(@Nullable String value, String... persons) {
        byline = value;
        authors = List.of(persons);
        return this;
    }

    public SampleArticle section(Section value) {
        section = value;
        return this;
    }

    public SampleArticle tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public SampleArticle language(String value) {
        language = value;
        return this;
    }

    /** Also moves when it was first seen to just after. */
    public SampleArticle publishedAt(Instant value) {
        publishedAt = value;
        firstSeenAt = value.plusSeconds(30);
        fetchedAt = firstSeenAt;
        return this;
    }

    public SampleArticle updatedAt(@Nullable Instant value) {
        updatedAt = value;
        return this;
    }

    public SampleArticle fetchedAt(Instant value) {
        fetchedAt = value;
        return this;
    }

    public SampleArticle image(@Nullable Picture value) {
        image = value;
        return this;
    }

    public SampleArticle body(Block... blocks) {
        body = new Body(List.of(blocks));
        return this;
    }

    /** A later content: the revision, and whatever its fingerprint is derived from. */
    public SampleArticle revision(int number, String ofContent) {
        revision = number;
        content = ofContent;
        return this;
    }

    /** The names of its entry, the one that gave the id first. */
    public List<Identity> identities() {
        return new ArrayList<>(List.of(Identity.ofGuid(source.id(), name), Identity.ofUrl(link())));
    }

    public ArticleId id() {
        return identities().getFirst().firstArticle();
    }

    public Article build() {
        return new Article(
                id(),
                source,
                link(),
                headline == null ? "Headline of " + name : headline,
                standfirst,
                excerpt,
                byline,
                authors,
                section,
                tags,
                language,
                new Dates(publishedAt, null, updatedAt, firstSeenAt, fetchedAt, publishedAt),
                image,
                body,
                revision,
                Ids.of("content", content));
    }

    public Card card() {
        return Card.of(build());
    }

    private String link() {
        return url == null ? source.home() + "articles/" + name : url;
    }
}
