package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules of sitemaps.org and of Google ("Create a news sitemap", "Manage your sitemaps with a sitemap index file"). */
class SitemapsTest {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private final Surface surface = new Surface();

    @Nested
    class News {

        @Test
        void namesPublicationLanguageDateAndTitle() {
            SampleArticle ferry = article("ferry").headline("Ferry & <harbour>").language("de-AT");
            surface.bring(ferry);

            Answer answer = surface.get("/sitemaps/news/2026030112");

            assertThat(answer.header("content-type")).isEqualTo("application/xml; charset=utf-8");
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=60");
            Document sitemap = Xml.read(answer);
            assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(SITEMAP);
            assertThat(sitemap.getDocumentElement().getLocalName()).isEqualTo("urlset");
            Element url = Xml.all(sitemap, SITEMAP, "url").getFirst();
            assertThat(Xml.text(url, "loc")).isEqualTo("https://site.example/articles/" + ferry.id());
            Element news = Xml.all(sitemap, NEWS, "news").getFirst();
            Element publication = Xml.all(sitemap, NEWS, "publication").getFirst();
            assertThat(Xml.text(publication, "name")).isEqualTo("Broadsheet");
            assertThat(Xml.text(publication, "language")).isEqualTo("de");
            assertThat(Xml.text(news, "publication_date")).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(Xml.text(news, "title")).isEqualTo("Ferry & <harbour>");
        }

        @Test
        void hasALanguageWhereTheArticleHasNone() {
            surface.bring(article("und").language("und"));
            assertThat(languages()).containsExactly("en");
        }

        @Test
        void tellsTheTwoKindsOfChineseApart() {
            surface.bring(
                    article("a").language("zh").publishedAt(NOW.minusSeconds(3)),
                    article("b").language("zh-Hant").publishedAt(NOW.minusSeconds(2)),
                    article("c").language("zh-TW").publishedAt(NOW.minusSeconds(1)),
                    article("d").language("zh-Hans-SG"));
            surface.clock.advance(Duration.ofHours(1));
            assertThat(slots().stream().flatMap(slot -> languages(slot).stream()))
                    .containsExactlyInAnyOrder("zh-cn", "zh-tw", "zh-tw", "zh-cn");
        }

        @Test
        void isOfTheLastTwoDays() {
            surface.bring(
                    article("old").publishedAt(NOW.minus(Duration.ofHours(49))),
                    article("just").publishedAt(NOW.minus(Duration.ofHours(47))));
            assertThat(titles()).containsExactly("Headline of just");
            surface.clock.advance(Duration.ofHours(2));
            assertThat(titles()).isEmpty();
            assertThat(surface.get("/sitemaps/news/2026022712").status()).isEqualTo(404);
        }

        @Test
        void isOfSourcesThatLetSearchEnginesHaveThemAsOfTheLastMinute() {
            surface.bring(article("a"));
            assertThat(titles()).hasSize(1);
            surface.news.save(source("daily")
                    .rights(new Rights(Display.FULL, false, false))
                    .build());
            surface.clock.advance(Duration.ofMinutes(1));
            assertThat(titles()).isEmpty();
            assertThat(surface.get("/sitemaps/news/2026030112").status()).isEqualTo(404);
        }

        @Test
        void losesWithdrawnArticlesAtOnce() {
            surface.bring(article("a"), article("b"));
            assertThat(slotTitles("/sitemaps/news/2026030112")).hasSize(2);
            surface.news.withdraw(article("a").id(), "reason", NOW);
            assertThat(slotTitles("/sitemaps/news/2026030112")).containsExactly("Headline of b");
        }

