package news.broadsheet.ingest.hub;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubOfferTest {

    private static final Source SECURE = Samples.source("herald").build();
    private static final Source PLAIN =
            Samples.source("herald").feedUrl("http://herald.example/feed.xml").build();
    private static final String SELF = "https://herald.example/self.xml";

    private static Optional<String> hub(Source source, String... hubs) {
        return HubOffer.of(source, new Links(SELF, List.of(hubs), null, null), null)
                .map(offer -> offer.hub().toString());
    }

    @Test
    void theTopicIsWhatTheFeedSaysOfItself() {
        Links elsewhere = new Links("https://copies.example/herald", List.of("https://hub.example/"), null, null);
        assertThat(HubOffer.of(SECURE, elsewhere, null).orElseThrow().topic())
                .hasToString("https://copies.example/herald");
    }

    @Test
    void aFeedThatDoesNotSayIsItsUrl() {
        Links silent = new Links(null, List.of("https://hub.example/"), null, null);
        assertThat(HubOffer.of(SECURE, silent, null).orElseThrow().topic()).isEqualTo(SECURE.feedUrl());
    }

    @Test
    void oneHubIsChosenTheFirstByHttps() {
        assertThat(hub(PLAIN, "http://a.example/", "https://b.example/", "https://c.example/"))
                .contains("https://b.example/");
        assertThat(hub(PLAIN, "http://a.example/")).contains("http://a.example/");
        assertThat(hub(PLAIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/, https://a.example/",
        "http://a.example:80/x?y=%20z, https://a.example/x?y=%20z",
    })
    void aHubIsNoLessSafeThanThePoll(String named, String asked) {
        assertThat(hub(SECURE, named)).contains(asked);
    }

    @Test
    void aHubThatCannotBeAskedSafelyIsNotAsked() {
        assertThat(hub(SECURE, "http://a.example:8080/")).isEmpty();
        assertThat(hub(SECURE, "ftp://a.example/", "javascript:alert(1)", "")).isEmpty();
    }

    @Test
    void theHubThatWeDealWithIsKeptWhileItIsNamed() {
        HubSubscription current = HubSubscription.asked(
                SECURE.id(), URI.create("https://b.example/"), URI.create(SELF), "token", "secret", NOW);
        Links both = new Links(SELF, List.of("https://a.example/", "https://b.example/"), null, null);
        Links one = new Links(SELF, List.of("https://a.example/"), null, null);
        assertThat(HubOffer.of(SECURE, both, current)).contains(HubOffer.before(current));
        assertThat(HubOffer.of(SECURE, one, current).orElseThrow().hub()).hasToString("https://a.example/");
    }
}
