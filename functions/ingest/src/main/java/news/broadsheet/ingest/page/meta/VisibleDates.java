package news.broadsheet.ingest.page.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.ingest.web.DatesInText;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WrittenDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Dates that readers see, and those that stand on elements for machines (time, itemprop, hentry): each is given points for
 * what speaks for it, and the best is believed if it has enough of them.
 */
final class VisibleDates {

    /** Points without which a date is no more than a number in a text. */
    private static final int ENOUGH = 35;

    private static final int LONGEST_LINE = 220;

    /** Characters of text around the headline in which a date belongs to it. */
    private static final int NEAR = 1_500;

    private static final int NEAR_BEFORE = 400;
    private static final int AT_HEADLINE = 250;

    /** A line that is little more than the date, or one in which it is a detail. */
    private static final int BARE = 15;

    private static final int LABEL = 30;
    private static final int CLOCK = 5;
    private static final int NEAR_START = 25;
    private static final int ELSEWHERE = 25;
    private static final int LONGEST_LABEL = 60;

    private final PageScan scan;
    private final boolean monthFirst;
    private final Instant now;
    private final Map<String, List<DatesInText.Found>> byText = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * @param said what its label or its names say it is
     * @param points what speaks for it
     * @param order place on the page
     */
    record Candidate(DateClaim claim, DateWords said, boolean vocabulary, int points, int order) {}

    private VisibleDates(PageScan scan, boolean monthFirst, Instant now) {
        this.scan = scan;
        this.monthFirst = monthFirst;
        this.now = now;
    }

    /** Best first. */
    static List<Candidate> of(PageScan scan, boolean monthFirst, Instant now) {
        VisibleDates dates = new VisibleDates(scan, monthFirst, now);
        scan.marks().forEach(dates::mark);
        scan.lines().forEach(dates::mark);
        return dates.sorted();
    }

    private void mark(Mark mark) {
        if (mark.isElsewhere() && !isBelowHeadline(mark)) {
            return;
        }
        if (mark.node() instanceof Element element) {
            Optional<WrittenDate> attribute = attribute(element);
            if (attribute.isEmpty() && !scan.mayHoldDate(mark)) {
                return;
            }
            String text = ShortText.of(element, LONGEST_LINE);
            if (attribute.isPresent() && !isShownOtherwise(attribute.get(), text)) {
                add(mark, attribute.get(), text, BARE);
                return;
            }
        }
        text(mark, ShortText.of(mark.node(), LONGEST_LINE));
    }

    /** Some keep the time of the latest change in the attribute, and show the day of publication. */
    private boolean isShownOtherwise(WrittenDate attribute, String text) {
        List<DatesInText.Found> shown = text.isEmpty() ? List.of() : found(text);
        return shown.size() == 1
                && Math.abs(shown.getFirst().date().day().toEpochDay()
                                - attribute.day().toEpochDay())
                        > 1;
    }

    /** The same text is that of an element, of the one within, and of the line in it. */
    private List<DatesInText.Found> found(String text) {
        return byText.computeIfAbsent(text, line -> DatesInText.of(line, monthFirst));
    }

    private void text(Mark mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<DatesInText.Found> all = found(text);
        if (all.isEmpty()) {
            return;
        }
        int rest = text.length();
        for (DatesInText.Found found : all) {
            rest -= found.end() - found.start();
        }
        int from = 0;
        for (DatesInText.Found found : all) {
            int points = rest <= 40 ? BARE : rest <= 90 ? 0 : -2 * BARE;
            add(mark, found.date(), text.substring(from, found.start()), points);
            from = found.end();
        }
    }

    private Optional<WrittenDate> attribute(Element element) {
        int others = element.attributesSize();
        if (others == 0 || (others == 1 && element.attributes().hasKey("class"))) {
            return Optional.empty();
        }
        for (String name :
                new String[] {"datetime", "content", "data-datetime", "data-date", "data-timestamp", "data-time"}) {
            String value = element.attributes().get(name);
            Optional<WrittenDate> date = value.isEmpty()
                    ? Optional.empty()
                    : WebDates.written(value, monthFirst).filter(WrittenDate::dayStated);
            if (date.isPresent()) {
                return date;
            }
        }
        return element.normalName().equals("abbr")
                ? WebDates.written(element.attr("title"), monthFirst)
                : Optional.empty();
    }

