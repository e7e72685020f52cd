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

    private DateChoice(Instant now, boolean monthFirst) {
        this.now = now;
        this.monthFirst = monthFirst;
    }

    /** @param monthFirst whether the page writes dates as people of the United States do */
    static DateChoice of(PageScan scan, JsonLd linked, @Nullable URI url, Instant now, boolean monthFirst) {
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
        stated(published, linked.text("datePublished"), Carrier.JSON_LD);
        metas(published, head, MetaNames.PUBLISHED);
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

    private void collectUpdated(HeadMarks head, JsonLd linked, List<Candidate> visible) {
        stated(updated, linked.text("dateModified"), Carrier.JSON_LD);
        metas(updated, head, MetaNames.UPDATED);
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
        WebDates.written(text, monthFirst)
                .filter(WrittenDate::dayStated)
                .map(date -> seenDays.contains(date.day()) ? date : otherOrder(text, date))
                .ifPresent(date -> claims.add(new DateClaim(date, carrier)));
    }

    /** "11/01/2023" is what the page shows its readers with the month's name, or in its address. */
    private WrittenDate otherOrder(String text, WrittenDate date) {
        return WebDates.written(text, !monthFirst)
                .filter(other -> seenDays.contains(other.day()))
                .orElse(date);
    }

    private void metas(List<DateClaim> claims, HeadMarks head, List<String> names) {
        for (String name : names) {
            head.values(name).forEach(value -> stated(claims, value, MetaNames.carrier(name)));
        }
    }

    private static void seen(List<DateClaim> claims, List<Candidate> visible, DateWords said, boolean vocabulary) {
        visible.stream()
                .filter(one -> one.said() == said && one.vocabulary() == vocabulary)
                .forEach(one -> claims.add(one.claim()));
    }
}
