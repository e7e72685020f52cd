package news.broadsheet.ingest.parse;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import news.broadsheet.ingest.CorpusZip;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** The corpora of feeds. */
final class Corpus {

    /** Where the documents of feedparser believe they are served from. */
    private static final URI URL = URI.create("http://127.0.0.1:8097/feed.xml");

    /** @param expected the line of {@code cases.jsonl} */
    record Case(String file, JsonNode expected, FeedDocument document) {}

    private Corpus() {}

    static List<Case> cases(String name) throws IOException {
        return CorpusZip.cases(name, (expected, documents) -> {
            JsonNode headers = expected.path("headers");
            String file = expected.path("file").asString("");
            return new Case(
                    file,
                    expected,
                    new FeedDocument(
                            documents.named(file),
                            Json.text(headers, "Content-Type"),
                            Json.text(headers, "Content-Location"),
                            URL));
        });
    }
}
