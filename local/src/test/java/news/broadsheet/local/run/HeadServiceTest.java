package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** HEAD through the gateway, beside GET of the same addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadServiceTest {

    private static final Pattern OF_A_PAGE = Pattern.compile("(?:href|src|srcset)=\"(/(?:media|assets)/[^\" ]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningService service;
    private String article;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.shared();
        article = service.ids().getFirst();
    }

    @Test
    void pagesAndTheirFilesAnswerHeadAsTheyAnswerGet() throws Exception {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/?lang=de",
                "/about",
                "/sections/world",
                "/sources",
                "/sources/demo-lantern",
                "/search?q=ferry",
                "/articles/" + article,
                "/articles/" + article + "/comments",
                "/opensearch.xml",
                "/feed.atom",
                "/sections/world/feed.rss",
                "/sitemaps/pages.xml",
                "/robots.txt",
                "/nothing/here",
                "/v1/articles/" + article + "/comments.rss"));
        Matcher files = OF_A_PAGE.matcher(service.get("/articles/" + article).body());
        while (files.find()) {
            paths.add(files.group(1));
        }
        assertThat(paths).anyMatch(path -> path.startsWith("/assets/"));
        for (String path : paths) {
            same(path);
        }
    }

    private void same(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> get = client.send(service.request(path).build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> head = head(path);
        assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("content-type", "cache-control", "content-length", "content-security-policy")) {
            assertThat(head.headers().firstValue(name))
                    .as(path + " " + name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void theApiIsReadWithGet() throws Exception {
        HttpResponse<byte[]> refused = head("/v1/feed");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("allow")).contains("GET");
        assertThat(refused.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void aReaderWhoHasThePageIsToldThatItIsUnchanged() throws Exception {
        String etag = head("/about").headers().firstValue("etag").orElseThrow();
        HttpRequest again =
                service.request("/about").HEAD().header("If-None-Match", etag).build();
        assertThat(client.send(again, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> head(String path) throws IOException, InterruptedException {
        return client.send(service.request(path).HEAD().build(), BodyHandlers.ofByteArray());
    }
}
