package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything by keyboard alone: in an order that makes sense, and always seen where one is. */
@ExtendWith(InBrowser.class)
class KeyboardTest {

    /** What has the focus: a name for it, whether the focus is seen, and whether it is on the screen. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) { return null; }
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const there = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const name = e.id || e.className || e.dataset.action || e.textContent.trim();
              return [e.localName + ' ' + name, shown ? 'seen' : 'unseen', there ? 'on screen' : 'off screen'].join('|');
            }""";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theFirstStepSkipsToTheContent(Screen screen, Stage stage) {
        try (Visit visit = stage.visit(screen)) {
            Page page = visit.page();
            visit.open("/");
            page.keyboard().press("Tab");
            assertThat(focus(page)).isEqualTo("a skip|seen|on screen");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.activeElement.id === 'content'");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => Boolean(document.activeElement.closest('main'))"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyStepIsSeenAndLeadsFromTheMenuToTheConversation(Screen screen, Stage stage) {
        try (Visit visit = stage.visit(screen)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_FILM.path(stage.newsstand()));
            visit.conversation();
            page.evaluate("() => { scrollTo(0, 0); }");
            List<String> steps = steps(page);
            assertThat(steps).allMatch(step -> step.endsWith("|seen|on screen"));
            assertThat(steps.stream().map(step -> step.replaceAll("\\|.*", "")))
                    .containsSubsequence(
                            "a skip",
                            "button tool",
                            "input find",
                            "a World",
                            "a go",
                            "button tool",
                            "a player",
                            "textarea talk-root",
                            "button main",
                            "a About");
        }
    }

    @Test
    void aFilmIsOpenedAndACommentWrittenWithoutAMouse(Stage stage) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_FILM.path(stage.newsstand()));
            visit.conversation();
            walkTo(page, "a player");
            page.keyboard().press("Enter");
            page.locator("iframe.frame").waitFor();
            assertThat(page.evaluate("() => document.activeElement.localName")).isEqualTo("iframe");
            page.evaluate("() => document.querySelector('iframe.frame').remove()");
            walkTo(page, "textarea talk-root");
            page.keyboard().type("By keyboard");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/authorize?**");
            page.keyboard().type("Kay Board");
            page.keyboard().press("Enter");
            page.waitForURL("**/articles/**");
            page.waitForFunction("() => document.activeElement.id === 'talk-root'");
            assertThat(page.inputValue("#talk-root")).isEqualTo("By keyboard");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator(".comment", new Page.LocatorOptions().setHasText("By keyboard"))
                    .waitFor();
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("comment");
        }
    }

    private static void walkTo(Page page, String place) {
        for (int i = 0; i < 200 && !focus(page).startsWith(place + "|"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focus(page)).startsWith(place + "|");
    }

    /** One after the other until the page is through. */
    private static List<String> steps(Page page) {
        List<String> steps = new ArrayList<>();
        page.keyboard().press("Tab");
        for (String step = focus(page); !step.isEmpty() && steps.size() < 200; step = focus(page)) {
            steps.add(step);
            page.keyboard().press("Tab");
        }
        return steps;
    }

    private static String focus(Page page) {
        Object focus = page.evaluate(FOCUS);
        return focus == null ? "" : focus.toString();
    }
}
