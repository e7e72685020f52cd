package news.broadsheet.ingest.parse;

import static news.broadsheet.ingest.parse.Feeds.entry;
import static news.broadsheet.ingest.parse.Feeds.feed;
import static news.broadsheet.ingest.parse.Feeds.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.repair.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is wrong with a document is read all the same, and told. */
class RepairsTest {

    @ParameterizedTest
    @FieldSource("news.broadsheet.ingest.parse.FeedParserFuzzTest#DOCUMENTS")
    void aCleanFeedNeedsNone(String document) {
        assertThat(feed(document).repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bare-ampersand | <title>One & two</title> | One & two",
                "bare-ampersand | <title>A &b c</title> | A &b c",
                "bare-less-than | <title>1 < 2</title> | 1 < 2",
                "undeclared-entity | <title>Caf&eacute;&nbsp;Noir</title> | Café Noir",
                "undeclared-entity | <title>One &nosuch; two</title> | One &nosuch; two",
                "undeclared-prefix | <dc:title>One</dc:title> | One",
                "unclosed-tag | <title>One<link>https://news.example/1</link> | One",
                "unclosed-tag | <title>One</title><description>x<p>y</description> | One",
                "stray-end-tag | <title>One</b></title> | One",
                "bad-attribute | <title type=html>One</title> | One",
                "bad-attribute | <title hidden>One</title> | One",
                "control-characters | <title>O\u0008ne</title> | One",
                "control-characters | <title>O&#2;ne</title> | One",
                "doubly-escaped-title | <title>Tom &amp;amp;amp; Jerry</title> | Tom & Jerry",
                "doubly-escaped-title | <title>&amp;lt;b&amp;gt;One&amp;lt;/b&amp;gt;</title> | One",
                "unreadable-date | <title>One</title><pubDate>soon</pubDate> | One",
                "bad-url | <title>One</title><link>javascript:x</link> | One"
            })
    void anItemIsReadAndItsFlawTold(String kind, String inner, String title) {
        ParsedFeed feed = feed("<rss version='2.0'><channel><item>" + inner + "</item></channel></rss>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().getFirst().title()).isEqualTo(title);
        assertThat(feed.repairs()).extracting(Repair::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text-before-document | Notice: x <rss><channel><item><title>One</title></item></channel></rss>",
                "doctype-entities | <!DOCTYPE rss [<!ENTITY a `x`>]><rss><channel><item><title>One</title></item></channel></rss>",
                "document-cut | <rss><channel><item><title>One</title></item><item><title>Tw",
                "duplicate-guid | <rss><channel><item><title>One</title><guid>1</guid></item><item><guid>1</guid></item></channel></rss>",
                "lenient-json | {/* ours */ `items`: [{`title`: `One`},]}",
                "document-cut | {`items`: [{`title`: `One`}, {`title`: `Tw",
                "wrong-type | {`items`: [{`title`: `One`}, 7, null]}"
            })
    void aDocumentIsReadAndItsFlawTold(String kind, String document) {
        ParsedFeed feed = feed(document.replace('`', '"'));

        assertThat(feed.entries().getFirst().title()).isEqualTo("One");
        assertThat(feed.repairs()).extracting(Repair::kind).contains(kind);
    }

    @Test
    void aRepairIsToldOnceWithHowOftenItWasMet() {
        assertThat(feed("<rss><channel><item><title>A & B & C</title></item></channel></rss>")
                        .repairs())
                .containsExactly(new Repair("bare-ampersand", Flaw.BARE_AMPERSAND.what(), 2));
    }

    @Test
    void aWrongCharsetIsTold() {
        byte[] latin = "<rss><channel><item><title>Zürich</title></item></channel></rss>"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((ParsedFeed) parse(latin, "text/xml; charset=utf-8")).repairs())
                .extracting(Repair::kind)
                .containsExactly("characters-broken");
        assertThat(((ParsedFeed) parse("<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8), "a/b; charset=utf-7"))
                        .repairs())
                .extracting(Repair::kind)
                .containsExactly("charset-unknown");
    }

    @Test
    void theNamesOfFlawsAreDistinct() {
        assertThat(Arrays.stream(Flaw.values()).map(Flaw::kind)).doesNotHaveDuplicates();
    }

    @Test
    void anUnclosedItemDoesNotSwallowTheNext() {
        ParsedFeed feed = feed("<rss><channel><item><title>One</title><item><title>Two</title></channel></rss>");

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two");
    }

    @Test
    void markupThatWasNotEscapedIsKept() {
        assertThat(entry("<rss><channel><item><description><p>One<br>two &amp; <b>three</b></p></description></item>"
                                + "</channel></rss>")
                        .contentHtml())
                .isEqualTo("<p>One<br>two &amp; <b>three</b></p>");
    }
}
