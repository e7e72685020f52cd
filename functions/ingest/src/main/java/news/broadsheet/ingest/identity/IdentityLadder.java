package news.broadsheet.ingest.identity;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.parse.Entry;

/**
 * The names of the entries of one document: guid, then canonical URL, then content. A guid or URL that stands on several
 * entries of the document names none of them (some feeds ship one guid for all, some link every entry to the front page).
 */
public final class IdentityLadder {

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
                Ids.of(guid(entry), url(entry), titleAndDay(entry), url(entry).isEmpty() ? text(entry) : ""),
                entry,
                IdentityLadder::newer));
        distinct.values().forEach(ladder::count);
        return distinct.values().stream().map(ladder::identify).toList();
    }

    private void count(Entry entry) {
        guids.merge(guid(entry), 1, Integer::sum);
        urls.merge(url(entry), 1, Integer::sum);
        titles.merge(titleAndDay(entry), 1, Integer::sum);
    }

    private Identified identify(Entry entry) {
        List<Identity> identities = new ArrayList<>(
                Stream.of(byGuid(entry), byUrl(entry)).flatMap(Optional::stream).toList());
        if (identities.isEmpty()) {
            identities.add(byContent(entry));
        }
        return new Identified(entry, identities, EntryFingerprint.of(entry));
    }

    private Optional<Identity> byGuid(Entry entry) {
        String guid = guid(entry);
        return guid.isEmpty() || count(guids, guid) > 1
                ? Optional.empty()
                : Optional.of(Identity.ofGuid(source.id(), guid));
    }

    private Optional<Identity> byUrl(Entry entry) {
        String url = url(entry);
        if (url.isEmpty() || count(urls, url) > 1) {
            return Optional.empty();
        }
        // http and https name the same article: sites move from one to the other.
        String name = url.replaceFirst("^http:", "https:");
        return Optional.of(
                source.owns(URI.create(url)) ? Identity.ofUrl(name) : Identity.ofForeignUrl(source.id(), name));
    }

    /** Title and day where they tell entries apart, so that a corrected text is a revision; else the whole text. */
    private Identity byContent(Entry entry) {
        String titleAndDay = titleAndDay(entry);
        boolean telling = !entry.title().isEmpty() && count(titles, titleAndDay) == 1;
        return Identity.ofContent(source.id(), telling ? titleAndDay : text(entry));
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

    private static String text(Entry entry) {
        return EntryFingerprint.ofText(entry);
    }

    private static String titleAndDay(Entry entry) {
        String day = entry.published() == null
                ? ""
                : LocalDate.ofInstant(entry.published(), ZoneOffset.UTC).toString();
        return Ids.of("title", entry.title().toLowerCase(Locale.ROOT).strip(), day);
    }
}
