package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.broadsheet.ingest.parse.Deletion;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;
import news.broadsheet.lambda.view.Syndication.Item;
import news.broadsheet.lambda.view.Syndication.Origin;
import news.broadsheet.lambda.view.Syndication.Publication;
import news.broadsheet.lambda.view.Syndication.Taken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The feeds that we write, read by our own reader: nothing is lost and nothing has to be repaired. */
class SyndicationReadTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HUB = "https://hub.example/";

    /** What headlines are made of, hostile to XML, JSON and HTML alike; no markup, which RSS cannot tell from text. */
    private static final List<String> PIECES = List.of(
            "Ferry",
            "& harbour",
            "AT&T",
            "5 < 6",
            "]]>",
            "\"quoted\"",
            "it's",
            "{\"a\":1}",
            "\\u0000",
            "مرحبا",
            "新闻",
            "\ud83d\ude00",
            "\u202e",
            "&",
            "100%",
            "–",
            "a".repeat(900));

    private final List<Item> items = items();

    private static List<Item> items() {
        Random random = new Random(20260301);
        return IntStream.range(0, 50).mapToObj(i -> item(i, random)).toList();
    }

    private static Item item(int i, Random random) {
        String text = i % 7 == 0 ? "" : text(random);
        return new Item(
                "urn:broadsheet:article:" + i,
                text(random),
                "https://site.example/articles/" + i,
                "The " + random.nextInt(100) + " & Sons",
                NOW.minusSeconds(i * 61L),
                null,
                text,
                i % 3 == 0 ? null : "https://site.example/media/" + i + "?a=1&b=2",
                i % 5 == 0 ? "ar" : "en",
                i % 2 == 0 ? null : NOW.plusSeconds(i),
                List.of("world"),
                new Origin(
                        "The source",
                        "https://source.example/" + i + "?x=1&y=2",
                        "https://source.example/",
                        "https://site.example/sources/source/feed.rss"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("Item");
        IntStream.range(0, 1 + random.nextInt(6))
                .forEach(_ -> text.append(' ').append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    private ParsedFeed read(String form, Function<Syndication, Response> writer) {
        String self = "https://site.example/feed." + form;
        Syndication feed = new Syndication(
                "Broadsheet & Co",
                "https://site.example/",
                "All sides",
                "en",
                new Publication(self, HUB, NOW.plusSeconds(49), List.of(new Taken("urn:broadsheet:article:99", NOW))),
                items);
        Response answer = writer.apply(feed);
        return (ParsedFeed) FeedParser.parse(
                new FeedDocument(answer.body(), answer.headers().get("content-type"), URI.create(self)));
    }

    @Test
    void rssIsReadWhole() {
        same("rss", read("rss", Syndication::rss));
    }

    @Test
    void atomIsReadWholeWithItsTombstones() {
        ParsedFeed atom = read("atom", Syndication::atom);
        same("atom", atom);
        assertThat(atom.deletions()).containsExactly(new Deletion("urn:broadsheet:article:99", NOW));
    }

    @Test
    void jsonFeedIsReadWhole() {
        same("json", read("json", Syndication::jsonFeed));
    }

    private void same(String form, ParsedFeed feed) {
        assertThat(feed.repairs()).isEmpty();
        assertThat(feed.complete()).isTrue();
        assertThat(feed.about().title()).isEqualTo("Broadsheet & Co");
        assertThat(feed.about().home()).isEqualTo("https://site.example/");
        assertThat(feed.links().self()).isEqualTo("https://site.example/feed." + form);
        assertThat(feed.links().hubs()).containsExactly(HUB);
        assertThat(feed.entries()).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            same(form, feed.entries().get(i), items.get(i));
        }
    }

    private static void same(String form, Entry entry, Item item) {
        assertThat(entry.title()).isEqualTo(item.title());
        assertThat(entry.link()).isEqualTo(item.link());
        assertThat(entry.guid()).isEqualTo(item.id());
        assertThat(entry.published()).isEqualTo(item.at());
        assertThat(entry.updated()).isEqualTo(updated(form, item));
        assertThat(entry.authorNames()).containsExactly(item.by());
        assertThat(entry.tags()).isEqualTo(item.categories());
        assertThat(entry.language()).isEqualTo(item.language());
        if (!(form.equals("json") && item.text().isEmpty())) {
            assertThat(entry.summary()).isEqualTo(item.text());
        }
        assertThat(entry.image() == null ? null : entry.image().url()).isEqualTo(item.image());
    }

    /** Atom always says when an entry was updated; where it was not, that is when it was published. */
    private static @Nullable Instant updated(String form, Item item) {
        return item.updated() == null && form.equals("atom") ? item.at() : item.updated();
    }
}
