package news.broadsheet.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents written to make a reader slow, deep or large. The time limit is no measure: it is far above what a linear reader
 * needs, and a quadratic one would hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFeedsTest {

    private static final int SIZE = 1024 * 1024;
    private static final int LARGEST = 10 * SIZE;
    private static final String ITEM = "<rss version='2.0'><channel><item><title>";

    static Stream<Named<String>> documents() {
        return Stream.of(tags(), attributesAndNames(), text(), json()).flatMap(kind -> kind);
    }

    private static Stream<Named<String>> tags() {
        return Stream.of(
                flood("open tags", ITEM, "<a>"),
                flood("open items", "<rss><channel>", "<item>"),
                flood("open entries", "<feed>", "<entry><title>"),
                flood("open titles", ITEM, "<title>"),
                flood("closing tags without opening ones", ITEM, "</a>"),
                flood("tags that cross", ITEM, "<a><b></a></b>"),
                flood("text between stray tags", ITEM, "x</a>"));
    }

    private static Stream<Named<String>> attributesAndNames() {
        return Stream.of(
                flood("one attribute", ITEM + "<a b=\"", "x"),
                flood("one text", ITEM, "x"),
                flood("white space", ITEM, " \n"),
                flood("attributes", ITEM + "<a ", "b='c' "),
                counted("different attributes", ITEM + "<a ", i -> "b" + i + "='c' "),
                counted("namespaces", "<rss><channel>", i -> "<p" + i + ":a xmlns:p" + i + "='urn:" + i + "'/>"),
                counted("nested namespaces", "<rss><channel>", i -> "<p" + i + ":a xmlns:p" + i + "='urn:" + i + "'>"),
                counted("different names", "<rss><channel>", i -> "<a" + i + "/>"));
    }

    private static Stream<Named<String>> text() {
        return Stream.of(
                flood("entities", ITEM, "&amp;"),
                flood("unknown entities", ITEM, "&lol;"),
                flood("ampersands", ITEM, "&"),
                flood("numbers", ITEM, "&#x10FFFF;"),
                flood("less-than signs", ITEM, "<"),
                flood("escaped less-than signs", ITEM, "&lt;!"),
                flood("escaped tags", ITEM, "&lt;p&gt;"),
                flood("escaped open scripts", ITEM, "&lt;script&gt;&lt;/"),
                flood("comments", ITEM, "<!---->"),
                flood("open comments", ITEM, "<!--"),
                flood("open sections", ITEM, "<![CDATA["),
                flood("sections", ITEM, "<![CDATA[x]]>"),
                flood("open instructions", ITEM, "<?"),
                flood("declarations", "", "<!ENTITY a 'b'>"),
                flood("open doctypes", "", "<!DOCTYPE a ["),
                flood("quotes in a doctype", "<!DOCTYPE a [", "'\""),
                flood("links", "<rss><channel><item>", "<link>x</link>"),
                flood("categories", "<rss><channel><item>", "<category>x</category>"),
                flood("media", "<rss><channel><item>", "<media:content url='https://a.example/b.jpg'/>"),
                flood("items", "<rss><channel>", "<item/>"));
    }

    private static Stream<Named<String>> json() {
        return Stream.of(
                flood("brackets of JSON", "", "["),
                flood("items of JSON", "{\"items\": [", "{},"),
                flood("comments of JSON", "", "/*"),
                flood("one number of JSON", "{\"items\": [{\"id\": 1", "0"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thereIsAnAnswerWhereTheDocumentIsClosedAndWhereNot(String document) {
        assertThat(parse(document)).isNotNull();
        assertThat(parse(document + "</title></item></channel></rss>")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "x", "&lt;p&gt;", "<a b='c'>", "<b/>x"})
    void thereIsAnAnswerToAsMuchAsIsEverFetched(String piece) {
        String large = ITEM + piece.repeat(LARGEST / piece.length()) + "</title></item></channel></rss>";

        assertThat(parse(large)).isNotNull();
    }

    private static FeedResult parse(String document) {
        return Feeds.parse(document.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Named<String> flood(String name, String start, String piece) {
        return Named.of(name, start + piece.repeat((SIZE - start.length()) / piece.length()));
    }

    private static Named<String> counted(String name, String start, IntFunction<String> piece) {
        return Named.of(name, start + IntStream.range(0, 50_000).mapToObj(piece).collect(Collectors.joining()));
    }
}
