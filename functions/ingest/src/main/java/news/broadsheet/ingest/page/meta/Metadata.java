package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. It is walked over once ({@link PageScan}); of what was collected each field takes the most
 * trusted carrier: JSON-LD (written for search engines, checked by them), then OpenGraph and other meta elements, then what
 * stands on the page's elements, then what readers see. Dates are weighed against each other ({@link DateChoice}).
 */
public final class Metadata {

    private static final int MOST_TAGS = 30;
    private static final int LONGEST_TAG = 80;
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;]");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private final PageScan scan;
    private final HeadMarks head;
    private final JsonLd linked;
    private final @Nullable URI url;
    private final Instant now;
    private final Map<Field, Carrier> carriers = new EnumMap<>(Field.class);

    private Metadata(Document page, @Nullable URI url, Instant now) {
        this.scan = PageScan.of(page);
        this.head = scan.head();
        this.linked = JsonLd.of(head.linkedData(), head.title());
        this.url = url;
        this.now = now;
    }

    /**
     * @param url where the page was found, after redirects
     * @param now what is stated to be later is no date of publication
     */
    public static PageMetadata of(Document page, @Nullable URI url, Instant now) {
        return new Metadata(page, url, now).read();
    }

    private PageMetadata read() {
        Said site = Said.first(head.first(MetaNames.SITE), linked(linked.siteName()));
        Said headline = Headline.of(scan, linked, site.text(), url);
        Byline byline = Byline.of(scan, linked, site.text());
        List<String> authors = Authors.of(byline.lines());
        Said language = language();
        boolean monthFirst = language.text().replace('_', '-').equalsIgnoreCase("en-US");
        DateChoice dates = DateChoice.of(scan, linked, url, now, monthFirst);
        Said canonical = Addresses.canonical(head, url);
        keep(Field.HEADLINE, headline);
        if (!authors.isEmpty()) {
            carriers.put(Field.AUTHORS, byline.line().carrier());
        }
        return new PageMetadata(
                headline.text(),
                keep(
                        Field.STANDFIRST,
                        Said.first(linked(linked.text("description")), head.first(MetaNames.STANDFIRST))),
                keep(Field.BYLINE, byline.line()),
                authors,
                time(Field.PUBLISHED, dates.published()),
                time(Field.UPDATED, dates.updated()),
                keep(Field.SECTION, Said.first(linked(linked.text("articleSection")), head.first(MetaNames.SECTION))),
                tags(),
                keep(Field.LANGUAGE, language),
                keep(Field.DIRECTION, direction()),
                keep(Field.CANONICAL_URL, canonical),
                keep(Field.SITE_NAME, site),
                image(),
                Addresses.all(url, canonical),
                carriers);
    }

    private @Nullable String keep(Field field, Said said) {
        if (said.isNothing()) {
            return null;
        }
        carriers.put(field, said.carrier());
        return said.text();
    }

    private @Nullable PageTime time(Field field, Optional<DateClaim> claim) {
        claim.ifPresent(one -> carriers.put(field, one.carrier()));
        return claim.flatMap(one -> one.time(now)).orElse(null);
    }

    /** HTML's own attribute tells screen readers how to speak; what is written for search engines is a template's more often. */
    private Said language() {
        return Said.first(
                new Said(head.language(), Carrier.META),
                linked(linked.text("inLanguage")),
                head.first(MetaNames.LANGUAGE));
    }

    /** That of the headline, which a page may set apart from its menus. */
    private Said direction() {
        Mark headline = scan.headline();
        Node at = headline == null ? null : headline.node();
        for (int up = 0; at instanceof Element element && up < 50; up++) {
            String stated = element.attr("dir").strip().toLowerCase(Locale.ROOT);
            if (DIRECTIONS.contains(stated)) {
                return new Said(stated, Carrier.META);
            }
            at = element.parent();
        }
        return DIRECTIONS.contains(head.direction()) ? new Said(head.direction(), Carrier.META) : Said.NOTHING;
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>(linked.keywords());
        Carrier carrier = Carrier.JSON_LD;
        for (String name : MetaNames.TAGS) {
            if (tags.stream().allMatch(String::isEmpty)) {
                carrier = MetaNames.carrier(name);
                head.values(name).forEach(value -> tags.addAll(Arrays.asList(BETWEEN_TAGS.split(value, -1))));
            }
        }
        Set<String> good = new LinkedHashSet<>();
        for (String written : tags) {
            String tag = PlainText.of(written);
            if (!tag.isEmpty() && tag.length() <= LONGEST_TAG && good.size() < MOST_TAGS) {
                good.add(tag);
            }
        }
        if (!good.isEmpty()) {
            carriers.put(Field.TAGS, carrier);
        }
        return List.copyOf(good);
    }

    private @Nullable Picture image() {
        LeadPicture.Named lead = LeadPicture.of(head, linked, url);
        if (lead.picture() != null) {
            carriers.put(Field.IMAGE, lead.carrier());
        }
        return lead.picture();
    }

    private static Said linked(String text) {
        return new Said(text, Carrier.JSON_LD);
    }
}
