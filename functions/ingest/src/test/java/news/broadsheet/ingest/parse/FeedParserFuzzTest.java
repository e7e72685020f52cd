package news.broadsheet.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, there is a result. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FeedParserFuzzTest {

    private static final URI URL = URI.create("https://news.example/feed");
    private static final int CHANGES = 400;

    /** Bytes; most documents of the corpora are smaller. */
    private static final int SMALL = 4_000;

    private static final int CUTS = 64;

    static final List<String> DOCUMENTS = List.of("""
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
            <title>Größe</title><link>https://news.example/</link><ttl>60</ttl><item><title><![CDATA[A & B]]></title>
            <link>/a?b=c&amp;d</link><guid isPermaLink="false">1</guid><pubDate>Sun, 01 Mar 2026 10:15:00 GMT</pubDate>
            <description>&lt;p&gt;Text&lt;/p&gt;</description><media:content url="x.jpg" medium="image" width="10"/>
            <enclosure url="v.mp4" type="video/mp4" length="1"/></item></channel></rss>""", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/"><title>T</title><entry><id>1</id>
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A<b>B</b></div></title><link href="/a"/>
            <updated>2026-03-01T10:15:00Z</updated><content type="html">&lt;p&gt;Text</content></entry></feed>""", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>
            <title>R</title></channel><item rdf:about="u"><title>A</title><link>https://r.example/1</link></item></rdf:RDF>""", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "url": "https://j.example/1",
            "title": "A", "content_html": "<p>x</p>", "date_published": "2026-03-01T10:15:00Z", "tags": ["a"]}]}""");

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void aDocumentCutAtAnyByteGivesAResult(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            assertThat(parse(Arrays.copyOf(bytes, length))).isNotNull();
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void aDocumentWithAnyBytesChangedGivesAResult(String document) {
        Random random = new Random(20_260_301);
        for (int round = 0; round < CHANGES; round++) {
            assertThat(parse(changed(document.getBytes(StandardCharsets.UTF_8), random)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds-feedparser", "feeds-gofeed", "feeds-real"})
    void soDoTheDocumentsOfOthersCutAtEachByteOrALargeOneAtSome(String corpus) throws IOException {
        Random random = new Random(20_260_302);
        for (Corpus.Case one : Corpus.cases(corpus)) {
            byte[] whole = one.document().body();
            IntStream lengths = whole.length <= SMALL
                    ? IntStream.rangeClosed(0, whole.length)
                    : random.ints(CUTS, 0, whole.length + 1);
            lengths.forEach(length -> assertThat(parse(Arrays.copyOf(whole, length)))
                    .as("%s, %d bytes", one.file(), length)
                    .isNotNull());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds-feedparser", "feeds-gofeed", "feeds-real"})
    void soDoTheDocumentsOfOthersWithAnyBytesChanged(String corpus) throws IOException {
        Random random = new Random(20_260_303);
        for (Corpus.Case one : Corpus.cases(corpus)) {
            byte[] whole = one.document().body();
            int rounds = Math.max(1, Math.min(16, 64_000 / whole.length));
            for (int round = 0; round < rounds; round++) {
                assertThat(parse(changed(whole, random))).as(one.file()).isNotNull();
            }
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int change = random.nextInt(1, 12); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static FeedResult parse(byte[] bytes) {
        return FeedParser.parse(new FeedDocument(bytes, null, URL));
    }
}
