package news.broadsheet.ingest.parse;

import static news.broadsheet.ingest.parse.Feeds.entry;
import static news.broadsheet.ingest.parse.Feeds.feed;
import static news.broadsheet.ingest.parse.Feeds.item;
import static news.broadsheet.ingest.parse.Feeds.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format says, read into the same entries. */
class FeedParserTest {

    @Nested
    class Rss {

        @Test
        void aWholeItemIsRead() {
            Entry entry = item("""
                    <title>Bridge opens &amp; closes</title><link>/2026/bridge?utm_source=rss</link>
                    <guid isPermaLink="false">tag:1</guid><description>A short <b>summary</b>.</description>
                    <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded>
                    <dc:creator>Ann Author</dc:creator><category>World</category><category>Bridges</category>
                    <pubDate>Sun, 01 Mar 2026 10:15:00 +0100</pubDate>
                    <media:content url="https://img.example/s.jpg" medium="image" width="100"/>
                    <media:content url="https://img.example/l.jpg" medium="image" width="900" height="600">
                      <media:description>The bridge</media:description><media:credit>Bob Lens</media:credit>
                    </media:content>""");

            assertThat(entry.guid()).isEqualTo("tag:1");
            assertThat(entry.link()).isEqualTo("https://news.example/2026/bridge?utm_source=rss");
            assertThat(entry.title()).isEqualTo("Bridge opens & closes");
            assertThat(entry.summary()).isEqualTo("A short summary.");
            assertThat(entry.contentHtml()).isEqualTo("<p>The whole text.</p>");
            assertThat(entry.authorNames()).containsExactly("Ann Author");
            assertThat(entry.tags()).containsExactly("World", "Bridges");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T09:15:00Z"));
            assertThat(entry.image())
                    .isEqualTo(new Picture("https://img.example/l.jpg", null, "The bridge", "Bob Lens", 900, 600));
        }

