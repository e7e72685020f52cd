package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** An entry in the making: each format offers what it has, best first, and the first value of a kind stays. */
final class EntryDraft {

    /** A summary longer than this is the text itself (most feeds' summaries end below 400 characters). */
    private static final int LONGEST_SUMMARY = 600;

    private static final int MOST_TAGS = 30;
    private static final int MOST_AUTHORS = 20;

    private final URI base;
    private @Nullable String guid;
    private @Nullable String link;
    private String title = "";
    private String summary = "";
    private @Nullable String contentHtml;
    private final Set<Person> authors = new LinkedHashSet<>();
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private final Set<String> tags = new LinkedHashSet<>();
    private @Nullable Picture image;
    private final List<Video> videos = new ArrayList<>();
    private @Nullable String language;

    EntryDraft(URI base) {
        this.base = base;
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
            link = WebUrls.resolved(base, reference);
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

    /** A summary that may be HTML; where it is marked up or long, it is the text itself as well. */
    EntryDraft summary(String value) {
        if (value.isBlank()) {
            return this;
        }
        boolean markup = PlainText.isMarkup(value);
        String plain = PlainText.of(value);
        if (summary.isEmpty()) {
            summary = plain;
        }
        if (contentHtml == null && (markup || plain.length() > LONGEST_SUMMARY)) {
            contentHtml = markup ? value : Entities.escape(plain);
        }
        return this;
    }

    EntryDraft content(String html) {
        if (contentHtml == null && !html.isBlank()) {
            contentHtml = html;
        }
        return this;
    }

    EntryDraft author(@Nullable String value) {
        String name = value == null ? "" : Authors.name(PlainText.of(value));
        if (!name.isEmpty() && authors.size() < MOST_AUTHORS) {
            authors.add(Person.named(name));
        }
        return this;
    }

    boolean hasAuthor() {
        return !authors.isEmpty();
    }

    EntryDraft published(@Nullable String date) {
        if (published == null) {
            published = WebDates.parse(date).orElse(null);
        }
        return this;
    }

    EntryDraft updated(@Nullable String date) {
        if (updated == null) {
            updated = WebDates.parse(date).orElse(null);
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

    EntryDraft video(Video video) {
        if (videos.stream().noneMatch(known -> known.url().equals(video.url()))) {
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

    /** Nothing to know it by and nothing to say: not an entry. */
    boolean isEmpty() {
        return guid == null
                && link == null
                && title.isEmpty()
                && summary.isEmpty()
                && contentHtml == null
                && videos.isEmpty();
    }

    Entry done() {
        return new Entry(
                guid,
                link,
                title,
                summary,
                contentHtml,
                base.toString(),
                List.copyOf(authors),
                published == null ? updated : published,
                updated,
                List.copyOf(tags),
                image,
                videos,
                List.of(),
                null,
                language);
    }
}