        @Test
        void holdsAThousandAtMostAndLosesNothing() {
            surface.bring(IntStream.range(0, 2_345)
                    .mapToObj(i -> article("n" + i)
                            .publishedAt(NOW.minus(Duration.ofHours(6)).minusSeconds(i)))
                    .toArray(SampleArticle[]::new));
            surface.bring(article("one"));

            List<String> slots = slots();

            assertThat(slots)
                    .containsExactly(
                            "/sitemaps/news/2026030112",
                            "/sitemaps/news/2026030104",
                            "/sitemaps/news/2026030104-2",
                            "/sitemaps/news/2026030104-3");
            List<String> all = new ArrayList<>();
            for (String slot : slots) {
                List<String> titles = slotTitles(slot);
                assertThat(titles).hasSizeBetween(1, NewsSitemaps.MOST);
                all.addAll(titles);
            }
            assertThat(all).hasSize(2_346);
            assertThat(new HashSet<>(all)).hasSize(2_346);
        }

        @Test
        void namesOfOtherSlotsAreNotThere() {
            surface.bring(article("a"));
            for (String other :
                    List.of("2026030111", "2026030112-1", "2026030112-2", "2026030199", "x", "2026030116")) {
                assertThat(surface.get("/sitemaps/news/" + other).status())
                        .as(other)
                        .isEqualTo(404);
            }
        }
    }

    @Nested
    class Index {

        @Test
        void namesWhatHoldsSomethingAndWhenItChanged() {
            surface.bring(
                    article("a").updatedAt(NOW.plusSeconds(9)), article("b").publishedAt(NOW.minusSeconds(7_200)));

            Document index = Xml.read(surface.get("/sitemap.xml"));

            assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
            assertThat(Xml.texts(index, SITEMAP, "loc"))
                    .containsExactly(
                            "https://site.example/sitemaps/pages.xml",
                            "https://site.example/sitemaps/news/2026030112",
                            "https://site.example/sitemaps/news/2026030108");
            assertThat(Xml.texts(index, SITEMAP, "lastmod"))
                    .containsExactly("2026-03-01T12:00:09Z", "2026-03-01T10:00:00Z")
                    .allSatisfy(date -> assertThat(OffsetDateTime.parse(date)).isNotNull());
        }

        @Test
        void isMadeOnceAMinute() {
            surface.bring(article("a"));
            assertThat(slots()).hasSize(1);
            surface.news.withdraw(article("a").id(), "reason", NOW);
            assertThat(slots()).hasSize(1);
            surface.clock.advance(Duration.ofMinutes(1));
            assertThat(slots()).isEmpty();
        }
    }

    @Test
    void pagesAreFrontSectionsStoriesAndIndexedSources() {
        surface.news.save(
                source("secret").rights(new Rights(Display.FULL, false, false)).build());
        surface.rank(
                story("storm").owner("daily", NOW).owner("echo", NOW.minusSeconds(60)),
                story("quiet").owner("secret", NOW));

        Document pages = Xml.read(surface.get("/sitemaps/pages.xml"));

        List<String> addresses = Xml.texts(pages, SITEMAP, "loc");
        assertThat(addresses)
                .startsWith("https://site.example/", "https://site.example/sections/world")
                .contains(
                        "https://site.example/sources/daily",
                        "https://site.example/stories/" + story("storm").id())
                .doesNotHaveDuplicates()
                .allMatch(address -> !address.contains("secret")
                        && !address.contains(story("quiet").id().value()));
        assertThat(Xml.texts(pages, SITEMAP, "lastmod")).containsExactly("2026-03-01T12:00:00Z");
    }

    /** Of all news sitemaps that the index names. */
    private List<String> titles() {
        return slots().stream().flatMap(slot -> slotTitles(slot).stream()).toList();
    }

    private List<String> languages() {
        return languages("/sitemaps/news/2026030112");
    }

    private List<String> languages(String slot) {
        return Xml.texts(Xml.read(surface.get(slot)), NEWS, "language");
    }

    private List<String> slots() {
        return Xml.texts(Xml.read(surface.get("/sitemap.xml")), SITEMAP, "loc").stream()
                .map(address -> address.substring(Surface.ORIGIN.length()))
                .filter(path -> path.startsWith("/sitemaps/news/"))
                .toList();
    }

    private List<String> slotTitles(String slot) {
        return Xml.texts(Xml.read(surface.get(slot)), NEWS, "title");
    }
}
