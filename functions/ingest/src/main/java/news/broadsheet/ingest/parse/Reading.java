package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.ingest.web.WebDates;
import org.jspecify.annotations.Nullable;

/** What all formats need while they read one document: where it lives, and where its flaws are noted. */
record Reading(FeedDocument document, Flaws flaws) {

    URI url() {
        return document.url();
    }

    /** What the feed's own URLs are relative to, {@code xml:base} aside. */
    URI base() {
        return document.location().orElse(document.url());
    }

    /**
     * What the URLs of entries are relative to, {@code xml:base} aside: publishers who write them so mean their site, which
     * is often not where the feed is served from.
     */
    URI base(@Nullable String home) {
        return document.location().orElseGet(() -> home == null ? document.url() : URI.create(home));
    }

    @Nullable
    Instant date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Instant> date = WebDates.parse(text);
        if (date.isEmpty()) {
            flaws.add(Flaw.UNREADABLE_DATE);
        }
        return date.orElse(null);
    }

    @Nullable
    String address(URI base, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        String url = WebUrls.resolved(base, reference);
        if (url == null) {
            flaws.add(Flaw.BAD_URL);
        }
        return url;
    }

    /** The entries, bounded in number. */
    <T> List<Entry> entries(List<T> items, Function<T, EntryDraft> reader) {
        if (items.size() > FeedParser.MOST_ENTRIES) {
            flaws.add(Flaw.TOO_MANY_ENTRIES);
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> guids = new HashSet<>();
        for (T item : items.subList(0, Math.min(items.size(), FeedParser.MOST_ENTRIES))) {
            Entry entry = reader.apply(item).done();
            if (entry.guid() != null && !guids.add(entry.guid())) {
                flaws.add(Flaw.DUPLICATE_GUID);
            }
            entries.add(entry);
        }
        return entries;
    }

    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        flaws.forEach((flaw, times) -> repairs.add(new Repair(flaw.kind(), flaw.what(), times)));
        return repairs;
    }
}
