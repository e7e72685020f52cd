package news.broadsheet.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.identity.Identified;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.parse.Entry;

/**
 * Where new entries may stand in the lists at most, when their own dates do not say. Undated ones stand behind one another in
 * the feed's order. Many at once from a source that was read a short while ago are its archive announced again: those of
 * them without a date to be believed stand below its previous news, so that they do not top the front page.
 */
final class Places {

    /** So many new entries at once are usual whatever the length of the feed. */
    private static final int USUAL_NEWS = 10;

    /** Previous news was published some time before it was seen; a day is below the pages that most readers see. */
    private static final Duration BELOW = Duration.ofDays(1);

    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final Instant seenAt;
    private final boolean archive;
    private final Instant archiveBelow;
    private final Set<Instant> stamps;

    private Places(Source source, List<Entry> document, List<Entry> fresh, Instant seenAt) {
        Instant lastNewAt = source.poll().lastNewAt();
        this.seenAt = seenAt;
        // After failed polls much is new, and rightly so.
        this.archive = lastNewAt != null
                && source.poll().failures() == 0
                && fresh.size() > Math.max(USUAL_NEWS, document.size() / 2);
        this.stamps = stamps(fresh, seenAt);
        this.archiveBelow = document.stream()
                .flatMap(entry -> time(entry).filter(this::isTelling).stream())
                .reduce((lastNewAt == null ? seenAt : lastNewAt).minus(BELOW), Places::earlier);
    }

    /**
     * @param source as it stood before this document was read
     * @param document all entries of it
     * @param verdicts on each of them
     */
    static Places of(Source source, List<Identified> document, List<Verdict> verdicts, Instant seenAt) {
        List<Entry> entries = document.stream().map(Identified::entry).toList();
        List<Entry> fresh = IntStream.range(0, entries.size())
                .filter(i -> verdicts.get(i) instanceof Verdict.New)
                .mapToObj(entries::get)
                .toList();
        return new Places(source, entries, fresh, seenAt);
    }

    /**
     * The place that an entry must not stand above; empty where its own date counts.
     *
     * @param index of the entry in the document
     */
    Optional<Instant> latest(Entry entry, int index) {
        if (archive) {
            boolean telling = time(entry).filter(this::isTelling).isPresent();
            return telling ? Optional.empty() : Optional.of(archiveBelow.minusSeconds(index + 1L));
        }
        return time(entry).isPresent() ? Optional.empty() : Optional.of(seenAt.minusSeconds(index));
    }

    /** Minutes in which most of the new entries say that they were published: the time of an import, or of the document. */
    private static Set<Instant> stamps(List<Entry> fresh, Instant seenAt) {
        Map<Instant, Long> minutes = fresh.stream()
                .flatMap(entry -> time(entry).stream())
                .collect(Collectors.groupingBy(time -> minute(time, seenAt), Collectors.counting()));
        long dated = minutes.values().stream().mapToLong(Long::longValue).sum();
        return minutes.entrySet().stream()
                .filter(minute -> minute.getValue() > 1 && minute.getValue() * 2 > dated)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTelling(Instant time) {
        return !time.isAfter(seenAt) && !stamps.contains(minute(time, seenAt));
    }

    /** The last minutes before the document was read count as one: some write the time of writing, entry by entry. */
    private static Instant minute(Instant time, Instant seenAt) {
        return seenAt.minus(JUST_NOW).isBefore(time) ? seenAt : time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<Instant> time(Entry entry) {
        return Optional.ofNullable(entry.published()).filter(Dates::isBelievable);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
