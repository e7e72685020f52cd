package news.broadsheet.ingest.parse;

import static news.broadsheet.ingest.parse.Feeds.entry;
import static news.broadsheet.ingest.parse.Feeds.feed;
import static news.broadsheet.ingest.parse.Feeds.parse;
import static news.broadsheet.ingest.parse.Feeds.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken, wrongly labelled or no feed at all: read as far as it goes, or refused with a reason. */
class BrokenFeedsTest {

    @Nested
    class Broken {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0000\u0001<rss><channel><item><title>One</title></item></channel></rss>",
                    "Warning: mysql down\n<?xml version='1.0'?><rss><channel><item><title>One</title></item></channel></rss>",
                    "<rss><channel><item><title>One</title></channel></rss>",
                    "<rss><channel><category text='left open'><item><title>One</title></item></channel></rss>",
                    "<rss><channel><item><title>One</title><nope:x>y</nope:x><p>unclosed</item></channel></rss>",
                    "\uFEFF  \n<rss><channel><item><title>One</title></item></channel></rss>",
                    "<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>"
                })
        void whatIsStillAFeedIsRead(String document) {
            assertThat(entry(document).title()).isEqualTo("One");
        }

        @Test
        void theEntryThatBreaksOffIsLeftOut() {
            ParsedFeed feed = feed("<rss><channel><item><title>One</title></item><item><title>Two wor");

            assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
            assertThat(feed.complete()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE html><html><body><p>Hi</p></body></html>",
                    "<html><head></head></html>",
                    "<div>x</div>"
                })
        void anHtmlPageIsNoFeed(String document) {
            assertThat(refusal(document)).contains("HTML");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n ", "\uFEFF"})
        void anEmptyAnswerIsNoFeed(String document) {
            assertThat(refusal(document)).contains("empty");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<rss version='2.0'>",
                    "<rss",
                    "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>",
                    "hello",
                    "<opml/>"
                })
        void whatHoldsNothingOfAFeedIsRefusedWithAReason(String document) {
            assertThat(refusal(document)).isNotEmpty();
        }

        @Test
        void binaryDataIsNoFeed() {
            assertThat(parse(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "application/zip"))
                    .isInstanceOf(NotAFeed.class);
        }

        @Test
        void entitiesOfADoctypeAreNeverExpanded() {
            String bomb =
                    "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                            + "<rss><channel><item><title>&b;&x;</title></item></channel></rss>";

            assertThat(entry(bomb).title()).doesNotContain("ha").doesNotContain("root:");
        }

        @Test
        void atMostAThousandEntriesAreTaken() {
            String many = "<rss><channel>" + "<item><title>x</title></item>".repeat(1_500) + "</channel></rss>";

            assertThat(feed(many).entries()).hasSize(FeedParser.MOST_ENTRIES);
        }

        @Test
        void elementsNestedWithoutEndAreNoTrouble() {
            String deep = "<rss><channel><item><title>One</title><description>" + "<div>".repeat(100_000);

            assertThat(parse(deep.getBytes(StandardCharsets.UTF_8), null)).isNotNull();
        }
    }

    @Nested
    class Characters {

        private static final String DOCUMENT = "<rss><channel><item><title>Zürich – Ærø</title></item></channel></rss>";

        private static String title(byte[] bytes, @Nullable String contentType) {
            return parse(bytes, contentType) instanceof ParsedFeed feed
                    ? feed.entries().getFirst().title()
                    : "";
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
        void theHeaderNamesThem(String charset) {
            byte[] bytes = DOCUMENT.getBytes(Charset.forName(charset));

            assertThat(title(bytes, "text/xml; charset=\"" + charset + "\"")).isEqualTo("Zürich – Ærø");
        }

        @Test
        void theDeclarationNamesThemWhereTheHeaderDoesNot() {
            String declared = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + DOCUMENT;

            assertThat(title(declared.getBytes(Charset.forName("windows-1252")), "text/xml"))
                    .isEqualTo("Zürich – Ærø");
        }

        @Test
        void aNameThatTheBytesContradictIsPassedOver() {
            assertThat(title(DOCUMENT.getBytes(StandardCharsets.ISO_8859_1), "text/xml; charset=utf-8"))
                    .startsWith("Zürich");
            assertThat(title(DOCUMENT.getBytes(StandardCharsets.UTF_8), "text/xml; charset=nonsense"))
                    .isEqualTo("Zürich – Ærø");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
        void charactersOfSeveralBytesShowThemselves(String charset) {
            byte[] bytes = ("<?xml version='1.0' encoding='utf-8'?>" + DOCUMENT).getBytes(Charset.forName(charset));

            assertThat(title(bytes, "text/xml")).isEqualTo("Zürich – Ærø");
        }

        @ParameterizedTest
        @CsvSource({
            "IBM500, ebcdic-cp-ch",
            "IBM037, nonsense",
            "IBM852, cp852",
            "KOI8-R, koi8_r",
            "windows-1251, cp1251"
        })
        void othersAreDeclared(String charset, String name) {
            String text = "<?xml version='1.0' encoding='" + name + "'?><rss><channel><item><title>!</title></item>"
                    + "</channel></rss>";

            assertThat(title(text.getBytes(Charset.forName(charset)), null)).isEqualTo("!");
        }

        @Test
        void aByteOrderMarkDecides() {
            byte[] bytes = ("\uFEFF" + DOCUMENT).getBytes(StandardCharsets.UTF_16LE);

            assertThat(title(bytes, "text/xml; charset=iso-8859-1")).isEqualTo("Zürich – Ærø");
        }
    }
}
