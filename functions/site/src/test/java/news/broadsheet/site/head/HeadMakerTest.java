package news.broadsheet.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.story.Story;
import news.broadsheet.site.head.Head.Alternate;
import news.broadsheet.site.head.Head.Meta;
import news.broadsheet.site.head.Head.Translation;
import news.broadsheet.site.text.Texts;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, addresses, feeds, translations and the cards of shared links, page by page. */
class HeadMakerTest {

    private final HeadMaker maker = Site.maker();
    private final Texts english = Site.texts("en");

    @Nested
    class TheFront {

        private final Head head =
                maker.front(english, List.of(Site.entry(Site.cards().getFirst())));

        @Test
        void isTitledByTheSite() {
            assertThat(head.title()).isEqualTo("Broadsheet – All sides of the news");
            assertThat(head.description()).isEqualTo("All sides of the news");
            assertThat(head.canonical()).isEqualTo("https://news.example/");
        }

        @Test
        void explainsTheSiteWhereThereIsNoTagline() {
            Head chinese = maker.front(Site.texts("zh"), List.of());

            assertThat(chinese.title()).isEqualTo("Broadsheet");
            assertThat(chinese.description()).startsWith("Broadsheet汇集众多媒体的新闻");
        }

        @Test
        void hasItsFeeds() {
            assertThat(head.alternates())
                    .containsExactly(
                            new Alternate("application/rss+xml", "https://news.example/feed.rss", "Broadsheet (RSS)"),
                            new Alternate(
                                    "application/atom+xml", "https://news.example/feed.atom", "Broadsheet (Atom)"),
                            new Alternate(
                                    "application/feed+json",
                                    "https://news.example/feed.json",
                                    "Broadsheet (JSON Feed)"));
        }

        @Test
        void isThereInEveryLanguage() {
            assertThat(head.translations())
                    .containsExactly(
                            new Translation("en", "https://news.example/"),
                            new Translation("ar", "https://news.example/?lang=ar"),
                            new Translation("de", "https://news.example/?lang=de"),
                            new Translation("es", "https://news.example/?lang=es"),
                            new Translation("zh", "https://news.example/?lang=zh"),
                            new Translation("x-default", "https://news.example/"));
        }

        @Test
        void isSharedWithThePictureOfItsFirstArticle() {
            assertThat(Site.metas(head, "og:type")).containsExactly("website");
            assertThat(Site.metas(head, "twitter:card")).containsExactly("summary_large_image");
            assertThat(Site.metas(head, "og:image:alt")).containsExactly("One");
        }
    }

    @Nested
    class Lists {

        @Test
        void ofASectionAreDescribedByTheirHeadlines() {
            Head head = maker.section(english, Section.SPORT, Site.cards());

            assertThat(head.title()).isEqualTo("Sport – Broadsheet");
            assertThat(head.description()).isEqualTo("Sport: One · Two");
            assertThat(feeds(head))
                    .containsExactly(
                            "/sections/sport/feed.rss", "/sections/sport/feed.atom", "/sections/sport/feed.json");
        }

        @Test
        void ofASourceBearItsName() {
            Head head = maker.source(english, Samples.source("daily").build().ref(), List.of());

            assertThat(head.title()).isEqualTo("The daily – Broadsheet");
            assertThat(head.description()).isEqualTo("The daily");
            assertThat(feeds(head))
                    .containsExactly("/sources/daily/feed.rss", "/sources/daily/feed.atom", "/sources/daily/feed.json");
        }

        @Test
        void areKnownByTheirLanguage() {
            Head head = maker.section(Site.texts("de"), Section.SPORT, List.of());

            assertThat(head.canonical()).isEqualTo("https://news.example/sections/sport?lang=de");
            assertThat(Site.metas(head, "og:locale")).containsExactly("de_DE");
            assertThat(head.translations())
                    .contains(new Translation("de", "https://news.example/sections/sport?lang=de"));
        }

        @Test
        void keepTheirFeedsOnFurtherPages() {
            Head first = maker.section(english, Section.SPORT, Site.cards());
            Head further = first.furtherPage();

            assertThat(further.canonical()).isNull();
            assertThat(further.alternates()).isEqualTo(first.alternates());
            assertThat(further.title()).isEqualTo(first.title());
        }
    }

    @Nested
    class AStory {

        private final Story story =
                Samples.story("rain").headline("Rain at last").language("pt-BR").build();
        private final Head head = maker.story(Site.texts("de"), story, Site.cards());

        @Test
        void isTitledByItsLead() {
            assertThat(head.title()).isEqualTo("Rain at last – Broadsheet");
            assertThat(head.description()).isEqualTo("What it means, in one line.");
        }

        @Test
        void hasOneAddressWhateverTheInterfaceSpeaks() {
            assertThat(head.canonical())
                    .isEqualTo("https://news.example/stories/" + story.id().value());
            assertThat(head.translations()).isEmpty();
            assertThat(Site.metas(head, "og:locale")).containsExactly("pt_BR");
        }

        @Test
        void thatNobodyTellsAnyMoreIsStillAPage() {
            Head emptied = maker.story(english, Samples.story("rain").emptied().build(), List.of());

            assertThat(emptied.title()).isEqualTo("Broadsheet");
            assertThat(emptied.description()).isNotEmpty();
            assertThat(emptied.data())
                    .allSatisfy(
                            document -> assertThat(SchemaRules.broken(document)).isEmpty());
        }
    }

