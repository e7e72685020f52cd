package news.broadsheet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dankito.readability4j.Readability4J;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.page.PageUnderstanding;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Article pages, and what is measured with them: ours, Readability4J, and the parse that ours begins with. */
final class Pages {

    static final List<String> CORPORA = List.of("extraction-trafilatura", "extraction-mozilla");

    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final URI URL = URI.create("https://corpus.example/page");

    private Pages() {}

    /**
     * @param charset of its characters, as our reader finds it: Readability4J begins with text, so it must be told
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares
    record Page(URI url, byte[] body, Charset charset) {

        Optional<Document> parse() {
            return PageReader.parse(body, null, url);
        }

        Optional<ArticlePage> ours() {
            return parse().map(tree -> PageUnderstanding.of(tree, NOW));
        }

        /** From the same bytes; null where it gives up. */
        @Nullable
        String readability() {
            try {
                return new Readability4J(url.toString(), new String(body, charset))
                        .parse()
                        .getContent();
            } catch (IllegalStateException e) {
                return null; // One page of extraction-trafilatura: its best candidate has no parent.
            }
        }
    }

    /** A corpus that is there, or pages of our own in its place. */
    static List<Page> of(String corpus) throws IOException {
        List<Documents.Document> documents = Documents.of(corpus);
        if (documents.stream().allMatch(document -> document.about().isEmpty())) {
            return IntStream.range(1, 40).mapToObj(Pages::generated).toList();
        }
        return documents.stream()
                .map(document -> page(document.about().path("url").asString(URL.toString()), document.body()))
                .toList();
    }

    private static Page page(String url, byte[] body) {
        URI address = WebUrls.parse(url).orElse(URL);
        Charset charset = PageReader.parse(body, null, address).orElseThrow().charset();
        return new Page(address, body, charset);
    }

    private static Page generated(int number) {
        String html = "<html><head><title>The bridge opens</title></head><body><nav>"
                + "<a href=\"/a\">Another headline</a> ".repeat(20 * number)
                + "</nav><article><h1>The bridge opens</h1>"
                + "<p>The council met on Tuesday, in the old hall, and voted for the bridge at last.</p>"
                        .repeat(5 * number)
                + "</article><footer>Imprint</footer></body></html>";
        return page(URL.toString(), html.getBytes(StandardCharsets.UTF_8));
    }
}
