package news.broadsheet.ingest.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.web.CanonicalUrl;
import news.broadsheet.ingest.parse.Entry;

/**
 * The names of the entries of one document: guid, then canonical URL, then title and day. A name that stands on several
 * entries of the document names none of them: some feeds ship one guid for all, some link every entry to the front page,
 * some call each day's entry the same. Where the guid is the URL it is left out, since it says nothing more and costs.
 */
public final class IdentityLadder {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'<>?]+)\\?[^\\s\"'<>]*");

    private final Source source;
    private final Map<String, Integer> guids = new HashMap<>();
    private final Map<String, Integer> urls = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();

    private IdentityLadder(Source source) {
        this.source = source;
    }

    /** The entries with their names, in the document's order; one that stands there twice, once. */
    public static List<Identified> of(Source source, List<Entry> entries) {
        IdentityLadder ladder = new IdentityLadder(source);
        Map<String, Entry> distinct = new LinkedHashMap<>();
        entries.forEach(entry -> distinct.merge(
                Ids.of(
                        guid(entry),
                        url(entry),
                        TitleAndDay.of(entry).name(),
                        url(entry).isEmpty() ? text(entry) : ""),
                entry,
                IdentityLadder::newer));
        distinct.values().forEach(ladder::count);
        return distinct.values().stream().map(ladder::identify).toList();
    }

    /** Under which names an entry may be known that is spoken of by its guid alone. */
    public static List<Identity> ofGuid(Source source, String guid) {
        return Stream.concat(
                        Stream.of(Identity.ofGuid(source.id(), guid)),
                        CanonicalUrl.of(guid).map(url -> ofUrl(source, url)).stream())
                .toList();
    }

    /** @param url canonical */
    public static Identity ofUrl(Source source, String url) {
        String name = CanonicalUrl.name(url);
        return source.owns(URI.create(url)) ? Identity.ofUrl(name) : Identity.ofForeignUrl(source.id(), name);
    }

    private void count(Entry entry) {
        guids.merge(guid(entry), 1, Integer::sum);
        urls.merge(url(entry), 1, Integer::sum);
        titles.merge(TitleAndDay.of(entry).title(), 1, Integer::sum);
    }

    private Identified identify(Entry entry) {
        Optional<Identity> url = byUrl(entry);
        Optional<Identity> guid = url.isPresent() && isUrlAgain(entry) ? Optional.empty() : byGuid(entry);
        List<Identity> identities =
                new ArrayList<>(Stream.of(guid, url).flatMap(Optional::stream).toList());
        int lasting = identities.size();
        byTitle(entry).ifPresent(identities::add);
        if (identities.isEmpty()) {
            identities.add(byContent(entry));
        }
        return new Identified(entry, identities, lasting, EntryFingerprint.of(entry));
    }

    /** A guid with a fragment says more than the URL: live reports name their entries so. */
    private static boolean isUrlAgain(Entry entry) {
        String guid = guid(entry);
        return guid.indexOf('#') < 0
                && CanonicalUrl.of(guid).filter(url(entry)::equals).isPresent();
    }

    private Optional<Identity> byGuid(Entry entry) {
        String guid = guid(entry);
        return guid.isEmpty() || count(guids, guid) > 1
                ? Optional.empty()
                : Optional.of(Identity.ofGuid(source.id(), guid));
    }

    private Optional<Identity> byUrl(Entry entry) {
        String url = url(entry);
        return url.isEmpty() || count(urls, url) > 1 || isFront(source, url)
                ? Optional.empty()
                : Optional.of(ofUrl(source, url));
    }

    /**
     * Whether a URL is the front page of the source's own site, which names no article: some feeds link each entry there,
     * and one that brings a single entry at a time would have each replace the one before.
     *
     * @param url canonical
     */
    public static boolean isFront(Source source, String url) {
        URI address = URI.create(url);
        boolean bare = address.getRawQuery() == null && address.getRawFragment() == null;
        boolean root = bare && address.getRawPath().equals("/");
        return (root && source.owns(address))
                || CanonicalUrl.of(source.home().toString()).filter(url::equals).isPresent();
    }

    private Optional<Identity> byTitle(Entry entry) {
        TitleAndDay name = TitleAndDay.of(entry);
        return name.isTelling() && count(titles, name.title()) == 1
                ? Optional.of(Identity.ofContent(source.id(), name.name()))
                : Optional.empty();
    }

    /** Of an entry without any name: title and day, however short, so that a corrected text is a revision; or the text. */
    private Identity byContent(Entry entry) {
        TitleAndDay name = TitleAndDay.of(entry);
        boolean single = !name.title().isEmpty() && count(titles, name.title()) == 1;
        return Identity.ofContent(source.id(), single ? name.name() : text(entry));
    }

    private static int count(Map<String, Integer> counts, String name) {
        return counts.getOrDefault(name, 0);
    }

    private static Entry newer(Entry one, Entry other) {
        return one.updated() != null
                        && other.updated() != null
                        && other.updated().isAfter(one.updated())
                ? other
                : one;
    }

    private static String guid(Entry entry) {
        return entry.guid() == null ? "" : entry.guid();
    }

    private static String url(Entry entry) {
        return CanonicalUrl.of(entry.link()).orElse("");
    }

    /** A name, so never to be changed: what is known under it would come back as new. */
    private static String text(Entry entry) {
        String html = entry.contentHtml() == null ? "" : entry.contentHtml();
        return Ids.of(
                "text",
                spaced(entry.title()),
                spaced(entry.summary()),
                spaced(QUERY.matcher(html).replaceAll("$1")));
    }

    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
