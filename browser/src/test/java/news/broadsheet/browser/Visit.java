package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One reader with a browser of their own, and all that went wrong while they read. */
final class Visit implements AutoCloseable {

    private static final String BEYOND_THE_EDGE = """
            () => {
              if (document.documentElement.scrollWidth <= innerWidth) { return []; }
              const scrolls = e => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
              const beyond = e => { const box = e.getBoundingClientRect(); return box.right > innerWidth + 1 || box.left < -1; };
              return [...document.querySelectorAll('body *')]
                .filter(e => beyond(e) && !scrolls(e.parentElement))
                .map(e => e.outerHTML.slice(0, 120));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> faults = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private String opened = "";

    Visit(BrowserContext context, Page page, String origin) {
        this.context = context;
        this.page = page;
        this.origin = origin;
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        // Policy violations are told in the console, as errors.
        page.onConsoleMessage(message -> {
            boolean ours =
                    !message.location().startsWith("http") || message.location().startsWith(origin);
            // That a page itself is answered by 404 is told there, too.
            if (ours && message.type().equals("error") && !message.location().startsWith(opened + ":")) {
                faults.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            String asked = originOf(request.url());
            if (!asked.equals(origin) && !asked.isEmpty()) {
                elsewhere.add(request.url());
            }
        });
        page.onRequestFailed(request -> {
            // A page that is left drops what it still waits for.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                faults.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            boolean ours = response.url().startsWith(origin + "/");
            if (ours && response.status() >= 400 && !response.request().isNavigationRequest()) {
                faults.add(response.status() + ": " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page of the site and waits until all of it is there. */
    Response open(String path) {
        opened = URI.create(origin).resolve("/").toString().replaceAll("/$", "") + path;
        return Objects.requireNonNull(page.navigate(opened), path);
    }

    /** Waits for the conversation below an article, which is asked for when a reader comes near. */
    void conversation() {
        page.locator("#comments").scrollIntoViewIfNeeded();
        page.locator("#comments .talk").waitFor();
    }

    /** Waits for all pictures, those far below included. */
    void allPictures() {
        page.evaluate("() => document.querySelectorAll('img').forEach(img => { img.loading = 'eager'; })");
        page.waitForFunction("() => [...document.images].every(img => img.complete)");
    }

    /** Requests to other hosts so far. */
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    /** No error in console or scripts, no request that failed, no dialog, and nothing asked of anybody else. */
    void isQuiet() {
        isWithoutFaults();
        assertThat(elsewhere).as("requests to other hosts by " + page.url()).isEmpty();
    }

    void isWithoutFaults() {
        assertThat(faults).as(page.url()).isEmpty();
    }

    /** Nothing reaches beyond the screen's edge, so that nobody has to scroll two ways (WCAG 2.2, 1.4.10). */
    void fitsItsScreen() {
        Object over = page.evaluate(BEYOND_THE_EDGE);
        assertThat((List<?>) over).as("beyond the edge of " + page.url()).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways in " + page.url())
                .isEqualTo(true);
    }

    private static String originOf(String url) {
        URI uri = URI.create(url.replaceAll("[^!-~]|[\"<>\\\\^`{|}]", "_"));
        // Within the browser: data: and blob: and about:
        return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getAuthority();
    }

    /**
     * Has everything closed without waiting for it, which {@code page.close()} does but where pages may object, and leaves the
     * empty context to the end of the browser: Chromium 156 has been seen to hang in closing either.
     */
    @Override
    public void close() {
        Page.CloseOptions unwatched = new Page.CloseOptions().setRunBeforeUnload(true);
        context.pages().forEach(open -> open.close(unwatched));
    }
}
