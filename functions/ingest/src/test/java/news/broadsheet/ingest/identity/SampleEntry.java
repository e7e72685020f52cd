package news.broadsheet.ingest.identity;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;

/** Builds an entry of {@code https://herald.example/}, published at {@link Samples#NOW}. */
public final class SampleEntry {

    private @Nullable String guid;
    private @Nullable String link;
    private String title;
    private String summary = "";
    private String content = "";
    private @Nullable Instant published = Samples.NOW;
    private @Nullable Instant updated;
    private @Nullable Picture image;

    private SampleEntry(String title) {
        this.title = title;
    }

    public static SampleEntry entry(@Nullable String guid, @Nullable String link, String title) {
        return new SampleEntry(title).guid(guid).link(link);
    }

    public SampleEntry guid(@Nullable String value) {
        guid = value;
        return this;
    }

    public SampleEntry link(@Nullable String value) {
        link = value;
        return this;
    }

    public SampleEntry title(String value) {
        title = value;
        return this;
    }

    public SampleEntry summary(String value) {
        summary = value;
        return this;
    }

    public SampleEntry content(String value) {
        content = value;
        return this;
    }

    public SampleEntry published(@Nullable Instant value) {
        published = value;
        return this;
    }

    public SampleEntry updated(@Nullable Instant value) {
        updated = value;
        return this;
    }

    public SampleEntry image(String url) {
        image = Picture.of(url);
        return this;
    }

    public Entry build() {
        return new Entry(
                guid, link, title, summary, content, null, List.of(), published, updated, List.of(), image, List.of(),
                List.of(), null, null);
    }
}
