package news.broadsheet.site.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.feed.Card;
import news.broadsheet.site.Paths;
import news.broadsheet.site.settings.SiteSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the site, its publisher, its lists and the way to a page are in structured data: schema.org's {@code WebSite} with a
 * search box, {@code NewsMediaOrganization}, {@code ItemList} in the form of Google's summary pages ("Carousel") and
 * {@code BreadcrumbList} ("Breadcrumb"; developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
final class SiteThings {

    /** Search engines read no further, and every page has to carry it. */
    private static final int MOST_ITEMS = 30;

    private static final String MAILTO = "mailto:";

    private final SiteSettings settings;
    private final String origin;

    SiteThings(SiteSettings settings, String origin) {
        this.settings = settings;
        this.origin = origin;
    }

    /** A step on the way to a page. */
    record Step(String name, String url) {}

    Thing site(@Nullable String tagline, String language) {
        return Thing.of("WebSite")
                .id(origin + "/#website")
                .text("url", origin + Paths.FRONT)
                .text("name", Wording.cut(settings.name(), Wording.MOST_NAME))
                .text("description", tagline)
                .text("inLanguage", language)
                .thing("publisher", Thing.reference("NewsMediaOrganization", publisherId()))
                .thing(
                        "potentialAction",
                        Thing.of("SearchAction")
                                .thing(
                                        "target",
                                        Thing.of("EntryPoint")
                                                .text("urlTemplate", origin + Paths.SEARCH + "?q={search_term_string}"))
                                .text("query-input", "required name=search_term_string"));
    }

    Thing publisher() {
        Thing publisher = Thing.of("NewsMediaOrganization")
                .id(publisherId())
                .text("name", Wording.cut(settings.publisher().name(), Wording.MOST_NAME))
                .text("url", origin + Paths.FRONT);
        String logo = settings.publisher().logo();
        if (logo != null) {
            publisher.thing("logo", Thing.of("ImageObject").text("url", logo).text("contentUrl", logo));
        }
        String twitter = settings.twitter();
        return publisher
                .text("sameAs", twitter == null ? null : "https://x.com/" + twitter.substring(1))
                .thing("contactPoint", contact());
    }

    /** From the front to the page; a step that has no name is none. */
    Thing way(List<Step> steps) {
        List<Thing> items = new ArrayList<>();
        steps.stream()
                .filter(step -> !step.name().isEmpty())
                .forEach(step -> items.add(Thing.of("ListItem")
                        .number("position", items.size() + 1)
                        .text("name", step.name())
                        .text("item", step.url())));
        return Thing.of("BreadcrumbList").things("itemListElement", items);
    }

    /** Our pages of these articles, in this order, each once. */
    Thing list(List<Card> cards) {
        Map<String, String> pages = new LinkedHashMap<>();
        cards.stream()
                .limit(MOST_ITEMS)
                .forEach(card -> pages.putIfAbsent(
                        origin + Paths.article(card.id()), Wording.cut(card.headline(), Wording.MOST_NAME)));
        return items(pages);
    }

    /** Pages by their addresses. */
    Thing items(Map<String, String> pages) {
        List<Thing> items = new ArrayList<>();
        pages.forEach((url, name) -> items.add(Thing.of("ListItem")
                .number("position", items.size() + 1)
                .text("url", url)
                .text("name", name)));
        return Thing.of("ItemList").number("numberOfItems", items.size()).things("itemListElement", items);
    }

    private String publisherId() {
        return origin + "/#publisher";
    }

    private Thing contact() {
        Thing contact = Thing.of("ContactPoint").text("contactType", "newsroom");
        String address = settings.contact();
        return address.startsWith(MAILTO)
                ? contact.text("email", address.substring(MAILTO.length()))
                : contact.text("url", address);
    }
}
