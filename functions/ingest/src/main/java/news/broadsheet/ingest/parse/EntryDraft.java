package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** An entry in the making: each format offers what it has, best first, and the first value of a kind stays. */
final class EntryDraft {

    /** A summary longer than this is the text itself (most feeds' summaries end below 400 characters). */
    private static final int LONGEST_SUMMARY = 600;

    private static final int MOST_TAGS = 30;
    private static final int MOST_AUTHORS = 20;
    private static final int MOST_ENCLOSURES = 100;

    private final Reading reading;
    private final URI base;
    private @Nullable String guid;
    private @Nullable String link;
    private String title = "";
    private String summary = "";
    private @Nullable String contentHtml;
    private URI contentBase;
    private final Set<Person> authors = new LinkedHashSet<>();
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private final Set<String> tags = new LinkedHashSet<>();
    private @Nullable Picture image;
    private final List<Video> videos = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private @Nullable String rights;
    private @Nullable String language;

    /** @param base what its relative URLs are relative to */
    EntryDraft(Reading reading, URI base) {
        this.reading = reading;
        this.base = base;
        this.contentBase = base;
    }

    Reading reading() {
        return reading;
    }

    URI base() {
        return base;
    }

    EntryDraft guid(@Nullable String value) {
        if (guid == null && value != null && !value.isBlank()) {
            guid = value.strip();
        }
        return this;
    }

    EntryDraft link(@Nullable String reference) {
        if (link == null) {
            link = reading.address(base, reference);
        }
        return this;
    }

    /** The guid where it is an address: many that do not say so are none, which is no mistake. */
    EntryDraft permalink(String value) {
        if (link == null) {
            link = WebUrls.resolved(null, value);
        }
        return this;
    }

    /** @param plain already without markup and escapes */
    EntryDraft title(String plain) {
        if (title.isEmpty()) {
            title = plain;
        }
        return this;
    }

    boolean hasSummary() {
        return !summary.isEmpty();
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    /** A summary that may be HTML; where it is marked up or long, or the second one, it is the text itself as well. */
    EntryDraft summary(String value, URI valueBase) {
        if (value.isBlank()) {
            return this;
        }
        boolean markup = PlainText.isMarkup(value);
        boolean text = markup || !summary.isEmpty() || value.length() > LONGEST_SUMMARY;
        String plain = summary.isEmpty() || (text && !markup) ? PlainText.of(value) : "";
        if (text && contentHtml == null && !plain.equals(summary)) {
            content(markup ? value : Entities.escape(plain), valueBase);
        }
        if (summary.isEmpty()) {
            summary = plain;
        }
        return this;
    }

    EntryDraft content(String html, URI htmlBase) {
        if (contentHtml == null && !html.isBlank()) {
            contentHtml = html;
            contentBase = htmlBase;
        }
        return this;
    }

    /** @param value a name, an address, or both, perhaps with markup */
    EntryDraft author(String value) {
        return value.isBlank()
                ? this
                : author(Authors.person(PlainText.of(value)).orElse(null));
    }

    EntryDraft author(@Nullable Person person) {
        if (person != null && authors.size() < MOST_AUTHORS) {
            authors.add(person);
        }
        return this;
    }

    boolean hasAuthor() {
        return !authors.isEmpty();
    }

    EntryDraft published(@Nullable String date) {
        if (published == null) {
            published = reading.date(date);
        }
        return this;
    }

    EntryDraft updated(@Nullable String date) {
        if (updated == null) {
            updated = reading.date(date);
        }
        return this;
    }

    EntryDraft tag(@Nullable String value) {
        String tag = value == null ? "" : PlainText.of(value);
        if (!tag.isEmpty() && tag.length() <= 80 && tags.size() < MOST_TAGS) {
            tags.add(tag);
        }
        return this;
    }

    EntryDraft image(@Nullable Picture picture) {
        if (image == null) {
            image = picture;
        }
        return this;
    }

    EntryDraft enclosure(Enclosure enclosure) {
        boolean known = enclosures.stream().anyMatch(one -> one.url().equals(enclosure.url()));
        if (!known && enclosures.size() < MOST_ENCLOSURES) {
            enclosures.add(enclosure);
        }
        return this;
    }

    EntryDraft rights(@Nullable String line) {
        if (rights == null) {
            rights = line;
        }
        return this;
    }

    EntryDraft video(Video video) {
        if (videos.size() < MOST_ENCLOSURES
                && videos.stream().noneMatch(known -> known.url().equals(video.url()))) {
            videos.add(video);
        }
        return this;
    }

    EntryDraft language(@Nullable String tag) {
        if (language == null && tag != null && !tag.isBlank()) {
            language = tag.strip();
        }
        return this;
    }

    Entry done() {
        return new Entry(
                guid,
                link,
                title,
                summary,
                contentHtml,
                contentBase.toString(),
                List.copyOf(authors),
                published == null ? updated : published,
                updated,
                List.copyOf(tags),
                image,
                videos,
                enclosures,
                rights,
                language);
    }
}
