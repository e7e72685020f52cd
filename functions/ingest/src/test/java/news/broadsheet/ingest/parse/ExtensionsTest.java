package news.broadsheet.ingest.parse;

import static news.broadsheet.ingest.parse.Feeds.entry;
import static news.broadsheet.ingest.parse.Feeds.feed;
import static news.broadsheet.ingest.parse.Feeds.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import news.broadsheet.core.source.Pace;
import news.broadsheet.ingest.parse.Enclosure.Kind;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a feed's texts: links, pace, rights, people, files, deletions, bases. */
class ExtensionsTest {

    private static ParsedFeed channel(String inner) {
        return feed("<rss version='2.0'><channel>" + inner + "</channel></rss>");
    }

    private static Entry atom(String inner) {
        return entry("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Feed</name></author><entry>" + inner
                + "</entry></feed>");
    }

    @Nested
    class OfTheFeed {

        @Test
        void linksAreKnownByTheirRelation() {
            ParsedFeed feed = channel("""
                    <link>https://news.example/</link><atom:link rel="self" href="/feed"/>
                    <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="hub" href="https://hub2.example/"/>
                    <atom:link rel="next" href="/feed?page=2"/>
                    <itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>""");

            assertThat(feed.about().home()).isEqualTo("https://news.example/");
            assertThat(feed.links().self()).isEqualTo("https://news.example/feed");
            assertThat(feed.links().hubs()).containsExactly("https://hub.example/", "https://hub2.example/");
            assertThat(feed.links().older()).isEqualTo("https://news.example/feed?page=2");
            assertThat(feed.links().moved()).isEqualTo("https://new.example/feed");
        }

        @Test
        void aboutSaysAllThatItSays() {
            ParsedFeed feed = channel("""
                    <title>T</title><description>A &lt;b&gt;bold&lt;/b&gt; paper</description><language>de</language>
                    <lastBuildDate>Sun, 01 Mar 2026 10:15:00 GMT</lastBuildDate><copyright>(c) T</copyright>
                    <image><url>/logo.png</url><title>Not this</title><link>https://else.example/</link></image>""");

            assertThat(feed.format()).isEqualTo("RSS 2.0");
            assertThat(feed.about().title()).isEqualTo("T");
            assertThat(feed.about().description()).isEqualTo("A bold paper");
            assertThat(feed.about().updated()).isEqualTo(Instant.parse("2026-03-01T10:15:00Z"));
            assertThat(feed.about().rights()).isEqualTo("(c) T");
            assertThat(feed.about().image()).isEqualTo("https://news.example/logo.png");
            assertThat(feed.about().home()).isNull();
        }

        @Test
        void itsPaceIsTheLongestThatItAsksFor() {
            Pace pace = channel("""
                    <ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                    <skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour></skipHours>
                    <skipDays><day>Sunday</day><day>never</day></skipDays>""").pace();

            assertThat(pace.atLeast()).isEqualTo(Duration.ofHours(6));
            assertThat(pace.skipHours()).containsExactlyInAnyOrder(0, 7);
            assertThat(pace.skipDays()).containsExactly(DayOfWeek.SUNDAY);
        }

        @Test
        void entriesAreTakenBack() {
            assertThat(feed("""
                            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/atompub/tombstones/1.0">
                            <t:deleted-entry ref="urn:1" when="2026-03-01T10:15:00Z"/><t:deleted-entry/></feed>""").deletions())
                    .containsExactly(new Deletion("urn:1", Instant.parse("2026-03-01T10:15:00Z")));
        }

        @Test
        void contentLocationIsWhatItsUrlsAreRelativeTo() {
            byte[] body = "<feed xmlns='http://www.w3.org/2005/Atom'><link href='a'/></feed>"
                    .getBytes(StandardCharsets.UTF_8);
            FeedDocument document =
                    new FeedDocument(body, null, "https://a.example/b/", URI.create("https://news.example/feed"));

            assertThat(((ParsedFeed) FeedParser.parse(document)).about().home()).isEqualTo("https://a.example/b/a");
        }
    }

