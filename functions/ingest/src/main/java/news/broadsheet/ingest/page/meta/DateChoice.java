package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.ingest.page.meta.VisibleDates.Candidate;
import news.broadsheet.ingest.web.DatesInText;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WrittenDate;
import org.jspecify.annotations.Nullable;

/** When an article was published and changed: of all dates that its page states, the most trusted that can be. */
final class DateChoice {

    /** Points of a visible date that goes before meta elements that may mean another. */
    private static final int SURE = 75;

    private final List<DateClaim> published = new ArrayList<>();
    private final List<DateClaim> updated = new ArrayList<>();
    private final Set<LocalDate> seenDays = new HashSet<>();
    private final Instant now;
    private final boolean monthFirst;

    /** Whether a text that was read has two readings. */
    private boolean ambiguous;

    private DateChoice(Instant now, boolean monthFirst) {
        this.now = now;
        this.monthFirst = monthFirst;
    }

    /** @param monthFirst whether the page writes dates as people of the United States do */
    static DateChoice of(PageScan scan, JsonLd linked, @Nullable URI url, Instant now, boolean monthFirst) {
        return settled(scan.head(), linked, url, now, monthFirst)
                .orElseGet(() -> weighed(scan, linked, url, now, monthFirst));
    }

    /**
     * What is stated for machines alone, where nothing that readers see could change the answer, so that it need not be looked
     * for: the most trusted claims are there, the one of publication has another carrier with it, no text of them reads
     * otherwise with the days that the page shows, and neither is a time in UTC whose zone is yet to be found ({@link LocalDay}).
     */
    static Optional<DateChoice> settled(
            HeadMarks head, JsonLd linked, @Nullable URI url, Instant now, boolean monthFirst) {
        DateChoice choice = new DateChoice(now, monthFirst);
        choice.statedUpdated(head, linked);
        if (!choice.isSettled(choice.updated)) {
            return Optional.empty();
        }
        choice.statedPublished(head, linked);
        if (!choice.isSettled(choice.published)) {
            return Optional.empty();
        }
        UrlDate.of(url).ifPresent(date -> choice.published.add(new DateClaim(date, Carrier.URL)));
        choice.published.removeIf(claim -> claim.time(now).isEmpty());
        return choice.carriersOf(choice.published.getFirst()) > 1 ? Optional.of(choice) : Optional.empty();
    }

    private boolean isSettled(List<DateClaim> claims) {
        claims.removeIf(claim -> claim.time(now).isEmpty());
        return !ambiguous
                && !claims.isEmpty()
                && LocalDay.isStated(claims.getFirst().date());
    }

    /** Of all that the page states and shows. */
    static DateChoice weighed(PageScan scan, JsonLd linked, @Nullable URI url, Instant now, boolean monthFirst) {
        DateChoice choice = new DateChoice(now, monthFirst);
        List<Candidate> visible = VisibleDates.of(scan, monthFirst, now);
        Optional<WrittenDate> inUrl = UrlDate.of(url);
        visible.forEach(one -> choice.seenDays.add(one.claim().date().day()));
        inUrl.ifPresent(date -> choice.seenDays.add(date.day()));
        choice.collectPublished(scan.head(), linked, visible, inUrl);
        choice.collectUpdated(scan.head(), linked, visible);
        return choice;
    }

    /** In the order of trust. */
    private void collectPublished(HeadMarks head, JsonLd linked, List<Candidate> visible, Optional<WrittenDate> inUrl) {
        statedPublished(head, linked);
        seen(published, visible, DateWords.PUBLISHED, true);
        stated(published, linked.text("dateCreated"), Carrier.JSON_LD);
        inUrl.ifPresent(date -> published.add(new DateClaim(date, Carrier.URL)));
        stated(published, linked.pageText("datePublished"), Carrier.JSON_LD);
        seen(published, visible, DateWords.PUBLISHED, false);
        seen(published, visible.stream().filter(one -> one.points() >= SURE).toList(), DateWords.NONE, false);
        metas(published, head, MetaNames.PERHAPS_PUBLISHED);
        seen(published, visible, DateWords.NONE, false);
        if (published.isEmpty()) {
            EmbeddedState.published(head.states())
                    .ifPresent(date -> published.add(new DateClaim(date, Carrier.EMBEDDED_STATE)));
        }
        if (published.isEmpty()) {
            DatesInText.of(head.title(), monthFirst).stream()
                    .reduce((_, last) -> last)
                    .ifPresent(last -> published.add(new DateClaim(last.date(), Carrier.META)));
        }
        published.removeIf(claim -> claim.time(now).isEmpty());
    }

