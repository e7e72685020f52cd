package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;

/** The headline of a page: what it says for machines first, without what the publisher adds to it there. */
final class Headline {

    private static final int LONGEST = 500;

    private Headline() {}

    static Said of(PageScan scan, JsonLd linked, String site, @Nullable URI url) {
        HeadMarks head = scan.head();
        Mark mark = scan.headline();
        Said seen = mark == null
                ? Said.NOTHING
                : new Said(PlainText.collapse(ShortText.of(mark.node(), LONGEST)), Carrier.VISIBLE);
        Said stated = head.first(MetaNames.HEADLINE);
        Said best = Said.first(
                new Said(linked.headline(), Carrier.JSON_LD),
                stated,
                isBetter(seen.text(), head.title()) ? seen : Said.NOTHING,
                new Said(head.title(), Carrier.META));
        Said whole = whole(best, List.of(stated, seen));
        return new Said(clean(whole.text(), site, seen.text(), url), whole.carrier());
    }

    /** A heading that the title does not repeat may be the site's, or that of a part of the page. */
    private static boolean isBetter(String heading, String title) {
        return Titles.isOf(heading, title) || heading.length() > title.length();
    }

    /** schema.org once wanted no more than 110 characters, so that some cut the headline there. */
    private static Said whole(Said best, List<Said> others) {
        if (!isCut(best.text())) {
            return best;
        }
        String cut = best.text()
                .substring(0, best.text().length() - (best.text().endsWith("…") ? 1 : 3))
                .stripTrailing();
        return others.stream()
                .filter(other ->
                        other.text().length() > cut.length() && other.text().startsWith(cut))
                .filter(other -> !isCut(other.text()))
                .findFirst()
                .orElse(best);
    }

    private static boolean isCut(String text) {
        return text.endsWith("...") || text.endsWith("…");
    }

    private static String clean(String title, String site, String heading, @Nullable URI url) {
        String named = Titles.withoutSite(title, site, heading);
        return named.equals(title) ? Titles.withoutSite(title, name(url), heading) : named;
    }

    /** What a host is called: "herald" of "www.herald.example". */
    private static String name(@Nullable URI url) {
        String host = url == null || url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        String name = "";
        for (int i = 0; i + 1 < labels.length; i++) {
            name = labels[i].length() > name.length() ? labels[i] : name;
        }
        return name;
    }
}
