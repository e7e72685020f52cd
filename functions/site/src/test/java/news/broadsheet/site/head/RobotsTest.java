package news.broadsheet.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Rights.Display;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a source's rights let search engines and other sites have. */
class RobotsTest {

    /** The rules that Google's page lists, those with a value in their form. */
    private static final Pattern RULE = Pattern.compile("index|noindex|follow|nofollow|none|nosnippet"
            + "|max-snippet:(-1|\\d+)|max-image-preview:(none|standard|large)|max-video-preview:(-1|\\d+)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITLE   | true  | index, follow, max-snippet:0, max-image-preview:none, max-video-preview:0",
                "EXCERPT | true  | index, follow, max-snippet:160, max-image-preview:standard",
                "FULL    | true  | index, follow, max-image-preview:large",
                "TITLE   | false | noindex",
                "EXCERPT | false | noindex",
                "FULL    | false | noindex"
            })
    void anArticleIsFoundAsItsSourceAllows(Display display, boolean index, String robots) {
        assertThat(Site.article(Site.rich(display, index)).robots()).isEqualTo(robots);
    }

    @Test
    void allRulesAreOnesThatRobotsKnow() {
        Stream<String> articles = Stream.of(Display.values())
                .flatMap(display -> Stream.of(true, false).map(index -> new Rights(display, index, false)))
                .map(Robots::of);

        assertThat(Stream.concat(articles, Stream.of(Robots.UNLISTED, Robots.LISTS)))
                .allSatisfy(robots -> assertThat(List.of(robots.split(", ")))
                        .allMatch(rule -> RULE.matcher(rule).matches()));
    }

    @Nested
    class WhereASourceForbidsTheIndex {

        private final Shown shown = Site.rich(Display.FULL, false);
        private final Head head = Site.article(shown);

        @Test
        void theOriginalIsThePageToBeKnown() {
            String original = shown.article().url();

            assertThat(head.canonical()).isEqualTo(original);
            assertThat(Site.metas(head, "og:url")).containsExactly(original);
            assertThat(Site.datum(head, "NewsArticle")
                            .path("mainEntityOfPage")
                            .path("@id")
                            .asString())
                    .isEqualTo(original);
        }

        @Test
        void nothingClaimsOurPageIsTheArticle() {
            assertThat(Site.datum(head, "NewsArticle").path("url").asString())
                    .isEqualTo(shown.article().url());
        }
    }

    @ParameterizedTest
    @EnumSource(Display.class)
    void whereASourceAllowsTheIndexOurPageIsTheOneToBeKnown(Display display) {
        Shown shown = Site.rich(display, true);

        assertThat(Site.article(shown).canonical())
                .isEqualTo(Site.ORIGIN + "/articles/" + shown.article().id().value());
    }

    @Nested
    class WithTheRightToTheTitleOnly {

        private final Head head = Site.article(Site.rich(Display.TITLE, true));

        @Test
        void noPictureIsGivenAway() {
            assertThat(Site.metaNames(head)).doesNotContain("og:image", "og:image:alt");
            assertThat(Site.metas(head, "twitter:card")).containsExactly("summary");
            assertThat(Site.datum(head, "NewsArticle").has("image")).isFalse();
            assertThat(head.data()).noneMatch(document -> document.contains("/media/"));
        }

        @Test
        void noSummaryNoVideoAndNoCorrectionIsGivenAway() {
            assertThat(Site.datum(head, "NewsArticle").has("description")).isFalse();
            assertThat(Site.datum(head, "NewsArticle").has("correction")).isFalse();
            assertThat(Site.datum(head, "NewsArticle").has("isAccessibleForFree"))
                    .isFalse();
            assertThat(Site.data(head, "VideoObject")).isEmpty();
        }

        @Test
        void theDescriptionSaysWhereItIsRead() {
            assertThat(head.description()).isEqualTo("Read the whole article at The daily");
            assertThat(Site.metas(head, "og:description")).containsExactly(head.description());
        }
    }

    @Nested
    class WithTheRightToAnExcerpt {

        private final Head head = Site.article(Site.rich(Display.EXCERPT, true));

        @Test
        void pictureAndSummaryAreGiven() {
            assertThat(Site.metas(head, "og:image")).hasSize(1);
            assertThat(head.description()).isEqualTo("Farmers had waited for months.");
        }

        @Test
        void nothingOfTheBodyIs() {
            assertThat(Site.data(head, "VideoObject")).isEmpty();
            assertThat(Site.datum(head, "NewsArticle").has("correction")).isFalse();
            assertThat(Site.datum(head, "NewsArticle").has("isAccessibleForFree"))
                    .isFalse();
        }
    }

    @Test
    void pagesThatAreNoNewsAreFollowedButNotFound() {
        HeadMaker maker = Site.maker();
        Shown shown = Site.rich(Display.FULL, true);

        assertThat(Stream.of(
                        maker.comments(Site.texts("en"), shown),
                        maker.search(Site.texts("en"), ""),
                        maker.search(Site.texts("en"), "rain"),
                        maker.own(Site.texts("en"), "/saved", "Saved articles", "Kept in this browser."),
                        maker.error("There is nothing here", "The page may have moved."),
                        maker.section(Site.texts("en"), shown.article().section(), Site.cards())
                                .furtherPage()))
                .allSatisfy(head -> {
                    assertThat(head.robots()).isEqualTo("noindex, follow");
                    assertThat(head.data()).isEmpty();
                    assertThat(head.metas()).isEmpty();
                    assertThat(head.translations()).isEmpty();
                });
    }

    @Test
    void neverIsTheTextOfAnArticleInItsHead() {
        Head head = Site.maker().article(Site.texts("en"), Site.rich(Display.FULL, true), OptionalLong.empty());

        assertThat(head.data()).noneMatch(document -> document.contains("It rained."));
        assertThat(Site.datum(head, "NewsArticle").propertyNames())
                .doesNotContainAnyElementsOf(Set.of("articleBody", "text"));
    }
}