    private void statedPublished(HeadMarks head, JsonLd linked) {
        stated(published, linked.text("datePublished"), Carrier.JSON_LD);
        metas(published, head, MetaNames.PUBLISHED);
    }

    private void statedUpdated(HeadMarks head, JsonLd linked) {
        stated(updated, linked.text("dateModified"), Carrier.JSON_LD);
        metas(updated, head, MetaNames.UPDATED);
    }

    private void collectUpdated(HeadMarks head, JsonLd linked, List<Candidate> visible) {
        statedUpdated(head, linked);
        seen(updated, visible, DateWords.UPDATED, true);
        seen(updated, visible, DateWords.UPDATED, false);
        stated(updated, linked.pageText("dateModified"), Carrier.JSON_LD);
        updated.removeIf(claim -> claim.time(now).isEmpty());
    }

    /** What is said of the change alone says at least that the article is not younger. */
    Optional<DateClaim> published() {
        Optional<DateClaim> best = published.isEmpty() ? Optional.empty() : Optional.of(agreed());
        return best.or(() -> updated.stream().findFirst())
                .map(claim -> new DateClaim(LocalDay.of(claim.date(), published), claim.carrier()));
    }

    Optional<DateClaim> updated() {
        return updated.stream()
                .findFirst()
                .map(claim -> new DateClaim(LocalDay.of(claim.date(), updated), claim.carrier()));
    }

    /** The most trusted, unless it stands alone and two others of different carriers agree on another day. */
    private DateClaim agreed() {
        DateClaim best = published.getFirst();
        if (carriersOf(best) > 1) {
            return best;
        }
        return published.stream()
                .filter(claim -> claim.carrier() != Carrier.VISIBLE && claim.carrier() != Carrier.MICRODATA)
                .filter(claim -> carriersOf(claim) > 1)
                .findFirst()
                .orElse(best);
    }

    /** How many carriers state this day, or the day next to it, which it is in another zone. */
    private int carriersOf(DateClaim claim) {
        long day = claim.date().day().toEpochDay();
        Set<Carrier> carriers = EnumSet.noneOf(Carrier.class);
        for (DateClaim one : published) {
            if (Math.abs(one.date().day().toEpochDay() - day) <= 1) {
                carriers.add(one.carrier());
            }
        }
        return carriers.size();
    }

    private void stated(List<DateClaim> claims, String text, Carrier carrier) {
        WrittenDate date = WebDates.written(text, monthFirst).orElse(null);
        if (date != null && date.dayStated()) {
            claims.add(new DateClaim(seenDays.contains(date.day()) ? date : otherOrder(text, date), carrier));
        }
    }

    /** "11/01/2023" is what the page shows its readers with the month's name, or in its address. */
    private WrittenDate otherOrder(String text, WrittenDate date) {
        WrittenDate other = WebDates.written(text, !monthFirst).orElse(date);
        ambiguous |= !other.equals(date);
        return seenDays.contains(other.day()) ? other : date;
    }

    private void metas(List<DateClaim> claims, HeadMarks head, List<String> names) {
        for (String name : names) {
            head.values(name).forEach(value -> stated(claims, value, MetaNames.carrier(name)));
        }
    }

    private static void seen(List<DateClaim> claims, List<Candidate> visible, DateWords said, boolean vocabulary) {
        for (Candidate one : visible) {
            if (one.said() == said && one.vocabulary() == vocabulary) {
                claims.add(one.claim());
            }
        }
    }
}
