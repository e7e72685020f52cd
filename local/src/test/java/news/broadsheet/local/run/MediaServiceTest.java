package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.TemplateReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Pictures from the demonstration publisher to the reader, and their answers beside {@code docs/api.yaml}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaServiceTest {

    private static final String ROUTE = "GET /media/{signature}/{article}/{rendition}/{image}";

    private final HttpClient client = HttpClient.newHttpClient();
    private ApiContract contract;
    private MediaKey key;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        key = new MediaKey(TemplateReader.read(
                        RunningService.ROOT.resolve("template.yaml"),
                        Map.of("TokenIssuer", "https://issuer.example"),
                        URI.create("http://localhost:9324"))
                .functions()
                .stream()
                .filter(function -> function.name().equals("MediaFunction"))
                .map(Template.FunctionSpec::environment)
                .map(environment -> environment.get("MEDIA_KEY"))
                .findFirst()
                .orElseThrow());
        service = RunningService.shared();
    }

    @Test
    void anArticlesPictureIsServedSmallUntilTheArticleIsWithdrawn() throws Exception {
        MediaLink link = picture();
        String jpeg = key.path(new MediaLink(link.article(), 320, Format.JPEG, link.image()));
        HttpResponse<byte[]> answer = get(jpeg);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("cache-control")).contains("public, max-age=2592000, immutable");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(320);

        HttpResponse<byte[]> webp = get(key.path(link));
        assertThat(webp.headers().firstValue("content-type")).contains("image/webp");
        assertThat(new String(webp.body(), 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
        assertThat(get(key.path(link)).body()).isEqualTo(webp.body());

        check(404, jpeg.replace("/320.jpg/", "/640.jpg/"));
        check(400, jpeg + "?x=1");
        service.command("{\"command\":\"withdraw-article\",\"article\":\"" + link.article()
                + "\",\"reason\":\"At the publisher's request.\"}");
        check(410, jpeg);
    }

    @Test
    void whatIsNoPictureIsToldSo() {
        MediaLink link = picture();
        String home = URI.create(link.image()).resolve("/").toString();
        check(404, key.path(new MediaLink(link.article(), 640, Format.WEBP, home)));
    }

    private void check(int status, String path) {
        HttpResponse<String> response = service.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        String type = response.headers().firstValue("content-type").orElse("");
        assertThat(contract.violations(ROUTE, status, type, response.body())).isEmpty();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(service.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The picture of an article. */
    private MediaLink picture() {
        return link(service.own(1, item -> item.path("image").isString()).getFirst());
    }

    private static MediaLink link(JsonNode item) {
        return new MediaLink(
                new ArticleId(item.path("id").asString()),
                640,
                Format.WEBP,
                item.path("image").asString());
    }
}
