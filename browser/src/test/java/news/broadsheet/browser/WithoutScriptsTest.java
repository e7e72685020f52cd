package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers whose browser runs no scripts read, follow links and search like all others. */
@ExtendWith(InBrowser.class)
class WithoutScriptsTest {

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyPageCanBeRead(Place place, Stage stage) {
        for (Screen screen : Screen.values()) {
            try (Visit visit = visit(stage, screen)) {
                assertThat(visit.open(place.path(stage.newsstand())).status()).isEqualTo(place.status());
                visit.fitsItsScreen();
                Page page = visit.page();
                assertThat(page.locator("main h1").textContent()).isNotBlank();
                assertThat(page.locator("main").innerText()).hasSizeGreaterThan(20);
                assertThat(page.locator("[data-action]:visible, .tools:visible").count())
                        .as("controls that do nothing here")
                        .isZero();
                visit.isQuiet();
            }
        }
    }

    @Test
    void anArticleIsWholeAndItsCommentsAreALinkAway(Stage stage) {
        try (Visit visit = visit(stage, Screen.PHONE)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_TALKED.path(stage.newsstand()));
            assertThat(page.locator(".body p").count()).isGreaterThan(3);
            assertThat(page.locator("time.ago").first().getAttribute("datetime"))
                    .endsWith("Z");
            assertThat(page.locator(".go").first().getAttribute("href")).startsWith("http");
            page.locator("#comments .fallback a").click();
            page.waitForURL("**/comments");
            assertThat(page.locator("main").innerText()).contains("A warm room is what the town needs.", "Odile Marsh");
            page.locator("main a", new Page.LocatorOptions().setHasText("1 reply"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("And who pays for the heating?");
            visit.isQuiet();
        }
    }

    @Test
    void aVideoIsALinkToItsPublisher(Stage stage) {
        try (Visit visit = visit(stage, Screen.PHONE)) {
            visit.open(Place.ARTICLE_FILM.path(stage.newsstand()));
            Locator player = visit.page().locator("a.player");
            assertThat(player.isVisible()).isTrue();
            assertThat(player.getAttribute("href")).contains("/lantern/videos/");
            assertThat(player.innerText()).contains("2:08");
        }
    }

    @Test
    void searchAndSectionsWorkByFormsAndLinks(Stage stage) {
        try (Visit visit = visit(stage, Screen.DESKTOP)) {
            Page page = visit.page();
            visit.open("/");
            page.locator("#find").fill("ferry");
            page.locator("#find").press("Enter");
            page.waitForURL("**/search?q=ferry**");
            assertThat(page.locator(".river h2").count()).isPositive();
            assertThat(page.locator(".river mark").count()).isPositive();
            page.locator("#in").selectOption("business");
            page.locator(".filter button").click();
            page.waitForURL("**/search?**section=business**");
            assertThat(page.locator(".river h2").count()).isPositive();
            page.locator(".menu a", new Page.LocatorOptions().setHasText("Science"))
                    .click();
            page.waitForURL("**/sections/science");
            assertThat(page.locator(".menu [aria-current]").textContent()).isEqualTo("Science");
            page.locator("main h2 a, main h3 a").first().click();
            page.waitForURL("**/articles/*");
            visit.isQuiet();
        }
    }

    private static Visit visit(Stage stage, Screen screen) {
        return stage.visit(screen.options().setJavaScriptEnabled(false));
    }
}
