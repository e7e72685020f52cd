package news.broadsheet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two readers talk below an article: everything that they can do there, by the buttons that they have. */
@ExtendWith(InBrowser.class)
class ConversationTest {

    @Test
    void readersSignInWriteAnswerVoteReportAndTakeBack(Stage stage) {
        String article = Place.ARTICLE_KINDS.path(stage.newsstand());
        try (Visit ada = stage.visit(Screen.DESKTOP);
                Visit grace = stage.visit(Screen.PHONE)) {
            ada.open(article);
            ada.conversation();
            assertThat(ada.page().locator(".empty")).not().isEmpty();
            ada.page().locator("[data-action=sign-in]").click();
            signIn(ada.page(), "Ada Lovelace");
            writes(ada);
            edits(ada.page());
            grace.open(article);
            grace.conversation();
            votes(grace.page());
            answers(grace.page());
            reports(grace.page());
            ada.open(article);
            ada.conversation();
            takesBack(ada.page());
            signsOut(ada.page());
            ada.isWithoutFaults();
            grace.isWithoutFaults();
        }
    }

    @Test
    void aDraftOutlivesSigningIn(Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            Page page = visit.page();
            visit.open(Place.ARTICLE_BRIEF.path(stage.newsstand()));
            visit.conversation();
            page.locator("#talk-root").fill("Red and white, at last.");
            page.locator(".talk-form .main").click();
            signIn(page, "Draughtswoman");
            assertThat(page.locator("#talk-root")).hasValue("Red and white, at last.");
            visit.isWithoutFaults();
        }
    }

    @Test
    void refusedSignInLeadsBackWithASentence(Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            visit.open("/signed-in?error=access_denied&state=forged");
            assertThat(visit.page().locator("[data-signed-in]")).containsText("did not work");
            visit.isQuiet();
        }
    }

    private static void signIn(Page page, String name) {
        page.waitForURL("**/authorize?**");
        page.locator("input[name=name]").fill(name);
        page.locator("button").click();
        page.waitForURL("**/articles/**");
        assertThat(page.locator("[data-name]")).hasText(name);
        page.locator("#comments").scrollIntoViewIfNeeded();
        page.locator("#comments .talk").waitFor();
    }

    private static void writes(Visit visit) {
        Page page = visit.page();
        page.locator("#talk-root").fill("A page of *tides*, set twice.");
        page.locator(".talk-form .main").click();
        assertThat(comment(page, "A page of tides, set twice.")).isFocused();
        assertThat(comment(page, "set twice").locator(".badge.you")).isVisible();
        assertThat(page.locator("#talk-root")).hasValue("");
        org.assertj.core.api.Assertions.assertThat(Accessibility.violations(page))
                .isEmpty();
    }

    private static void edits(Page page) {
        Locator mine = comment(page, "set twice");
        mine.getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
        mine.locator("textarea").fill("A page of *tides*, set three times.");
        mine.locator(".talk-form .main").click();
        assertThat(comment(page, "set three times").locator("header")).containsText("edited");
    }

    /** A stranger's vote leads to signing in first. */
    private static void votes(Page page) {
        Locator up = comment(page, "set three times").locator("button.vote").first();
        up.click();
        signIn(page, "Grace Hopper");
        up.click();
        assertThat(up).hasAttribute("aria-pressed", "true");
        assertThat(up).containsText("1");
        page.reload();
        page.locator("#comments").scrollIntoViewIfNeeded();
        assertThat(up).hasAttribute("aria-pressed", "true");
    }

    private static void answers(Page page) {
        Locator theirs = comment(page, "set three times");
        theirs.getByText("Reply", new Locator.GetByTextOptions().setExact(true)).click();
        theirs.locator("textarea").fill("And read backwards.");
        theirs.locator(".talk-form .main").click();
        assertThat(theirs.locator(".replies .comment")).containsText("And read backwards.");
    }

    private static void reports(Page page) {
        Locator theirs = comment(page, "set three times").locator("> article");
        theirs.getByText("Report", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator dialog = page.locator("dialog");
        assertThat(dialog).isVisible();
        org.assertj.core.api.Assertions.assertThat(Accessibility.violations(page))
                .isEmpty();
        dialog.locator("input[value=off-topic]").check();
        dialog.locator("#talk-note").fill("It is about the sea.");
        dialog.locator(".main").click();
        assertThat(dialog).isHidden();
        assertThat(theirs).containsText("Reported");
    }

    private static void takesBack(Page page) {
        Locator mine = comment(page, "set three times");
        mine.locator("> article")
                .getByText("Remove", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("dialog .main").click();
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator(".comment .place").first()).containsText("This comment was removed.");
        assertThat(page.locator("#comments")).not().containsText("set three times");
    }

    private static void signsOut(Page page) {
        page.locator("[data-action=sign-out]").click();
        page.waitForURL("**/articles/**");
        assertThat(page.locator("[data-action=sign-in]")).isVisible();
        assertThat(page.locator("[data-show=signed-in]")).isHidden();
    }

    private static Locator comment(Page page, String words) {
        return page.locator(".talk-list > .comment", new Page.LocatorOptions().setHasText(words));
    }
}