    @Nested
    class AnArticle {

        private final Shown shown = Site.rich(Display.FULL, true);
        private final Head head = Site.article(shown);

        @Test
        void isTitledByItsHeadline() {
            assertThat(head.title()).isEqualTo("Rain at last – Broadsheet");
            assertThat(Site.metas(head, "og:title")).containsExactly("Rain at last");
        }

        @Test
        void isSharedAsAnArticle() {
            assertThat(head.metas())
                    .contains(
                            new Meta(true, "og:type", "article"),
                            new Meta(true, "og:site_name", "Broadsheet"),
                            new Meta(true, "og:locale", "en_US"),
                            new Meta(true, "article:published_time", "2026-03-01T12:00:00Z"),
                            new Meta(true, "article:modified_time", "2026-03-01T13:00:00Z"),
                            new Meta(true, "article:section", "Climate"),
                            new Meta(true, "article:tag", "rain"),
                            new Meta(false, "twitter:site", "@broadsheet"),
                            new Meta(false, "twitter:card", "summary_large_image"));
        }

        @Test
        void showsItsPictureAsWideJpeg() {
            assertThat(Site.metas(head, "og:image"))
                    .singleElement()
                    .asString()
                    .matches("https://news\\.example/media/.+-1280\\.jpg");
            assertThat(Site.metas(head, "og:image:alt")).containsExactly("A wet field");
            assertThat(Site.metas(head, "og:image:width")).containsExactly("1280");
            assertThat(Site.metas(head, "og:image:height")).containsExactly("720");
        }

        @Test
        void isFoundByEmbedders() {
            assertThat(head.alternates())
                    .containsExactly(new Alternate(
                            "application/json+oembed",
                            "https://news.example/oembed?url=https%3A%2F%2Fnews.example%2Farticles%2F"
                                    + shown.article().id().value() + "&format=json",
                            "Rain at last – Broadsheet"));
        }

        @Test
        void hasOneAddressWhateverTheInterfaceSpeaks() {
            assertThat(head.translations()).isEmpty();
        }

        @Test
        void withoutAPictureIsSharedWithoutOne() {
            Head plain = head(Samples.article("plain").image(null));

            assertThat(Site.metaNames(plain)).noneMatch(name -> name.startsWith("og:image"));
            assertThat(Site.metas(plain, "twitter:card")).containsExactly("summary");
        }

        @Test
        void describesAPictureByWhatThereIs() {
            Picture captioned = new Picture("https://daily.example/1.jpg", " ", "A field", null, 0, 0);

            assertThat(Site.metas(head(Samples.article("a").image(captioned)), "og:image:alt"))
                    .containsExactly("A field");
            assertThat(Site.metas(head(Samples.article("b").headline("Rain")), "og:image:alt"))
                    .containsExactly("Rain");
        }

        @Test
        void isDescribedByItsExcerptWhereThereIsNoStandfirst() {
            assertThat(head(Samples.article("a").standfirst(null).excerpt("Cut by machine."))
                            .description())
                    .isEqualTo("Cut by machine.");
        }

        private Head head(SampleArticle sample) {
            Source source = Site.source(Display.FULL, true);
            Article article = sample.source(source).build();
            return maker.article(english, Shown.of(article, source), OptionalLong.empty());
        }
    }

    @Nested
    class OtherPages {

        @Test
        void ofCommentsNameTheirArticle() {
            Head head = maker.comments(english, Site.rich(Display.FULL, true));

            assertThat(head.title()).isEqualTo("Comments – Rain at last – Broadsheet");
            assertThat(head.canonical()).endsWith("/comments");
        }

        @Test
        void ofASearchOfferToFollowIt() {
            Head head = maker.search(english, "rain & \"sun\"");

            assertThat(head.title()).isEqualTo("Search: rain & \"sun\" – Broadsheet");
            assertThat(feeds(head))
                    .containsExactly(
                            "/search/feed.rss?q=rain%20%26%20%22sun%22",
                            "/search/feed.atom?q=rain%20%26%20%22sun%22", "/search/feed.json?q=rain%20%26%20%22sun%22");
        }

        @Test
        void ofASearchForNothingOfferNothing() {
            assertThat(maker.search(english, "  ").alternates()).isEmpty();
        }

        @Test
        void aboutTheHouseMayBeFound() {
            Head head = maker.plain(english, "/about", "About Broadsheet", "What this is.");

            assertThat(head.robots()).startsWith("index");
            assertThat(head.translations()).hasSize(6);
        }

        @Test
        void insteadOfAPageHaveNoAddress() {
            assertThat(maker.error("There is nothing here", "The page may have moved.")
                            .canonical())
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, en_US",
        "en-GB, en_GB",
        "ar, ar_AR",
        "zh, zh_CN",
        "zh-Hant, zh_TW",
        "zh-Hant-HK, zh_HK",
        "es-419, es_ES",
        "gl, ''",
        "und, ''",
        "tlh, ''",
        "'\"><script>', ''"
    })
    void languagesAreTiedToPlacesWhereSomeAreKnown(String tag, String locale) {
        assertThat(OgLocale.of(tag)).isEqualTo(locale);
    }

    private static List<String> feeds(Head head) {
        return head.alternates().stream()
                .map(alternate -> alternate.href().substring(Site.ORIGIN.length()))
                .toList();
    }
}
