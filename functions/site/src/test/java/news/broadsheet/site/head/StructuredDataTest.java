package news.broadsheet.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.core.story.Story;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON-LD by schema.org and by what Google documents of each type. */
class StructuredDataTest {

    private final HeadMaker maker = Site.maker();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "de", "es", "zh"})
    void everyPageKeepsTheRulesInEveryLanguage(String language) {
        assertThat(pages(language).flatMap(head -> head.data().stream()))
                .hasSizeGreaterThan(15)
                .allSatisfy(document ->
                        assertThat(SchemaRules.broken(document)).as(document).isEmpty());
    }

    @Test
    void theRulesFindWhatIsBroken() {
        assertThat(SchemaRules.broken(
                        "{\"@type\":\"NewsArticle\",\"headline\":\"\",\"url\":\"/a\",\"colour\":\"red\"}"))
                .contains(
                        "no context",
                        "/NewsArticle.headline says nothing",
                        "/NewsArticle.url is no absolute URL: /a",
                        "/NewsArticle.colour is unknown",
                        "/NewsArticle lacks datePublished");
    }

    @Nested
    class AnArticle {

        private final Shown shown = Site.rich(Display.FULL, true);
        private final Head head = Site.article(shown);
        private final JsonNode article = Site.datum(head, "NewsArticle");

        @Test
        void saysWhatItIs() {
            assertThat(text(article, "headline")).isEqualTo("Rain at last");
            assertThat(text(article, "description")).isEqualTo("Farmers had waited for months.");
            assertThat(text(article, "datePublished")).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(text(article, "dateModified")).isEqualTo("2026-03-01T13:00:00Z");
            assertThat(text(article, "articleSection")).isEqualTo("Climate");
            assertThat(text(article, "inLanguage")).isEqualTo("en");
            assertThat(strings(article.path("keywords"))).containsExactly("rain", "drought");
            assertThat(article.path("isAccessibleForFree").asBoolean()).isTrue();
            assertThat(article.path("commentCount").asLong()).isEqualTo(7);
        }

        @Test
        void isItsSources() {
            assertThat(text(article.path("publisher"), "name")).isEqualTo("The daily");
            assertThat(text(article.path("publisher"), "url")).isEqualTo("https://daily.example/");
            assertThat(text(article, "isBasedOn")).isEqualTo(shown.article().url());
            assertThat(text(article.path("mainEntityOfPage"), "@id")).isEqualTo(head.canonical());
        }

        @Test
        void namesPersonsAndAgenciesApart() {
            assertThat(article.path("author").get(0).toString())
                    .isEqualTo("{\"@type\":\"Person\",\"name\":\"Ada Writer\"}");
            assertThat(article.path("author").get(1).toString())
                    .isEqualTo("{\"@type\":\"Organization\",\"name\":\"Reuters\"}");
        }

        @Test
        void hasItsPictureInSeveralWidths() {
            assertThat(article.path("image")).hasSize(2).allSatisfy(image -> {
                assertThat(text(image, "url"))
                        .startsWith(Site.ORIGIN + "/media/")
                        .endsWith(".jpg");
                assertThat(text(image, "creditText")).isEqualTo("Eve Lens");
                assertThat(text(image, "caption")).isEqualTo("A wet field");
            });
            assertThat(article.path("image").get(0).path("width").asInt()).isEqualTo(1280);
            assertThat(article.path("image").get(0).path("height").asInt()).isEqualTo(720);
            assertThat(article.path("image").get(1).path("width").asInt()).isEqualTo(640);
        }

        @Test
        void carriesItsCorrections() {
            assertThat(article.path("correction")).hasSize(1);
            assertThat(article.path("correction").get(0).toString())
                    .isEqualTo("{\"@type\":\"CorrectionComment\",\"text\":\"It was Monday. Not Sunday.\"}");
        }

        @Test
        void standsBelowItsSection() {
            JsonNode steps = Site.datum(head, "BreadcrumbList").path("itemListElement");

            assertThat(steps.valueStream().map(step -> text(step, "name")))
                    .containsExactly("Front page", "Climate", "Rain at last");
            assertThat(steps.valueStream().map(step -> text(step, "item")))
                    .containsExactly(
                            Site.ORIGIN + "/",
                            Site.ORIGIN + "/sections/climate",
                            Site.ORIGIN + "/articles/" + shown.article().id().value());
        }

        @Test
        void hasAVideoForEachTeaser() {
            List<JsonNode> videos = Site.data(head, "VideoObject");

            assertThat(videos).hasSize(2);
            assertThat(text(videos.getFirst(), "name")).isEqualTo("The rain");
            assertThat(text(videos.getFirst(), "duration")).isEqualTo("PT2M8S");
            assertThat(text(videos.getFirst(), "contentUrl")).isEqualTo("https://videos.example/rain.mp4");
            assertThat(text(videos.getLast(), "name")).isEqualTo("Rain at last");
            assertThat(text(videos.getLast(), "embedUrl")).isEqualTo("https://player.example/embed/2?start=1");
            assertThat(videos.getLast().has("duration")).isFalse();
        }
    }

    @Nested
    class AnArticleThatLacksMuch {

        @Test
        void saysNothingOfWhatItLacks() {
            JsonNode article = article(Samples.article("bare")
                    .standfirst(null)
                    .excerpt("")
                    .byline(null)
                    .tags()
                    .language("und")
                    .image(null)
                    .body());

            assertThat(article.propertyNames())
                    .doesNotContain(
                            "description",
                            "image",
                            "keywords",
                            "inLanguage",
                            "correction",
                            "commentCount",
                            "isAccessibleForFree");
            assertThat(SchemaRules.broken(article.toString())).isEmpty();
        }

        @Test
        void isWrittenByItsSource() {
            JsonNode author =
                    article(Samples.article("bare").byline(null)).path("author").get(0);

            assertThat(text(author, "@type")).isEqualTo("NewsMediaOrganization");
            assertThat(text(author, "name")).isEqualTo("The daily");
        }

        @Test
        void wasModifiedWhenItWasPublished() {
            JsonNode untouched = article(Samples.article("untouched"));
            JsonNode absurd = article(Samples.article("absurd").updatedAt(Samples.NOW.minusSeconds(9)));

            assertThat(text(untouched, "dateModified")).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(text(absurd, "dateModified")).isEqualTo("2026-03-01T12:00:00Z");
        }

        @Test
        void claimsNoSizeOfARenditionThatNobodyKnows() {
            JsonNode small = article(Samples.article("small")
                    .image(new Picture("https://daily.example/s.jpg", null, null, null, 800, 600)));

            assertThat(small.path("image").get(0).has("width")).isFalse();
            assertThat(small.path("image").get(1).path("height").asInt()).isEqualTo(480);
        }
    }

    @ParameterizedTest
    @CsvSource({"the DAILY, NewsMediaOrganization", "AFP, Organization", "Grace Hopper, Person"})
    void anAuthorIsWhatItsNameSays(String name, String type) {
        assertThat(text(
                        article(Samples.article("by").byline(name, name))
                                .path("author")
                                .get(0),
                        "@type"))
                .isEqualTo(type);
    }

    @Nested
    class Lists {

        @Test
        void nameTheirArticlesInOrder() {
            JsonNode list = Site.datum(maker.section(Site.texts("en"), Section.WORLD, Site.cards()), "ItemList");

            assertThat(list.path("itemListElement").valueStream().map(item -> text(item, "name")))
                    .containsExactly("One", "Two");
            assertThat(list.path("itemListElement").valueStream().map(item -> text(item, "url")))
                    .allMatch(url -> url.startsWith(Site.ORIGIN + "/articles/"));
        }

        @Test
        void nameAnArticleOnce() {
            List<Card> twice = new ArrayList<>(Site.cards());
            twice.addAll(Site.cards());

            assertThat(Site.datum(maker.section(Site.texts("en"), Section.WORLD, twice), "ItemList")
                            .path("numberOfItems")
                            .asInt())
                    .isEqualTo(2);
        }

        @Test
        void thatAreEmptyAreNotToldOf() {
            Head head = maker.section(Site.texts("en"), Section.WORLD, List.of());

            assertThat(Site.data(head, "ItemList")).isEmpty();
            assertThat(Site.data(head, "BreadcrumbList")).hasSize(1);
        }
    }

    @Nested
    class TheFront {

        private final Head head = maker.front(Site.texts("de"), List.of());

        @Test
        void saysHowTheSiteIsSearched() {
            JsonNode action = Site.datum(head, "WebSite").path("potentialAction");

            assertThat(text(action.path("target"), "urlTemplate"))
                    .isEqualTo(Site.ORIGIN + "/search?q={search_term_string}");
        }

        @Test
        void saysWhoPublishesTheSite() {
            JsonNode publisher = Site.datum(head, "NewsMediaOrganization");

            assertThat(text(publisher, "@id"))
                    .isEqualTo(text(Site.datum(head, "WebSite").path("publisher"), "@id"));
            assertThat(text(publisher, "sameAs")).isEqualTo("https://x.com/broadsheet");
            assertThat(text(publisher.path("logo"), "url")).isEqualTo("https://news.example/logo.png");
            assertThat(text(publisher.path("contactPoint"), "email")).isEqualTo("editor@news.example");
        }

        @Test
        void saysNothingOfAPublisherThatIsNotKnown() {
            HeadMaker plain = new HeadMaker(Site.settings("Plain", null, null), Site.ORIGIN, Site.PICTURES);

            assertThat(Site.datum(plain.front(Site.texts("en"), List.of()), "NewsMediaOrganization")
                            .propertyNames())
                    .doesNotContain("logo", "sameAs");
        }
    }

    private Stream<Head> pages(String language) {
        Story story = Samples.story("rain").owners("daily", "post").build();
        Source source = Samples.source("daily").build();
        SourceSummary summary = new SourceSummary(source.ref(), "en", Section.WORLD, source.rights(), Health.OK);
        Stream<Head> articles = Stream.of(Display.values())
                .flatMap(display -> Stream.of(Site.rich(display, true), Site.rich(display, false)))
                .map(shown -> maker.article(Site.texts(language), shown, OptionalLong.empty()));
        Stream<Head> others = Stream.of(
                maker.front(
                        Site.texts(language), List.of(Site.entry(Site.cards().getFirst()))),
                maker.section(Site.texts(language), Section.WORLD, Site.cards()),
                maker.source(Site.texts(language), source.ref(), Site.cards()),
                maker.sources(Site.texts(language), List.of(summary)),
                maker.story(Site.texts(language), story, Site.cards()),
                maker.plain(Site.texts(language), "/about", "About", "What this is."));
        return Stream.concat(articles, others);
    }

    private static JsonNode article(SampleArticle sample) {
        Source source = Site.source(Display.FULL, true);
        Article article = sample.source(source).build();
        return Site.datum(
                Site.maker().article(Site.texts("en"), Shown.of(article, source), OptionalLong.empty()), "NewsArticle");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
