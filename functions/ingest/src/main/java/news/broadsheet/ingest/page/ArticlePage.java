package news.broadsheet.ingest.page;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What an article page says, as far as it says it.
 *
 * @param headline empty where it has none
 * @param byline author line as printed
 * @param section the publisher's own name for it
 * @param language BCP 47 tag as written
 * @param addresses where it was found after redirects, and what it calls its canonical URL; absolute http or https
 */
public record ArticlePage(
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String section,
        List<String> tags,
        @Nullable String language,
        @Nullable Picture image,
        List<String> addresses,
        Body body) {

    /** A page that says nothing, for an entry without one. */
    public static final ArticlePage NONE =
            new ArticlePage("", null, null, List.of(), null, null, null, List.of(), null, null, List.of(), Body.EMPTY);

    public ArticlePage {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        addresses = List.copyOf(addresses);
    }
}
