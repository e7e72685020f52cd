package news.broadsheet.ingest.page.meta;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article, as far as it says it.
 *
 * @param headline empty where it has none
 * @param byline author line as printed
 * @param section the publisher's own name for it
 * @param language BCP 47 tag as written
 * @param direction {@code ltr} or {@code rtl}, where the page states it
 * @param canonicalUrl what the page calls its own address (RFC 6596); absolute http or https
 * @param siteName the publisher's name as the page gives it
 * @param addresses where it was found after redirects, and its canonical URL; absolute http or https
 * @param carriers where each field was found; a field that is absent has none
 */
public record PageMetadata(
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable PageTime published,
        @Nullable PageTime updated,
        @Nullable String section,
        List<String> tags,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String canonicalUrl,
        @Nullable String siteName,
        @Nullable Picture image,
        List<String> addresses,
        Map<Field, Carrier> carriers) {

    /** A page that says nothing. */
    public static final PageMetadata NONE = new PageMetadata(
            "", null, null, List.of(), null, null, null, List.of(), null, null, null, null, null, List.of(), Map.of());

    public PageMetadata {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        addresses = List.copyOf(addresses);
        carriers = Map.copyOf(carriers);
    }

    public @Nullable Instant publishedInstant() {
        return published == null ? null : published.instant();
    }

    public @Nullable Instant updatedInstant() {
        return updated == null ? null : updated.instant();
    }

    /** The same with another lead picture: one that is shown on the page with its caption, or none. */
    public PageMetadata withImage(@Nullable Picture picture) {
        return new PageMetadata(
                headline,
                standfirst,
                byline,
                authors,
                published,
                updated,
                section,
                tags,
                language,
                direction,
                canonicalUrl,
                siteName,
                picture,
                addresses,
                carriers);
    }
}
