package news.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.broadsheet.benchmarks.Documents.Document;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Prints what our reader and ROME make of the same documents: how many they read, whether they count the same entries and
 * titles as gofeed, and how many fields of news they see as feedparser does.
 */
final class Scores {

    private static final Map<String, Function<Document, Optional<Seen>>> READERS = Map.of(
            "Broadsheet",
            Scores::ours,
            "ROME",
            document -> Rome.parse(document.body()).map(Seen::ofRome));

    private Scores() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> feedparser = Documents.of("feeds-feedparser");
        List<Document> gofeed = Documents.of("feeds-gofeed");
        List<Document> real = Documents.of("feeds-real");
        READERS.forEach((name, reader) -> {
            System.out.printf("%s%n", name);
            parsed("feeds-real", real, reader);
            parsed("feeds-feedparser", feedparser, reader);
            fields(feedparser, reader);
            parsed("feeds-gofeed", gofeed, reader);
            titles(gofeed, reader);
        });
    }

    private static void parsed(String corpus, List<Document> documents, Function<Document, Optional<Seen>> reader) {
        long parsed = documents.stream()
                .filter(document -> reader.apply(document).isPresent())
                .count();
        System.out.printf("  %-18s %d of %d parsed%n", corpus, parsed, documents.size());
    }

    private static void titles(List<Document> documents, Function<Document, Optional<Seen>> reader) {
        int counted = 0;
        int titled = 0;
        for (Document document : documents) {
            List<JsonNode> items = expectedItems(document.about().path("expectJson"));
            Optional<Seen> seen =
                    reader.apply(document).filter(feed -> feed.entries().size() == items.size());
            counted += seen.isPresent() ? 1 : 0;
            titled += seen.filter(feed -> titlesAre(feed, items)).isPresent() ? 1 : 0;
        }
        System.out.printf("  %-18s %d counted, %d with all titles%n", "", counted, titled);
    }

    private static boolean titlesAre(Seen feed, List<JsonNode> items) {
        return IntStream.range(0, items.size())
                .allMatch(i -> same(
                        Json.text(items.get(i), "title"), feed.entries().get(i).title()));
    }

    private static List<JsonNode> expectedItems(JsonNode feed) {
        JsonNode items = feed.has("items") ? feed.path("items") : feed.path("entries");
        return items.valueStream().toList();
    }

    private static void fields(List<Document> documents, Function<Document, Optional<Seen>> reader) {
        int right = 0;
        int asked = 0;
        for (Document document : documents) {
            Optional<Seen> seen = reader.apply(document);
            for (JsonNode expected : document.about().path("expect")) {
                String path = Json.text(expected, "path");
                if (path != null && NewsField.isOne(path)) {
                    asked++;
                    right += seen.map(feed -> NewsField.of(feed, path))
                                    .filter(value -> same(NewsField.expected(expected.path("equals")), value))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        System.out.printf(
                "  %-18s %d of %d news fields right: %.1f %%%n", "", right, asked, 100.0 * right / Math.max(1, asked));
    }

    private static Optional<Seen> ours(Document document) {
        String type = Json.text(document.about().path("headers"), "Content-Type");
        return FeedParser.parse(new FeedDocument(document.body(), type, Documents.URL)) instanceof ParsedFeed feed
                ? Optional.of(Seen.ofOurs(feed))
                : Optional.empty();
    }

    /** Markup and white space aside. */
    private static boolean same(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : PlainText.ofHtml(text);
    }
}
