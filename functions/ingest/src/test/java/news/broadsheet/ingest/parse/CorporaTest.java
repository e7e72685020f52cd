package news.broadsheet.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Other people's test documents: how many of them are read as feeds, with a floor. */
class CorporaTest {

    private static final URI URL = URI.create("https://corpus.example/feed");

    @ParameterizedTest
    @CsvSource({"feeds-feedparser, 0.95", "feeds-gofeed, 0.95", "feeds-real, 0.85"})
    void mostDocumentsAreReadAsFeeds(String corpus, double floor) throws IOException {
        Path path = Path.of(System.getProperty("corpora", "."), corpus + ".zip");
        boolean there = Files.isRegularFile(path);
        if (!there) {
            System.out.println(corpus + " is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus " + corpus);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> cases = new String(read(zip, "cases.jsonl"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            int parsed = 0;
            for (String line : cases) {
                JsonNode one = Json.read(line);
                String type = Json.text(one.path("headers"), "Content-Type");
                byte[] body = read(zip, one.path("file").asString(""));
                parsed += FeedParser.parse(new FeedDocument(body, type, URL)) instanceof ParsedFeed ? 1 : 0;
            }
            System.out.printf("%s: %d of %d documents read as feeds%n", corpus, parsed, cases.size());
            assertThat((double) parsed / cases.size()).isGreaterThanOrEqualTo(floor);
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
