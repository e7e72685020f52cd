package news.broadsheet.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.ingest.discovery.Candidate.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDiscoveryTest {

    private static final URI URL = URI.create("https://www.herald.example/city/news");

    private static List<Candidate> candidates(String html) {
        return FeedDiscovery.candidates(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URL);
    }

    private static List<Candidate> named(String html) {
        return candidates(html).stream()
                .filter(candidate -> candidate.hint() != Hint.WELL_KNOWN)
                .toList();
    }

    private static List<String> urls(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.url().toString()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rss+xml",
                "application/atom+xml",
                "application/feed+json",
                "application/rdf+xml",
                "Application/RSS+XML; charset=utf-8"
            })
    void aLinkElementOfAFeedsTypeIsACandidate(String type) {
        List<Candidate> found =
                named("<link rel='alternate' title=' All  news ' type='%s' href='/all'>".formatted(type));

        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.url()).hasToString("https://www.herald.example/all");
            assertThat(candidate.title()).isEqualTo("All news");
            assertThat(candidate.type()).startsWith("application/").isLowerCase();
            assertThat(candidate.hint()).isEqualTo(Hint.LINK);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel='alternate' type='application/json' href='/feed.json'>           | /feed.json",
                "<link rel='alternate' type='text/xml' title='RSS' href='/x'>               | /x",
                "<link rel='feed' href='/x'>                                                | /x",
                "<link rel='home Alternate' type='application/rss+xml' href='/x'>           | /x",
                "<body><p>late</p><link rel=alternate type=application/rss+xml href=/x>     | /x"
            })
    void otherSpellingsOfAFeedsLinkAreUnderstood(String html, String path) {
        assertThat(urls(named(html))).containsExactly("https://www.herald.example" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>",
                "<link rel='alternate' type='application/json+oembed' href='/oembed?format=json'>",
                "<link rel='alternate' hreflang='de' href='/de/'>",
                "<link rel='stylesheet' type='text/css' href='/feed.css'>",
                "<link rel='alternate' type='application/rss+xml' href=''>",
                "<link rel='alternate' type='application/rss+xml' href='feed:x'>"
            })
    void whatIsNoFeedsLinkIsNoCandidate(String html) {
        assertThat(named(html)).isEmpty();
    }

    @Test
    void addressesAreRelativeToTheBaseOfThePage() {
        assertThat(urls(named("<base href='https://cdn.herald.example/x/'><link rel=alternate type=application/rss+xml"
                        + " href=rss.xml>")))
                .containsExactly("https://cdn.herald.example/x/rss.xml");
        assertThat(urls(named("<base target=_top><link rel=alternate type=application/rss+xml href=rss.xml>")))
                .containsExactly("https://www.herald.example/city/rss.xml");
    }

    @Test
    void feedsOfCommentsComeAfterTheOtherLinksAndDuplicatesOnce() {
        assertThat(urls(named("""
                <link rel=alternate type=application/rss+xml title='Comments Feed' href=/comments/feed/>
                <link rel=alternate type=application/rss+xml title='News' href=/feed/>
                <link rel=alternate type=application/atom+xml title='News' href=/atom/>
                <link rel=alternate type=application/rss+xml title='Again' href='https://www.herald.example/feed/#top'>
                """)))
                .containsExactly(
                        "https://www.herald.example/feed/",
                        "https://www.herald.example/atom/",
                        "https://www.herald.example/comments/feed/");
    }

    @Test
    void anchorsOnTheSameSiteThatSpeakOfFeedsComeAfterLinks() {
        List<Candidate> found = named("""
                <a href='/subscribe'>RSS</a> <a href='https://feeds.herald.example/top'>Our feed</a>
                <a href='/rss/city.xml'>City</a> <a href='https://reader.example/?add=rss'>Reader</a>
                <a href='/about'>About the feedback we get</a>
                <link rel=alternate type=application/rss+xml href=/all>
                """);

        assertThat(found).extracting(Candidate::hint).startsWith(Hint.LINK, Hint.ANCHOR);
        assertThat(urls(found))
                .containsExactly(
                        "https://www.herald.example/all",
                        "https://www.herald.example/subscribe",
                        "https://feeds.herald.example/top",
                        "https://www.herald.example/rss/city.xml");
    }

    @Test
    void wellKnownAddressesComeLastUnderThePageAndAtTheRoot() {
        List<String> found = urls(candidates("<link rel=alternate type=application/rss+xml href=/rss>"));

        assertThat(found.getFirst()).isEqualTo("https://www.herald.example/rss");
        assertThat(found)
                .contains(
                        "https://www.herald.example/city/news/feed",
                        "https://www.herald.example/feed",
                        "https://www.herald.example/feeds/posts/default")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageOfNothingHasWellKnownAddressesAlone() {
        assertThat(candidates("")).isNotEmpty().allMatch(candidate -> candidate.hint() == Hint.WELL_KNOWN);
    }
}
