package news.broadsheet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader chooses stays chosen, and what they did not ask for is not loaded. */
@ExtendWith(InBrowser.class)
class ReadingToolsTest {

    @Test
    void lightAndDarkOutliveAReload(Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/");
            Object light = paper(page);
            page.locator("[data-action=theme]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(paper(page)).isNotEqualTo(light);
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(paper(page)).isNotEqualTo(light);
            visit.isQuiet();
        }
    }

    @Test
    void theTextSizeOutlivesAReloadAndStillFits(Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_KINDS.path(stage.newsstand()));
            double usual = size(page);
            page.locator("[data-action=text-size]").click();
            page.locator("[data-action=text-size]").click();
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-size", "xl");
            assertThat(size(page)).isGreaterThan(1.3 * usual);
            visit.fitsItsScreen();
            visit.isQuiet();
        }
    }

    @Test
    void aSavedArticleIsFoundAgain(Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_TALKED.path(stage.newsstand()));
            Locator save = page.locator("[data-action=save]");
            save.click();
            assertThat(save).hasAttribute("aria-pressed", "true");
            page.reload();
            assertThat(save).hasAttribute("aria-pressed", "true");
            visit.open("/saved");
            assertThat(page.locator(".saved a")).containsText("customs house");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.locator(".saved button").click();
            assertThat(page.locator("[data-saved-none]")).isVisible();
            page.reload();
            assertThat(page.locator("[data-saved-none]")).isVisible();
            visit.isQuiet();
        }
    }

    @Test
    void anArticleIsSharedByItsOwnAddress(Stage stage) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.open(Place.ARTICLE_FILM.path(stage.newsstand()) + "?utm_source=elsewhere");
            page.evaluate("() => { Object.defineProperty(navigator, 'share', { value: undefined }); }");
            page.locator("[data-action=share]").click();
            assertThat(page.locator(".said")).containsText("copied");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(stage.origin() + Place.ARTICLE_FILM.path(stage.newsstand()));
        }
    }

    @Test
    void aVideoAsksNobodyBeforeItsClick(Stage stage) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_FILM.path(stage.newsstand()));
            visit.conversation();
            visit.allPictures();
            assertThat(page.locator("iframe, video, audio")).hasCount(0);
            visit.isQuiet();
            Locator link = page.locator("a.player");
            String film = link.getAttribute("href");
            link.click();
            assertThat(page.locator("iframe.frame")).hasAttribute("src", film);
            assertThat(page.locator("iframe.frame")).isFocused();
            page.waitForCondition(() -> !visit.elsewhere().isEmpty());
            assertThat(visit.elsewhere()).containsExactly(film);
        }
    }

    @Test
    void soundsAndFilmsPlayInThePageAndOthersInAFrame(Stage stage) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            // Nobody is asked but this machine: what is there is answered by nothing.
            page.route(url -> !url.startsWith(stage.origin()), route -> route.fulfill());
            visit.open(Place.ARTICLE_KINDS.path(stage.newsstand()));
            for (String kind : List.of("video", "audio", "embed")) {
                page.locator("a.player[data-kind=" + kind + "]").first().click();
            }
            assertThat(page.locator("main video[controls]")).hasCount(1);
            assertThat(page.locator("main audio[controls]")).hasCount(1);
            assertThat(page.locator("main iframe[sandbox]")).hasCount(1);
        }
    }

    private static Object paper(Page page) {
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static double size(Page page) {
        return ((Number)
                        page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)"))
                .doubleValue();
    }
}
