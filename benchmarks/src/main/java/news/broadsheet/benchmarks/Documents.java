package news.broadsheet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** The documents measured: other people's corpora where {@code -Dcorpora} leads to them, else feeds of our own. */
final class Documents {

    static final URI URL = URI.create("https://corpus.example/feed");

    /**
     * @param about what the corpus says of the document, its expectations among it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares
    record Document(byte[] body, JsonNode about) {}

    private Documents() {}

    /** A corpus, or feeds of our own in its place. */
    static List<Document> of(String corpus) throws IOException {
        Path path = Path.of(System.getProperty("corpora", "../shared/corpora"), corpus + ".zip");
        if (!Files.isRegularFile(path)) {
            System.out.println("There is no " + path + ": measured with feeds of our own.");
            return IntStream.range(0, 20).mapToObj(Documents::generated).toList();
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<Document> documents = new ArrayList<>();
            for (String line : new String(read(zip, "cases.jsonl"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank())
                    .toList()) {
                JsonNode about = Json.read(line);
                documents.add(new Document(read(zip, about.path("file").asString("")), about));
            }
            return documents;
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    private static Document generated(int number) {
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
                        + "<title>Herald</title><link>https://herald.example/</link><description>News</description>");
        for (int item = 0; item < 10 + number * 2; item++) {
            feed.append("""
                    <item><title>Council votes on bridge no. %1$d</title><link>https://herald.example/news/%1$d</link>
                    <guid isPermaLink="false">herald-%2$d-%1$d</guid><pubDate>Sun, 01 Mar 2026 10:%1$02d:00 GMT</pubDate>
                    <category>City</category><description>&lt;p&gt;%3$s&lt;/p&gt;</description></item>
                    """.formatted(item % 60, number, "The council met on Tuesday, and voted. ".repeat(5 + item)));
        }
        byte[] body = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        return new Document(body, Json.read("{}"));
    }
}
