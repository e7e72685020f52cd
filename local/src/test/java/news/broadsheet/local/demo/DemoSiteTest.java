package news.broadsheet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DemoSiteTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void someArticlesAppearLater() throws Exception {
        DemoSite atStart = new DemoSite("http://localhost:1", START, InstantSource.fixed(START));
        DemoSite later =
                new DemoSite("http://localhost:1", START, InstantSource.fixed(START.plus(Duration.ofHours(1))));
        assertThat(atStart.size()).isGreaterThan(24);
        assertThat(later.size()).isGreaterThan(atStart.size() + 3);
    }

    @Test
    void pagesAreWholeAndKnownOnesAreNotSentAgain() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", new DemoSite(base, START, InstantSource.fixed(START)));
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(base + "/lantern/ferry-strike-called-off"));
            HttpResponse<String> first = client.send(page.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(first.body())
                    .contains("02:08", "Advertisement", "Photo: Idris Penhale", "\"@type\":\"NewsArticle\"");
            String etag = first.headers().firstValue("etag").orElseThrow();
            HttpResponse<String> again =
                    client.send(page.header("If-None-Match", etag).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
            byte[] picture = client.send(
                            HttpRequest.newBuilder(URI.create(base + "/lantern/images/ferry-strike-called-off.jpg"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            assertThat(new String(picture, 6, 4, StandardCharsets.US_ASCII)).isEqualTo("JFIF");
        } finally {
            server.stop(0);
        }
    }
}
