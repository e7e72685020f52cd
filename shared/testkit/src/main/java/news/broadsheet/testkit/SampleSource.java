package news.broadsheet.testkit;

import java.net.URI;
import java.time.Instant;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;

/** Builds a source that shows its articles in full and is due at {@link Samples#NOW}. */
public final class SampleSource {

    private final SourceId id;
    private String name;
    private URI home;
    private URI feedUrl;
    private String language = "en";
    private @Nullable Section section = Section.WORLD;
    private Rights rights = new Rights(Rights.Display.FULL, true, false);
    private boolean pages = true;
    private @Nullable Ownership ownership;
    private PollState poll = PollState.dueAt(Samples.NOW);

    SampleSource(String id) {
        this.id = new SourceId(id);
        this.name = "The " + id;
        this.home = URI.create("https://" + id + ".example/");
        this.feedUrl = URI.create("https://" + id + ".example/feed.xml");
    }

    public SampleSource name(String value) {
        name = value;
        return this;
    }

    public SampleSource home(String value) {
        home = URI.create(value);
        return this;
    }

    public SampleSource feedUrl(String value) {
        feedUrl = URI.create(value);
        return this;
    }

    public SampleSource language(String value) {
        language = value;
        return this;
    }

    public SampleSource section(@Nullable Section value) {
        section = value;
        return this;
    }

    public SampleSource rights(Rights value) {
        rights = value;
        return this;
    }

    public SampleSource display(Rights.Display value) {
        return rights(new Rights(value, rights.index(), rights.ai()));
    }

    public SampleSource pages(boolean value) {
        pages = value;
        return this;
    }

    public SampleSource ownership(String owner, double authority) {
        ownership = new Ownership(owner, authority);
        return this;
    }

    public SampleSource poll(PollState value) {
        poll = value;
        return this;
    }

    public SampleSource dueAt(Instant value) {
        return poll(PollState.dueAt(value));
    }

    public Source build() {
        return new Source(
                id,
                name,
                home,
                feedUrl,
                language,
                section,
                rights,
                pages,
                ownership == null ? Ownership.of(home) : ownership,
                poll);
    }
}
