package news.broadsheet.ingest.parse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** Other people's test documents, where {@code -Dcorpora} points to them; a test of them is skipped where it does not. */
final class Corpus {

    /** Where the documents of feedparser believe they are served from. */
    private static final URI URL = URI.create("http://127.0.0.1:8097/feed.xml");

    /** @param expected the line of {@code cases.jsonl} */
    record Case(String file, JsonNode expected, FeedDocument document) {}

    private Corpus() {}

    static List<Case> cases(String name) throws IOException {
        Path path = Path.of(System.getProperty("corpora", "."), name + ".zip");
        boolean there = Files.isRegularFile(path);
        if (!there) {
            System.out.println(name + " is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus " + name);
        List<Case> cases = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            String lines = new String(read(zip, "cases.jsonl"), StandardCharsets.UTF_8);
            for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
                JsonNode expected = Json.read(line);
                JsonNode headers = expected.path("headers");
                String file = expected.path("file").asString("");
                cases.add(new Case(
                        file,
                        expected,
                        new FeedDocument(
                                read(zip, file),
                                Json.text(headers, "Content-Type"),
                                Json.text(headers, "Content-Location"),
                                URL)));
            }
        }
        return cases;
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
