package news.broadsheet.core.article;

import java.util.List;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * An article as we keep it: made from an entry of a source feed and the page it points to.
 *
 * @param url the original, absolute http or https; where readers are sent. The source's home where it is no such URL
 * @param standfirst the editor's summary
 * @param excerpt cut by machine from the standfirst or the body; empty where there is no text or no right to it
 * @param byline author line as printed
 * @param authors parsed persons
 * @param language BCP 47 tag, {@code und} where unknown
 * @param revision number of this content, from 1
 * @param fingerprint id of the normalised content
 */
public record Article(
        ArticleId id,
        SourceRef source,
        String url,
        String headline,
        @Nullable String standfirst,
        String excerpt,
        @Nullable String byline,
        List<String> authors,
        Section section,
        List<String> tags,
        String language,
        Dates dates,
        @Nullable Picture image,
        Body body,
        int revision,
        String fingerprint) {

    public Article {
        url = SafeUrls.isWeb(url) ? url : source.home();
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    /** Which way its text runs. */
    public Direction direction() {
        return Direction.of(language, headline);
    }

    /** The same revision with another body: one that was kept apart, or none. */
    public Article withBody(Body other) {
        return with(dates, other, revision);
    }

    /** The same content as a later revision. */
    public Article asRevision(int number, Dates when) {
        return with(when, body, number);
    }

    private Article with(Dates when, Body text, int number) {
        return new Article(
                id,
                source,
                url,
                headline,
                standfirst,
                excerpt,
                byline,
                authors,
                section,
                tags,
                language,
                when,
                image,
                text,
                number,
                fingerprint);
    }
}