    /** The words of what stands before an element that holds a date alone. */
    private static String labelBefore(Node node) {
        Node at = node;
        for (int up = 0; up < 3 && at != null; up++) {
            Node previous = at.previousSibling();
            for (int back = 0; back < 5 && previous instanceof TextNode text && text.isBlank(); back++) {
                previous = previous.previousSibling();
            }
            if (previous != null) {
                return ShortText.of(previous, LONGEST_LABEL / 2);
            }
            at = at.parent();
        }
        return "";
    }

    private void add(Mark mark, WrittenDate date, String before, int more) {
        DateClaim claim = new DateClaim(date, mark.is(MarkWords.VOCABULARY) ? Carrier.MICRODATA : Carrier.VISIBLE);
        DateWords own = words(before);
        if (own == DateWords.OTHER || claim.time(now).isEmpty()) {
            return;
        }
        DateWords said = said(mark, own);
        int points = names(mark)
                + more
                + (said == DateWords.NONE ? 0 : LABEL)
                + (date.clockStated() ? CLOCK : 0)
                + place(mark, own != DateWords.NONE)
                + near(mark);
        candidates.add(new Candidate(claim, said, mark.is(MarkWords.VOCABULARY), points, mark.at()));
    }

    /** What its own words say, or the vocabulary, or else its names and the words of the element before it. */
    private static DateWords said(Mark mark, DateWords own) {
        if (mark.is(MarkWords.VOCABULARY)) {
            return mark.is(MarkWords.PUBLISHED) ? DateWords.PUBLISHED : DateWords.UPDATED;
        }
        if (own != DateWords.NONE) {
            return own;
        }
        if (mark.is(MarkWords.PUBLISHED)) {
            return DateWords.PUBLISHED;
        }
        DateWords around = mark.is(MarkWords.UPDATED) ? DateWords.UPDATED : words(labelBefore(mark.node()));
        return around == DateWords.OTHER ? DateWords.NONE : around;
    }

    private static DateWords words(String label) {
        return label.length() <= LONGEST_LABEL ? DateWords.of(label) : DateWords.NONE;
    }

    /** Words of its own speak for a date even where those of other things stand. */
    private static int place(Mark mark, boolean labelled) {
        return mark.isPerhapsElsewhere() ? labelled ? -ELSEWHERE / 3 : -ELSEWHERE : 0;
    }

    private static int names(Mark mark) {
        boolean time =
                mark.node() instanceof Element element && element.normalName().equals("time");
        int own = mark.is(MarkWords.VOCABULARY)
                ? 60
                : mark.is(MarkWords.DATE) ? 30 : mark.is(MarkWords.ABOUT | MarkWords.AUTHOR) ? 20 : 0;
        return own + (time ? 10 : 0);
    }

    /** Comments and related articles do not begin here, whatever the names say: "commentary-header". */
    private boolean isBelowHeadline(Mark mark) {
        Mark headline = scan.headline();
        return headline != null && mark.at() >= headline.at() && mark.at() - headline.at() <= AT_HEADLINE;
    }

    private int near(Mark mark) {
        Mark headline = scan.headline();
        if (headline == null) {
            return mark.at() <= NEAR ? NEAR_START : 0;
        }
        int distance = mark.at() - headline.at();
        if (distance <= AT_HEADLINE && -distance <= AT_HEADLINE / 2) {
            return 45;
        }
        if (distance >= 0 && distance <= NEAR) {
            return 30 - 20 * distance / NEAR;
        }
        return distance < 0 && -distance <= NEAR_BEFORE ? 30 + 20 * distance / NEAR_BEFORE : 0;
    }

    private List<Candidate> sorted() {
        List<Candidate> good = new ArrayList<>(
                candidates.stream().filter(one -> one.points() >= ENOUGH).toList());
        if (good.isEmpty()) {
            only().ifPresent(good::add);
        }
        good.sort(Comparator.comparingInt((Candidate one) -> -one.points()).thenComparingInt(Candidate::order));
        return good;
    }

    /** The only day that the page names, where it stands alone: letters end with it. */
    private Optional<Candidate> only() {
        long days = candidates.stream()
                .map(one -> one.claim().date().day())
                .distinct()
                .count();
        return days != 1
                ? Optional.empty()
                : candidates.stream().filter(one -> one.points() >= BARE).findFirst();
    }
}
