package news.broadsheet.ingest.parse;

import java.time.Instant;
import java.util.List;
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
 * @param contentHtml the text with its markup, untrusted: only {@code page} reads it
 * @param base what relative URLs in the content are relative to
 * @param authors names as written
 * @param published as stated, not yet checked for being believable
 * @param updated as stated
 * @param image absolute http or https URL
 * @param language BCP 47 tag as written, of the entry or its feed
 */
public record Entry(
        @Nullable String guid,
        @Nullable String link,
        String title,
        String summary,
        @Nullable String contentHtml,
        @Nullable String base,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> tags,
        @Nullable Picture image,
        List<Video> videos,
        @Nullable String language) {

    public Entry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        videos = List.copyOf(videos);
    }
}
