package news.broadsheet.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a source feed, normalised, not yet ours.
 *
 * @param guid the publisher's own name for it, as written
 * @param link the article's page, absolute http or https; never the feed's or an enclosure
 * @param title plain text, empty where the publisher gives none
 * @param summary plain text, empty where there is none
 * @param contentHtml the text with its markup, untrusted: only {@code page} reads it, and {@code identity} compares it
 * @param base what relative URLs in the content are relative to
 * @param authors in the order of the feed
 * @param published as stated, not yet checked for being believable
 * @param updated as stated
 * @param image absolute http or https URL
 * @param enclosures all files that come with it, pictures and videos among them
 * @param rights the entry's own copyright line or licence, as written
 * @param language BCP 47 tag as written, of the entry or its feed
 */
public record Entry(
        @Nullable String guid,
        @Nullable String link,
        String title,
        String summary,
        @Nullable String contentHtml,
        @Nullable String base,
        List<Person> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> tags,
        @Nullable Picture image,
        List<Video> videos,
        List<Enclosure> enclosures,
        @Nullable String rights,
        @Nullable String language) {

    public Entry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        videos = List.copyOf(videos);
        enclosures = List.copyOf(enclosures);
    }

    /** Whether there is nothing to know it by and nothing to read: no article can be made of it. */
    public boolean saysNothing() {
        return guid == null
                && link == null
                && title.isEmpty()
                && summary.isEmpty()
                && contentHtml == null
                && enclosures.isEmpty()
                && videos.isEmpty();
    }

    /** The authors that have a name: readers are not shown addresses. */
    public List<String> authorNames() {
        return authors.stream().map(Person::name).filter(Objects::nonNull).toList();
    }
}