        @Test
        void theFeedSaysWhoseItIsAndHowOftenToCome() {
            ParsedFeed feed = feed("<rss version='2.0'><channel><title>The &lt;i&gt;News&lt;/i&gt;</title>"
                    + "<link>https://news.example/</link><language>en-GB</language><ttl>45</ttl></channel></rss>");

            assertThat(feed.about().title()).isEqualTo("The News");
            assertThat(feed.about().home()).isEqualTo("https://news.example/");
            assertThat(feed.about().language()).isEqualTo("en-GB");
            assertThat(feed.pace().atLeast()).isEqualTo(Duration.ofMinutes(45));
            assertThat(feed.entries()).isEmpty();
            assertThat(feed.complete()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.91", "0.92", "2.0"})
        void everyVersionIsRead(String version) {
            assertThat(entry("<rss version='" + version + "'><channel><item><title>One</title></item></channel></rss>")
                            .title())
                    .isEqualTo("One");
        }

        @Test
        void rdfKeepsItsItemsBesideTheChannel() {
            ParsedFeed feed = feed("""
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                      xmlns:d="http://purl.org/dc/elements/1.1/">
                    <channel rdf:about="https://news.example/"><title>R</title><link>https://news.example/</link></channel>
                    <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
                    <d:creator>Ann</d:creator><d:date>2026-03-01</d:date><d:subject>Trade</d:subject></item></rdf:RDF>""");

            Entry entry = feed.entries().getFirst();
            assertThat(entry.guid()).isEqualTo("https://news.example/1");
            assertThat(entry.authorNames()).containsExactly("Ann");
            assertThat(entry.tags()).containsExactly("Trade");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        }

        @Test
        void aGuidThatIsAnAddressIsTheLinkUnlessItSaysNo() {
            assertThat(item("<guid>https://news.example/a</guid>").link()).isEqualTo("https://news.example/a");
            assertThat(item("<guid isPermaLink='false'>https://news.example/a</guid>")
                            .link())
                    .isNull();
        }

        @Test
        void aVideoComesWithTitleDurationAndPoster() {
            Video video =
                    item("<media:group><media:content url='https://v.example/1.mp4' type='video/mp4' duration='128'/>"
                                    + "<media:title>The bridge in motion</media:title>"
                                    + "<media:thumbnail url='https://v.example/1.jpg'/></media:group>")
                            .videos()
                            .getFirst();

            assertThat(video)
                    .isEqualTo(new Video(
                            "The bridge in motion",
                            Duration.ofSeconds(128),
                            "https://v.example/1.jpg",
                            "https://v.example/1.mp4",
                            "v.example"));
        }

        @Test
        void aMailAddressIsNoName() {
            assertThat(item("<title>A</title><author>ann@news.example (Ann Author)</author>")
                            .authorNames())
                    .containsExactly("Ann Author");
            assertThat(item("<title>A</title><author>ann@news.example</author>").authorNames())
                    .isEmpty();
        }

        @Test
        void aSummaryWithMarkupIsTheTextToo() {
            Entry entry = item("<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>");

            assertThat(entry.summary()).isEqualTo("One. Two.");
            assertThat(entry.contentHtml()).isEqualTo("<p>One.</p><p>Two.</p>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Tom & Jerry",
                    "Tom &amp; Jerry",
                    "Tom &amp;amp; Jerry",
                    "<![CDATA[Tom & Jerry]]>",
                    "<![CDATA[Tom &amp; <b>Jerry</b>]]>",
                    "&lt;b&gt;Tom&lt;/b&gt; &amp;amp; Jerry",
                    "Tom <em>&amp;</em> Jerry"
                })
        void aTitleIsPlainTextHoweverItIsWritten(String title) {
            assertThat(item("<title>" + title + "</title>").title()).isEqualTo("Tom & Jerry");
        }
    }

    @Nested
    class Atom {

        @Test
        void aWholeEntryIsRead() {
            Entry entry = entry("""
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blog.example/">
                    <title type="html">The &amp;lt;Blog&amp;gt;</title><id>urn:1</id>
                    <entry xml:base="posts/"><id>urn:2</id><title type="xhtml"><div>Two <b>words</b></div></title>
                    <link rel="self" href="/atom/1"/><link rel="alternate" type="text/html" href="two"/>
                    <author><name>Ann</name></author><category term="politics" label="Politik"/>
                    <category term="http://vocabulary.example/17" label="Wahlen"/>
                    <summary>Short.</summary><content type="html">&lt;p&gt;Long.&lt;/p&gt;</content>
                    <published>2026-02-28T10:00:00Z</published><updated>2026-03-01T10:00:00+01:00</updated></entry></feed>""");

            assertThat(entry.guid()).isEqualTo("urn:2");
            assertThat(entry.link()).isEqualTo("https://blog.example/posts/two");
            assertThat(entry.title()).isEqualTo("Two words");
            assertThat(entry.authorNames()).containsExactly("Ann");
            assertThat(entry.tags()).containsExactly("politics", "Wahlen");
            assertThat(entry.summary()).isEqualTo("Short.");
            assertThat(entry.contentHtml()).isEqualTo("<p>Long.</p>");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
            assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
            assertThat(entry.language()).isEqualTo("de");
        }

        @Test
        void aPrefixOfItsOwnChangesNothing() {
            assertThat(entry(
                                    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>One</a:title></a:entry></a:feed>")
                            .title())
                    .isEqualTo("One");
        }

        @Test
        void theElderVersionHasOtherNames() {
            Entry entry = entry("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>One</title>"
                    + "<issued>2004-01-02T03:04:05Z</issued><modified>2004-02-02T03:04:05Z</modified>"
                    + "<content mode='base64' type='text/html'>PHA+SGk8L3A+</content></entry></feed>");

            assertThat(entry.published()).isEqualTo(Instant.parse("2004-01-02T03:04:05Z"));
            assertThat(entry.updated()).isEqualTo(Instant.parse("2004-02-02T03:04:05Z"));
            assertThat(entry.contentHtml()).isEqualTo("<p>Hi</p>");
        }

        @Test
        void textThatSaysItIsTextKeepsItsSigns() {
            assertThat(entry(
                                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>Use &lt;b&gt;</title></entry></feed>")
                            .title())
                    .isEqualTo("Use <b>");
        }

        @Test
        void aFeedWrappedIntoAPageIsStillAFeed() {
            assertThat(entry(
                                    "<!DOCTYPE html><html><body><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title>"
                                            + "</entry></feed></body></html>")
                            .title())
                    .isEqualTo("One");
        }
    }

    @Nested
    class JsonFeed {

        @Test
        void aWholeItemIsRead() {
            ParsedFeed feed = feed("""
                    {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
                     "language": "fr", "authors": [{"name": "Jean"}], "items": [{"id": 7, "url": "/7", "title": "Sept",
                     "content_html": "<p>Sept.</p>", "summary": "S.", "image": "/7.jpg", "tags": ["un", 2],
                     "date_published": "2026-03-01T00:00:00Z",
                     "attachments": [{"url": "/7.mp4", "mime_type": "video/mp4", "duration_in_seconds": 61}]}]}""");

            Entry entry = feed.entries().getFirst();
            assertThat(entry.guid()).isEqualTo("7");
            assertThat(entry.link()).isEqualTo("https://j.example/7");
            assertThat(entry.authorNames()).containsExactly("Jean");
            assertThat(entry.language()).isEqualTo("fr");
            assertThat(entry.image()).isEqualTo(Picture.of("https://j.example/7.jpg"));
            assertThat(entry.videos().getFirst().duration()).isEqualTo(Duration.ofSeconds(61));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "[]", "{\"items\": 3}", "{\"items\": [", "{\"title\": \"x\"}", "[[[[", "{\"a\":"})
        void otherJsonIsNoFeed(String json) {
            assertThat(refusal(json)).contains("JSON");
        }
    }
}
