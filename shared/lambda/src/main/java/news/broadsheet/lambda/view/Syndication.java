package news.broadsheet.lambda.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.lambda.http.HttpDate;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * A feed for feed readers, before it is RSS, Atom or JSON Feed. What it is made of is cleaned of what no document can carry,
 * so that all three say the same.
 *
 * @param home of what it is about, for people
 * @param publication where and how it is published; null where that is left to whoever serves it
 */
public record Syndication(
        String title,
        String home,
        String description,
        @Nullable String language,
        @Nullable Publication publication,
        List<Item> items) {

    /** Feed readers ask on a schedule; a minute is soon enough for them. */
    public static final String CACHE = "public, max-age=60, stale-while-revalidate=300";

    /** BCP 47 as XML takes it (XML 1.0 section 2.12); {@code und} says nothing. */
    private static final Pattern LANGUAGE = Pattern.compile("(?!und\\b)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public Syndication {
        title = XmlDocument.valid(title);
        description = XmlDocument.valid(description);
        language = tagOrNull(language);
        items = List.copyOf(items);
    }

    public Syndication(String title, String home, String description, @Nullable String language, List<Item> items) {
        this(title, home, description, language, null, items);
    }

    /**
     * @param self the feed's own address
     * @param hub that is told when it changes (WebSub)
     * @param changed when it last did, as far as its items tell
     * @param taken what was taken back; Atom alone can say so
     */
    public record Publication(String self, @Nullable String hub, Instant changed, List<Taken> taken) {

        public Publication {
            taken = List.copyOf(taken);
        }
    }

    /** An item that was taken back. */
    public record Taken(String id, Instant at) {}

    /**
     * Where an item comes from.
     *
     * @param article the original
     * @param home of the source
     * @param feed of the source
     */
    public record Origin(String name, String article, String home, String feed) {

        public Origin {
            name = XmlDocument.valid(name);
        }
    }

    /**
     * @param id stays the same for ever; for Atom an IRI (RFC 4287 4.2.6)
     * @param link where it is read
     * @param by who wrote or published it
     * @param html safe markup; null where {@code text} stands for it
     * @param text plain
     * @param updated null where it was not, or nobody said so
     * @param origin null where it is this site's own
     */
    public record Item(
            String id,
            String title,
            String link,
            String by,
            Instant at,
            @Nullable String html,
            String text,
            @Nullable String image,
            @Nullable String language,
            @Nullable Instant updated,
            List<String> categories,
            @Nullable Origin origin) {

        public Item {
            title = XmlDocument.valid(title);
            by = XmlDocument.valid(by);
            html = html == null ? null : XmlDocument.valid(html);
            text = XmlDocument.valid(text);
            language = tagOrNull(language);
            categories = List.copyOf(categories);
        }

        /** One of this site's own. */
        public Item(
                String id,
                String title,
                String link,
                String by,
                Instant at,
                @Nullable String html,
                String text,
                @Nullable String image,
                @Nullable String language) {
            this(id, title, link, by, at, html, text, image, language, null, List.of(), null);
        }
    }

    public Response rss() {
        return answer(RssDocument.TYPE, RssDocument.of(this));
    }

    /** @throws IllegalStateException where it is not said how it is published, which Atom cannot do without */
    public Response atom() {
        if (publication == null) {
            throw new IllegalStateException("an Atom feed needs an address of its own");
        }
        return answer(AtomDocument.TYPE, AtomDocument.of(this, publication));
    }

    public Response jsonFeed() {
        return answer(JsonFeedDocument.TYPE, JsonFeedDocument.of(this));
    }

    private Response answer(String type, byte[] body) {
        Response response =
                new Response(200, Map.of("content-type", type + "; charset=utf-8", "cache-control", CACHE), body);
        return publication == null
                ? response
                : response.with("link", links(publication))
                        .with("last-modified", HttpDate.format(publication.changed()));
    }

    /** WebSub section 4: subscribers look at the headers first. */
    private static String links(Publication about) {
        return Stream.of(
                        Optional.of("<" + about.self() + ">; rel=\"self\""),
                        Optional.ofNullable(about.hub()).map(hub -> "<" + hub + ">; rel=\"hub\""))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String tagOrNull(@Nullable String tag) {
        return tag != null && LANGUAGE.matcher(tag).matches() ? tag : null;
    }
}
