package news.broadsheet.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.source.Rhythm;
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

    /** No source publishes most of a document within this time; one whose usual gap is known to be long, within that. */
    private static final Duration INSTANT = Duration.ofMinutes(2);

    private static final Duration LONG_GAP = Duration.ofMinutes(10);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Instant seenAt;
    private final boolean archive;
    private final Instant archiveBelow;
    private final boolean first;
    private final Optional<Stamp> stamp;

    private Places(Source source, List<Entry> document, List<Entry> fresh, Instant seenAt) {
        Instant lastNewAt = source.poll().lastNewAt();
        this.seenAt = seenAt;
        // After failed polls much is new, and rightly so.
        this.archive = lastNewAt != null
                && source.poll().failures() == 0
                && fresh.size() > Math.max(USUAL_NEWS, document.size() / 2);
        this.first = lastNewAt == null;
        this.stamp = Stamp.of(
                fresh.stream().flatMap(entry -> time(entry).stream()).toList(),
                longest(source.poll().rhythm()));
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
        // Where all of a first document bears one time, only the feed's order tells the entries apart.
        Optional<Instant> shared =
                stamp.filter(each -> first && each.isOneTime()).map(Stamp::to).filter(time -> !time.isAfter(seenAt));
        Optional<Instant> own = time(entry);
        if (own.isEmpty() || own.equals(shared)) {
            return Optional.of(
                    shared.filter(_ -> own.isPresent()).orElse(seenAt).minusSeconds(index));
        }
        return Optional.empty();
    }

    private static Duration longest(Rhythm rhythm) {
        return rhythm.gap() != null && rhythm.gap().compareTo(LONG_GAP) >= 0 ? QUARTER : INSTANT;
    }

    private boolean isTelling(Instant time) {
        return !time.isAfter(seenAt) && stamp.filter(each -> each.holds(time)).isEmpty();
    }

    private static Optional<Instant> time(Entry entry) {
        return Optional.ofNullable(entry.published()).filter(Dates::isBelievable);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
