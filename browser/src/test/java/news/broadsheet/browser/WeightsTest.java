package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an article page weighs, read to its end, pictures aside and each file compressed on its own. */
@ExtendWith(InBrowser.class)
class WeightsTest {

    private static final int HTML = 25 * 1024;
    private static final int STYLES = 12 * 1024;
    private static final int SCRIPTS = 15 * 1024;

    @ParameterizedTest
    @EnumSource(names = {"ARTICLE_FILM", "ARTICLE_KINDS", "ARTICLE_TALKED"})
    void anArticleIsLight(Place place, Stage stage) {
        try (Visit visit = stage.visit(Screen.PHONE)) {
            Page page = visit.page();
            Map<String, Response> loaded = new LinkedHashMap<>();
            page.onResponse(response -> loaded.put(response.url(), response));
            visit.open(place.path(stage.newsstand()));
            visit.conversation();
            int html = sum(loaded, "document");
            int styles = sum(loaded, "stylesheet");
            int scripts = sum(loaded, "script");
            System.out.printf(
                    "weights of %s, gzip: HTML %,d, CSS %,d, JavaScript %,d bytes%n",
                    place.label(), html, styles, scripts);
            assertThat(html).isPositive().isLessThanOrEqualTo(HTML);
            assertThat(styles).isPositive().isLessThanOrEqualTo(STYLES);
            assertThat(scripts).isPositive().isLessThanOrEqualTo(SCRIPTS);
        }
    }

    private static int sum(Map<String, Response> loaded, String kind) {
        // A body is waited for, and meanwhile more may be loaded.
        return List.copyOf(loaded.values()).stream()
                .filter(response -> response.request().resourceType().equals(kind))
                .mapToInt(response -> compressed(response.body()))
                .sum();
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