    @Nested
    class OfAnEntry {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "ann@news.example (Ann Author) | Ann Author | ann@news.example",
                    "Ann Author <ann@news.example> | Ann Author | ann@news.example",
                    "Ann Author (mailto:ann@news.example) | Ann Author | ann@news.example",
                    "\"Ann Author\" ann@news.example | Ann Author | ann@news.example",
                    "ann@news.example | - | ann@news.example",
                    "Ann Author | Ann Author | -",
                    "Ann (Berlin) | Ann (Berlin) | -"
                })
        void anAuthorIsNameAndAddressInAnyOrder(String written, String name, String email) {
            String escaped = written.replace("<", "&lt;");

            assertThat(item("<author><![CDATA[" + written.replace("<", "&lt;") + "]]></author>")
                            .authors())
                    .containsExactly(new Person(name, email, null));
            assertThat(item("<dc:creator>" + escaped.replace("&", "&amp;") + "</dc:creator>")
                            .authors())
                    .containsExactly(new Person(name, email, null));
        }

        @Test
        void authorsAreItsOwnElseThoseOfWhereItWasTakenFromElseOfItsFeed() {
            assertThat(atom("<author><name>Own</name><uri>/own</uri></author>").authors())
                    .containsExactly(new Person("Own", null, "https://news.example/own"));
            assertThat(atom("<source><author><name>Source</name></author></source>")
                            .authorNames())
                    .containsExactly("Source");
            assertThat(atom("<source><title>S</title></source>").authorNames()).isEmpty();
            assertThat(atom("<title>x</title>").authorNames()).containsExactly("Feed");
        }

        @Test
        void whatBelongsToItsSourceOrMediaIsNotItsOwn() {
            Entry entry = atom("<source><title>Not this</title><link href='https://else.example/'/><id>no</id></source>"
                    + "<media:title>Nor this</media:title><title>This</title><link href='https://news.example/1'/>");

            assertThat(entry.title()).isEqualTo("This");
            assertThat(entry.link()).isEqualTo("https://news.example/1");
            assertThat(entry.guid()).isNull();
        }

        @Test
        void filesAreListedOnceEachAndAreNeverTheLink() {
            Entry entry = item("""
                    <enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="1000"/>
                    <enclosure url="https://a.example/1.mp3"/><enclosure url="https://a.example/2.pdf" length="0"/>
                    <atom:link rel="enclosure" href="https://a.example/3.mp4" title="Film"/>
                    <media:content url="https://a.example/4" medium="image"/><itunes:duration>1:02</itunes:duration>""");

            assertThat(entry.link()).isNull();
            assertThat(entry.enclosures())
                    .containsExactly(
                            new Enclosure(
                                    "https://a.example/1.mp3",
                                    "audio/mpeg",
                                    1000L,
                                    null,
                                    Duration.ofSeconds(62),
                                    Kind.AUDIO),
                            new Enclosure("https://a.example/2.pdf", null, null, null, null, Kind.DOCUMENT),
                            new Enclosure(
                                    "https://a.example/3.mp4", null, null, "Film", Duration.ofSeconds(62), Kind.VIDEO),
                            new Enclosure("https://a.example/4", null, null, null, null, Kind.IMAGE));
            assertThat(entry.videos()).hasSize(1);
            assertThat(Objects.requireNonNull(entry.image()).url()).isEqualTo("https://a.example/4");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<copyright>(c) A</copyright> | (c) A",
                    "<dc:rights>B</dc:rights> | B",
                    "<creativeCommons:license>https://cc.example/by</creativeCommons:license> | https://cc.example/by",
                    "<cc:license rdf:resource='https://cc.example/by'/> | https://cc.example/by",
                    "<atom:link rel='license' href='https://cc.example/by'/> | https://cc.example/by",
                    "<atom:rights type='html'>&lt;b&gt;C&lt;/b&gt;</atom:rights> | C"
                })
        void rightsAreALineOrALicence(String inner, String rights) {
            assertThat(item(inner).rights()).isEqualTo(rights);
        }

        @Test
        void tagsComeFromEveryVocabulary() {
            assertThat(item("<category>A</category><dc:subject>B</dc:subject><media:category>C</media:category>"
                                    + "<itunes:category text='D'><itunes:category text='E'/></itunes:category>"
                                    + "<itunes:keywords>F, G</itunes:keywords><category>A</category>")
                            .tags())
                    .containsExactly("A", "B", "C", "D", "E", "F", "G");
        }

        @Test
        void urlsAreRelativeToTheNearestBase() {
            Entry entry = entry("""
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/">
                    <link href="1"/><content xml:base="z/" type="html">&lt;a href="2"&gt;</content></entry></feed>""");

            assertThat(entry.link()).isEqualTo("https://a.example/x/y/1");
            assertThat(entry.base()).isEqualTo("https://a.example/x/y/z/");
        }

        @Test
        void ofTwoTextsTheFirstIsTheSummary() {
            Entry entry = item("<description>Short</description><summary>The other</summary>");

            assertThat(entry.summary()).isEqualTo("Short");
            assertThat(entry.contentHtml()).isEqualTo("The other");
        }
    }

    @Nested
    class OfJson {

        @Test
        void linksAndLogoAreRead() {
            ParsedFeed feed = feed("""
                    {"version": "https://jsonfeed.org/version/1", "title": "J", "description": "D",
                     "feed_url": "https://j.example/feed", "next_url": "/feed?2", "icon": "/i.png",
                     "hubs": [{"type": "WebSub", "url": "https://hub.example/"}, {"type": "rssCloud", "url": "x"}],
                     "author": {"name": "Ann", "url": "https://j.example/ann"}, "items": [{"id": 1.5}]}""");

            assertThat(feed.format()).isEqualTo("JSON Feed 1");
            assertThat(feed.about().image()).isEqualTo("https://news.example/i.png");
            assertThat(feed.links().self()).isEqualTo("https://j.example/feed");
            assertThat(feed.links().older()).isEqualTo("https://news.example/feed?2");
            assertThat(feed.links().hubs()).containsExactly("https://hub.example/");
            assertThat(feed.entries().getFirst().authors())
                    .containsExactly(new Person("Ann", null, "https://j.example/ann"));
        }

        @Test
        void valuesOfOtherTypesAreTakenForAbsent() {
            Entry entry = entry("""
                    {"title": {}, "language": 3, "hubs": 1, "authors": "x", "items": [{"id": [], "url": 3, "title": null,
                     "content_html": ["x"], "authors": [null, 3, "Ann", {"name": 4}], "tags": {"a": "b"},
                     "attachments": [null, {"url": {}}], "date_published": true, "image": []}]}""");

            assertThat(entry.authorNames()).containsExactly("Ann");
            assertThat(entry.title()).isEmpty();
            assertThat(entry.link()).isNull();
        }
    }
}
