package news.broadsheet.site.head;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.source.Source;

/**
 * Who wrote an article, as Google's "Author markup best practices" asks: everybody in a node of their own, a name and
 * nothing else in {@code name}, {@code Person} for persons and {@code Organization} for newsrooms. Parsed authors are persons
 * unless their name is that of the source or of a news agency; an article that names nobody is its source's.
 */
final class Authors {

    private static final int MOST = 20;

    /** Agencies that stand in bylines of many publishers, in lower case. */
    private static final Set<String> AGENCIES = Set.of(
            "afp",
            "agence france-presse",
            "agencia efe",
            "ansa",
            "ap",
            "apa",
            "associated press",
            "bloomberg",
            "bloomberg news",
            "dpa",
            "efe",
            "europa press",
            "kyodo news",
            "pa media",
            "press association",
            "press trust of india",
            "pti",
            "reuters",
            "sid",
            "tass",
            "the associated press",
            "the canadian press",
            "thomson reuters",
            "united press international",
            "upi",
            "xinhua");

    private Authors() {}

    static List<Thing> of(Shown shown) {
        Article article = shown.article();
        List<Thing> authors = article.authors().stream()
                .map(name -> Wording.cut(name, Wording.MOST_NAME))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST)
                .map(name -> author(name, shown.source()))
                .toList();
        return authors.isEmpty() ? List.of(organization(shown.source())) : authors;
    }

    /** The source as schema.org sees it. */
    static Thing organization(Source source) {
        return Thing.of("NewsMediaOrganization")
                .text("name", Wording.cut(source.name(), Wording.MOST_NAME))
                .text("url", source.home().toString());
    }

    private static Thing author(String name, Source source) {
        if (name.equalsIgnoreCase(Wording.line(source.name()))) {
            return organization(source);
        }
        boolean agency = AGENCIES.contains(name.toLowerCase(Locale.ROOT));
        return Thing.of(agency ? "Organization" : "Person").text("name", name);
    }
}
