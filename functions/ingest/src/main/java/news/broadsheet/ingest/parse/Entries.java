package news.broadsheet.ingest.parse;

import java.util.List;
import java.util.function.Function;

/** The entries of a document: bounded in number, without the one that breaks off, without those that say nothing. */
final class Entries {

    private Entries() {}

    static <T> List<Entry> read(List<T> items, Ending ending, Function<T, EntryDraft> reader) {
        int whole = Math.max(0, ending.cutEntry() ? items.size() - 1 : items.size());
        return items.subList(0, Math.min(whole, FeedParser.MOST_ENTRIES)).stream()
                .map(reader)
                .filter(draft -> !draft.isEmpty())
                .map(EntryDraft::done)
                .toList();
    }
}
