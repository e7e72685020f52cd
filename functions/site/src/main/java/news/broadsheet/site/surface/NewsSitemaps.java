package news.broadsheet.site.surface;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.broadsheet.core.feed.Card;
import news.broadsheet.lambda.view.XmlDocument;
import news.broadsheet.site.Paths;

/**
 * News sitemaps by Google's rules ("Create a news sitemap"), and the index that leads to them. The index names the slots that
 * hold something; a slot that holds more than a sitemap may goes on on further pages.
 */
final class NewsSitemaps {

    /** Google: "up to 1,000 news:news tags" in one sitemap. */
    static final int MOST = 1_000;

    private static final String PREFIX = "/sitemaps/news/";

    private static final Pattern LANGUAGE = Pattern.compile("(?!und$)[a-z]{2,3}");
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final SurfacePorts ports;
    private final NewsCards cards;
    private final Fresh<byte[]> index;

    NewsSitemaps(SurfacePorts ports, SourceList sources) {
        this.ports = ports;
        this.cards = new NewsCards(ports.feeds(), sources);
        this.index = new Fresh<>(ports.clock(), this::writeIndex);
    }

    /** Kept for a minute, since it looks at all articles of two days. */
    byte[] index() {
        return index.get();
    }

    private byte[] writeIndex() {
        Map<Slot, Instant> slots =
                new TreeMap<>(Comparator.comparing(Slot::start).reversed().thenComparingInt(Slot::page));
        Map<Instant, Integer> counts = new HashMap<>();
        Instant now = ports.clock().instant();
        cards.read(now.minus(NewsCards.AGE), now.plusMillis(1), card -> {
            Instant start = Slot.of(card.sortAt(), 1).start();
            int before = counts.merge(start, 1, Integer::sum) - 1;
            slots.merge(new Slot(start, before / MOST + 1), changed(card), NewsSitemaps::later);
            return true;
        });
        XmlDocument xml = new XmlDocument();
        xml.start("sitemapindex").attribute("xmlns", PagesSitemap.NAMESPACE);
        xml.start("sitemap").element("loc", ports.origin() + PagesSitemap.PATH).end();
        slots.forEach((slot, changed) -> xml.start("sitemap")
                .element("loc", ports.origin() + PREFIX + slot.text())
                .element("lastmod", changed.toString())
                .end());
        return xml.end().bytes();
    }

    /** Empty where nothing is there, which a sitemap must not say. */
    Optional<byte[]> slot(Slot slot) {
        Instant now = ports.clock().instant();
        Instant oldest = now.minus(NewsCards.AGE);
        if (slot.end().isBefore(oldest) || slot.start().isAfter(now)) {
            return Optional.empty();
        }
        List<Card> page = new ArrayList<>();
        int[] skip = {(slot.page() - 1) * MOST};
        cards.read(later(slot.start(), oldest), earlier(slot.end(), now.plusMillis(1)), card -> {
            if (skip[0]-- <= 0) {
                page.add(card);
            }
            return page.size() < MOST;
        });
        return page.isEmpty() ? Optional.empty() : Optional.of(write(page));
    }

    private byte[] write(List<Card> page) {
        XmlDocument xml = new XmlDocument();
        xml.start("urlset")
                .attribute("xmlns", PagesSitemap.NAMESPACE)
                .attribute("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        for (Card card : page) {
            xml.start("url")
                    .element("loc", ports.origin() + Paths.article(card.id()))
                    .element("lastmod", changed(card).toString())
                    .start("news:news")
                    .start("news:publication")
                    .element("news:name", ports.settings().publisher().name())
                    .element("news:language", language(card))
                    .end()
                    .element("news:publication_date", card.publishedAt().toString())
                    .element("news:title", card.headline())
                    .end()
                    .end();
        }
        return xml.end().bytes();
    }

    /** ISO 639, two letters or three, but for Chinese, by Google's rules; where nobody knows it is likeliest the site's. */
    private String language(Card card) {
        Locale locale = Locale.forLanguageTag(card.language());
        String language = locale.getLanguage();
        if (!LANGUAGE.matcher(language).matches()) {
            language = ports.settings().language();
        }
        if (language.equals("zh")) {
            boolean traditional = locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry());
            return traditional ? "zh-tw" : "zh-cn";
        }
        return language;
    }

    private static Instant changed(Card card) {
        return card.updatedAt() == null ? card.publishedAt() : later(card.publishedAt(), card.updatedAt());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
