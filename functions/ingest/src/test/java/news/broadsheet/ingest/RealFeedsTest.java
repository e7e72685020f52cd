package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Publishers' real documents, from a server on loopback through the real handlers into the stores, and out again. */
class RealFeedsTest {

    private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]|https?:.{1,4}jsonfeed.org");
    private static final Pattern XML_ENTRY = Pattern.compile("<(?:item|entry)[\\s>]");
    private static final Pattern JSON_ENTRY = Pattern.compile("\"date_published\"");
    private static final int PAGE = 20;

    @Test
    void everythingThatIsAFeedIsInOnceAndInOrder() throws IOException {
        FakeNews news = new FakeNews();
        run("in memory", news, news, news);
    }

    @Test
    void theSameHoldsInDynamoDb() throws IOException {
        try (TestTables tables = EmbeddedAws.shared().fresh()) {
            NewsPorts ports = tables.newsPorts(new Throttle());
            run("in DynamoDB Local", ports.sources(), ports.articles(), ports.feeds());
        }
    }

    private static void run(String where, SourceStore sources, ArticleStore articles, FeedStore lists)
            throws IOException {
        Map<String, byte[]> documents = documents();
        try (Publisher publisher = new Publisher();
                Pipeline pipeline = new Pipeline(sources, articles, lists)) {
            Map<SourceId, String> files = new TreeMap<>(Comparator.comparing(SourceId::value));
            documents.forEach((file, body) -> {
                publish(publisher, file, body);
                Source source = source(publisher.url("/" + file), files.size(), pipeline.clock.instant());
                files.put(source.id(), file);
                sources.save(source);
            });

            pipeline.run();
            Map<SourceId, List<Card>> first = everyList(lists, files.keySet());
            Map<SourceId, Health> health = health(sources, files.keySet());

            assertThatEveryFeedIsIn(documents, files, first, health);

            int asked = publisher.requests().size();
            pipeline.clock.advance(Duration.ofHours(25));
            pipeline.run();
            long conditional = publisher.requests().stream()
                    .skip(asked)
                    .filter(request -> request.headers().containsKey("If-None-Match"))
                    .count();
            assertThat(everyList(lists, files.keySet())).isEqualTo(first);
            assertThat(pipeline.parked).isEmpty();
            long feeds = health.values().stream().filter(RealFeedsTest::isWell).count();
            assertThat(conditional).isEqualTo(feeds);
            System.out.printf(
                    "feeds-real, %s: %d documents, %d feeds, %d articles, then %d times 304 and nothing new%n",
                    where,
                    documents.size(),
                    feeds,
                    first.values().stream().mapToInt(List::size).sum(),
                    conditional);
        }
    }

    /** What was collected years ago is quiet by now, and well all the same. */
    private static boolean isWell(@Nullable Health health) {
        return health == Health.OK || health == Health.STALE;
    }

    private static void assertThatEveryFeedIsIn(
            Map<String, byte[]> documents,
            Map<SourceId, String> files,
            Map<SourceId, List<Card>> cards,
            Map<SourceId, Health> health) {
        files.forEach((id, file) -> {
            byte[] document = documents.getOrDefault(file, new byte[0]);
            boolean isFeed =
                    FEED.matcher(new String(document, StandardCharsets.UTF_8)).find();
            assertThat(isWell(health.get(id))).as(file).isEqualTo(isFeed);
            assertThat(cards.get(id)).as(file).hasSize(isFeed ? entries(document) : 0);
        });
    }

    /** Every list, page by page: newest first, nothing twice; every article in the lists it belongs to. */
    private static Map<SourceId, List<Card>> everyList(FeedStore lists, Set<SourceId> ids) {
        Map<SourceId, List<Card>> bySource = new LinkedHashMap<>();
        List<Card> all = new ArrayList<>();
        for (SourceId id : ids) {
            List<Card> cards = everyPage(lists, new ListName.OfSource(id));
            bySource.put(id, cards);
            all.addAll(cards);
        }
        assertThat(names(everyPage(lists, new ListName.Latest()))).isEqualTo(names(all));
        for (Section section : Section.values()) {
            List<Card> own =
                    all.stream().filter(card -> card.section() == section).toList();
            assertThat(names(everyPage(lists, new ListName.InSection(section)))).isEqualTo(names(own));
        }
        Set<String> languages = new TreeSet<>(all.stream().map(Card::language).toList());
        for (String language : languages) {
            List<Card> own = all.stream()
                    .filter(card -> card.language().equals(language))
                    .toList();
            assertThat(names(everyPage(lists, new ListName.InLanguage(language))))
                    .isEqualTo(names(own));
        }
        return bySource;
    }

    private static List<Card> everyPage(FeedStore lists, ListName list) {
        List<Card> cards = new ArrayList<>();
        Page<Card> page = lists.page(list, null, PAGE);
        cards.addAll(page.items());
        while (page.next().isPresent()) {
            page = lists.page(list, page.next().get(), PAGE);
            cards.addAll(page.items());
        }
        assertThat(cards).isSortedAccordingTo(Comparator.comparing(Card::sortAt).reversed());
        assertThat(cards).extracting(Card::id).doesNotHaveDuplicates();
        return cards;
    }

    private static Set<String> names(List<Card> cards) {
        return new TreeSet<>(cards.stream().map(card -> card.id().value()).toList());
    }

    private static Map<SourceId, Health> health(SourceStore sources, Set<SourceId> ids) {
        Map<SourceId, Health> health = new LinkedHashMap<>();
        ids.forEach(id -> health.put(id, sources.find(id).orElseThrow().poll().health()));
        return health;
    }

    /** Counted without a parser: opening tags, or in JSON the ids of items. */
    private static int entries(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        Pattern entry = text.startsWith("{") ? JSON_ENTRY : XML_ENTRY;
        return (int) entry.matcher(text).results().count();
    }

    /** With an ETag, and 304 for whoever has it. */
    private static void publish(Publisher publisher, String file, byte[] body) {
        String etag = "\"" + Ids.of(body) + "\"";
        publisher.on("/" + file, exchange -> {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                Publisher.status(exchange, 304);
                return;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            String type = file.endsWith(".json") ? "application/feed+json" : "application/xml";
            Publisher.send(exchange, 200, type, body);
        });
    }

    /** Pages are not read: their links lead to the open web. */
    private static Source source(URI feed, int number, Instant now) {
        SourceId id = new SourceId("real-" + number);
        URI home = feed.resolve("/");
        Rights full = new Rights(Rights.Display.FULL, true, false);
        return new Source(
                id, feed.getHost(), home, feed, "und", null, full, false, Ownership.of(home), PollState.dueAt(now));
    }

    private static Map<String, byte[]> documents() throws IOException {
        Path zip = Path.of(System.getProperty("corpora", "."), "feeds-real.zip");
        boolean there = Files.isRegularFile(zip);
        if (!there) {
            System.out.println("feeds-real is skipped: there is no " + zip.getFileName() + " where -Dcorpora points");
        }
        assumeTrue(there, "no corpus of real feeds");
        Map<String, byte[]> documents = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".jsonl")) {
                    documents.put(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return documents;
    }
}
