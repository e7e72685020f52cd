package news.broadsheet.browser;

import com.microsoft.playwright.Browser;
import java.util.Locale;

/** What pages are read on. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
