package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on every screen: whole, quiet, for everybody; and a picture of it below {@code target/screenshots}. */
@ExtendWith(InBrowser.class)
class PagesTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern ABSOLUTE = Pattern.compile("\\d{4}");

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPageIsWholeInLightAndDark(Place place, Stage stage) {
        for (Screen screen : Screen.values()) {
            try (Visit visit = stage.visit(screen)) {
                opens(visit, place, place.path(stage.newsstand()));
                visit.fitsItsScreen();
                timesAreRelative(visit.page());
                isAccessible(visit.page());
                picture(visit.page(), place, screen, "light");
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                isAccessible(visit.page());
                picture(visit.page(), place, screen, "dark");
                visit.isQuiet();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPageRunsFromRightToLeft(Place place, Stage stage) {
        for (Screen screen : Screen.values()) {
            try (Visit visit = stage.visit(screen)) {
                opens(visit, place, place.path(stage.newsstand(), "ar"));
                assertThat(visit.page().getAttribute("html", "dir")).isEqualTo("rtl");
                assertThat(visit.page().getAttribute("html", "lang")).isEqualTo("ar");
                visit.fitsItsScreen();
                picture(visit.page(), place, screen, "ar");
                visit.isQuiet();
                if (screen == Screen.PHONE) {
                    // Elements and colours are the same on a desktop.
                    isAccessible(visit.page());
                }
            }
        }
    }

    private static void opens(Visit visit, Place place, String path) {
        Response response = visit.open(path);
        assertThat(response.status()).as(path).isEqualTo(place.status());
        if (place.isArticle()) {
            visit.conversation();
        }
        visit.allPictures();
    }

    private static void isAccessible(Page page) {
        assertThat(Accessibility.violations(page)).as(page.url()).isEmpty();
    }

    private static void timesAreRelative(Page page) {
        assertThat(page.locator("main time.ago").allTextContents())
                .as("times of " + page.url())
                .noneMatch(text -> ABSOLUTE.matcher(text).find());
    }

    private static void picture(Page page, Place place, Screen screen, String kind) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(place.label() + "-" + screen.label() + "-" + kind + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setFullPage(true));
    }
}
