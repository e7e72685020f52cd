package news.broadsheet.site.page;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.Rights;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePagesTest {

    private static final String UNKNOWN = "0123456789abcdefghjkmnpqrs";

    private final Visit visit = new Visit();
    private final SampleArticle bridge = article("bridge")
            .headline("The bridge is open again")
            .standfirst("After nine weeks.")
            .excerpt("After nine weeks the bridge is open.")
            .image(new Picture("https://daily.example/b.jpg", "A bridge", "On Monday", "Photo: A. Writer", 1200, 800));

    @Nested
    class Front {

        @Test
        void storiesStandInTheOrderOfTheRankingWithTheWayToFullCoverage() {
            SampleStory first = story("first").headline("Told by many").owners("a", "b", "c");
            SampleStory second = story("second").headline("Told by one").owners("a");
            visit.rank(second, first);
            Document page = visit.page("/");
            assertThat(page.select(".top h2").eachText()).containsExactly("Told by many", "Told by one");
            assertThat(page.select(".top .lead .coverage a").attr("href")).isEqualTo("/stories/" + first.id());
            assertThat(page.select(".top .lead .coverage").text()).contains("3 articles, 3 publishers");
        }

        @Test
        void whereLittleWasRankedTheLatestArticlesFollow() {
            visit.bring(bridge);
            Document page = visit.page("/");
            assertThat(page.select(".river h3 a").attr("href")).isEqualTo("/articles/" + bridge.id());
            assertThat(visit.page("/sections/sport").select(".nothing").text()).contains("no news here yet");
        }

        @Test
        void anEditionShowsTheNewsOfItsLanguageInItsLanguage() {
            visit.bring(bridge, article("brücke").language("de").headline("Die Brücke ist wieder offen"));
            Document page = visit.page("/?lang=de");
            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.select(".river h3").eachText()).containsExactly("Die Brücke ist wieder offen");
            assertThat(page.select(".menu a").attr("href")).isEqualTo("/?lang=de");
            assertThat(visit.page("/?lang=ar").select("html").attr("dir")).isEqualTo("rtl");
            assertThat(visit.page("/?lang=xx").select("html").attr("lang")).isEqualTo("en");
        }

        @Test
        void parametersOfOthersAreNoMistake() {
            assertThat(visit.get("/?utm_source=elsewhere&fbclid=1").status()).isEqualTo(200);
        }
    }

    @Nested
    class Article {

        @Test
        void inFullItHasItsTextItsPictureAndTheWayToTheOriginal() {
            rights(Rights.Display.FULL);
            visit.bring(bridge.body(
                    paragraph("It took nine weeks."),
                    new Block.Heading(3, RichText.plain("What comes next")),
                    new Block.Paragraph(new RichText(List.of(
                            new Span("See ", Set.of(), null),
                            new Span("the plan", Set.of(Span.Mark.STRONG), "https://daily.example/plan?a=1&b=2")))),
                    new Block.VideoTeaser(new Video(
                            "The first cars",
                            Duration.ofSeconds(128),
                            "https://daily.example/v.jpg",
                            "https://video.example/1",
                            "video.example"))));
            Document page = visit.page("/articles/" + bridge.id());
            assertThat(page.select("h1").eachText()).containsExactly("The bridge is open again");
            assertThat(page.select(".body > p").eachText()).containsExactly("It took nine weeks.", "See the plan");
            assertThat(page.select(".body a[href=https://daily.example/plan?a=1&b=2] strong"))
                    .hasSize(1);
            assertThat(page.select(".body .player").attr("data-player")).isEqualTo("https://video.example/1");
            assertThat(page.select(".body .play").text()).contains("2:08");
            assertThat(page.select("a.go").attr("href")).isEqualTo("https://daily.example/articles/bridge");
            assertThat(page.select("figcaption").eachText().getFirst()).isEqualTo("On Monday Photo: A. Writer");
            assertThat(page.select(".by").text()).contains("The daily", "By Ada Writer");
            assertThat(page.select("iframe, video, audio, script[src^=http]")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Rights.Display.class,
                names = {"TITLE", "EXCERPT"})
        void withoutTheRightToItsTextThereIsNone(Rights.Display display) {
            rights(display);
            visit.bring(bridge.body(paragraph("For paying readers only.")));
            Document page = visit.page("/articles/" + bridge.id());
            assertThat(page.html()).doesNotContain("For paying readers only.");
            assertThat(page.select(".body")).isEmpty();
            assertThat(page.select("a.go").eachText()).allMatch(text -> text.contains("The daily"));
            assertThat(page.select("figure").size()).isEqualTo(display == Rights.Display.TITLE ? 0 : 1);
            assertThat(page.select(".standfirst").size()).isEqualTo(display == Rights.Display.TITLE ? 0 : 1);
        }

        @Test
        void itsInterfaceSpeaksItsLanguageUnlessAskedForAnother() {
            SampleArticle german = article("brücke").language("de-AT").headline("Die Brücke");
            visit.bring(german);
            assertThat(visit.page("/articles/" + german.id()).select("html").attr("lang"))
                    .isEqualTo("de");
            assertThat(visit.page("/articles/" + german.id() + "?lang=es")
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("es");
        }

        @Test
        void whatIsRelatedStandsBelow() {
            SampleArticle other = article("ferry").headline("No more ferries");
            visit.bring(bridge, other);
            visit.news.relate(bridge.id(), List.of(other.card()));
            assertThat(visit.page("/articles/" + bridge.id())
                            .select(".related h3")
                            .eachText())
                    .containsExactly("No more ferries");
        }

        @Test
        void withdrawnItIsGone() {
            visit.bring(bridge);
            visit.news.withdraw(bridge.id(), "On request.", NOW);
            Answer answer = visit.get("/articles/" + bridge.id());
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.header("x-robots-tag")).contains("noindex");
            assertThat(answer.body()).contains("This article was withdrawn").doesNotContain("The bridge is open");
        }

        @Test
        void itsCommentsAreReadWithoutScripts() {
            visit.bring(bridge);
            visit.say(comment(bridge.id(), "first"));
            Document page = visit.page("/articles/" + bridge.id() + "/comments");
            assertThat(page.select(".conversation li")).hasSize(1);
            assertThat(visit.get("/articles/" + bridge.id() + "/comments?parent=" + UNKNOWN)
                            .status())
                    .isEqualTo(404);
            assertThat(visit.get("/articles/" + UNKNOWN + "/comments").status()).isEqualTo(404);
        }
    }

    @Nested
    class Lists {

        @Test
        void aSectionHasItsStoriesThenItsLatestAndOlderOnesOnTheNextPage() {
            for (int i = 0; i < 25; i++) {
                visit.bring(article("n" + i)
                        .section(Section.SPORT)
                        .headline("Match " + i)
                        .publishedAt(NOW.minusSeconds(60L * i)));
            }
            Document page = visit.page("/sections/sport");
            assertThat(page.select(".river li")).hasSize(20);
            Document next = visit.page(page.select("a[rel=next]").attr("href"));
            assertThat(next.select(".river h3").eachText())
                    .containsExactly("Match 20", "Match 21", "Match 22", "Match 23", "Match 24");
            assertThat(next.select("meta[name=robots]").attr("content")).contains("noindex");
        }

        @Test
        void aSourceHasItsArticlesAndTheWayToItsSite() {
            visit.bring(bridge);
            Document page = visit.page("/sources/daily");
            assertThat(page.select("h1").text()).isEqualTo("The daily");
            assertThat(page.select(".lede a").attr("href")).isEqualTo("https://daily.example/");
            assertThat(page.select(".river h2").eachText()).containsExactly("The bridge is open again");
            assertThat(visit.page("/sources").select(".sources a").eachAttr("href"))
                    .containsExactly("/sources/daily");
        }

        @Test
        void aStoryHasAllThatIsToldOfIt() {
            SampleStory told = story("bridge").headline("The bridge is open").owners("a", "b");
            visit.rank(told);
            Document page = visit.page("/stories/" + told.id());
            assertThat(page.select("h1").text()).isEqualTo("The bridge is open");
            assertThat(page.select(".river li")).hasSize(2);
        }

        @Test
        void aStoryThatWasMergedSendsToTheOther() {
            SampleStory other = story("other").headline("One").owners("a");
            SampleStory merged =
                    story("merged").headline("Two").owners("b").emptied().into(other.id());
            visit.stories.keep(merged.build());
            Answer answer = visit.get("/stories/" + merged.id());
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("location")).isEqualTo("/stories/" + other.id());
        }

        @Test
        void searchMarksTheWordsThatWereLookedFor() {
            visit.bring(bridge);
            Document page = visit.page("/search?q=bridge%20");
            assertThat(page.select(".river mark").eachText().getFirst()).isEqualTo("bridge");
            assertThat(page.select("input#q").attr("value")).isEqualTo("bridge ");
            assertThat(visit.page("/search?q=zebra").select(".nothing").text()).contains("“zebra”");
            assertThat(visit.page("/search").select(".nothing").text()).contains("Type what you are looking for");
        }
    }

    @Nested
    class Failures {

        /** There are no renditions of it, and it must not take a page with it that others stand on too. */
        @Test
        void aPictureOfAbsurdAddressIsLeftOutOfEveryPage() {
            String absurd = "https://daily.example/" + "p".repeat(3_000) + ".jpg";
            rights(Rights.Display.FULL);
            SampleArticle other = article("other").image(Picture.of(absurd));
            visit.bring(
                    bridge.image(Picture.of(absurd))
                            .body(
                                    new Block.Image(Picture.of(absurd)),
                                    new Block.VideoTeaser(
                                            new Video("Film", null, absurd, "https://video.example/1", "video"))),
                    other);
            visit.news.relate(bridge.id(), List.of(other.card()));
            for (String address :
                    List.of("/", "/sections/world", "/sources/daily", "/search?q=bridge", "/articles/" + bridge.id())) {
                assertThat(visit.get(address).status()).as(address).isEqualTo(200);
                assertThat(visit.page(address).select("img, meta[property=og:image]"))
                        .as(address)
                        .isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/nothing",
                    "/sections/gossip",
                    "/sources/nobody",
                    "/stories/" + UNKNOWN,
                    "/articles/" + UNKNOWN,
                    "/articles/..",
                    "/assets/x/../../secret"
                })
        void whatIsNotThereIsAPageThatSaysSo(String address) {
            Answer answer = visit.get(address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.body()).contains("There is nothing here");
        }

        @Test
        void belowTheApiTheyAreProblems() {
            Answer answer = visit.get("/v1/nothing");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        }

        @Test
        void aCursorOfAnotherListIsRefusedByAPage() {
            Answer answer = visit.get("/sections/sport?cursor=AAAA");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("That did not work");
        }

        @Test
        void aBusyStoreIsAPageToComeBackTo() {
            visit.news.throttle().failAfter(0);
            Answer answer = visit.get("/articles/" + bridge.id());
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("2");
            assertThat(answer.body()).contains("Very busy");
        }
    }

    @Nested
    class Files {

        @Test
        void scriptsAndSheetsAreKeptForEverUnderTheirVersion() {
            Document page = visit.page("/");
            String sheet = page.select("link[rel=stylesheet]").attr("href");
            Answer answer = visit.get(sheet);
            assertThat(answer.header("cache-control")).contains("immutable");
            assertThat(answer.body()).contains("--brand:");
            assertThat(visit.get("/assets/before/site.css").header("cache-control"))
                    .isEqualTo("public, max-age=60");
            assertThat(visit.get(page.select("script[src]").attr("src")).header("content-type"))
                    .startsWith("text/javascript");
        }

        @Test
        void everyScriptIsServed() {
            String version = visit.page("/").select("script[src]").attr("src").split("/", -1)[2];
            for (String script : Assets.SCRIPTS) {
                Answer answer = visit.get("/assets/" + version + "/" + script);
                assertThat(answer.status()).as(script).isEqualTo(200);
                assertThat(answer.body().lines().filter(line -> line.startsWith("import ")))
                        .allMatch(line -> Assets.SCRIPTS.contains(line.replaceAll(".*\"\\./([a-z]+\\.js)\".*", "$1")));
            }
        }

        @Test
        void noPageMayRunWhatIsNotOurs() {
            String policy = visit.get("/").header("content-security-policy");
            assertThat(policy)
                    .contains("default-src 'none'", "connect-src 'self' https://issuer.example;", "frame-src https:;")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "*");
            assertThat(visit.get("/").header("strict-transport-security")).isNotEmpty();
        }
    }

    private void rights(Rights.Display display) {
        visit.news.save(source("daily").rights(new Rights(display, true, false)).build());
    }
}
