package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies in Brotli (RFC 7932), packed once by Google's own packer. */
class FetchBrotliTest {

    private static final String FEED = "<rss version=\"2.0\"><channel><title>Zürich und Genève</title></channel></rss>";
    private static final byte[] PACKED = Base64.getDecoder()
            .decode("G00AEBSh0s12pLvOq4t3r4HHTQf7K+QEsjnGAesgn4/LQIP7VSHUHyNVXapBFmhG7QXqCPLK3/Qc3zLN810bAzUECRI=");

    /** Fifty mebibytes of zeros. */
    private static final byte[] BOMB = Base64.getDecoder()
            .decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//"
                    + "+P//B/8EQBwWAOje/+X//wf+CYA4LADQvf8A");

    private final Publisher publisher = new Publisher();
    private final Fetcher fetcher = new Fetcher(FetchLimits.STANDARD, new AddressRule(true), "test", new TestClock());

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private FetchOutcome fetch(byte[] packed) {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            Publisher.send(exchange, 200, "text/xml", packed);
        });
        return fetcher.fetch(publisher.url("/feed"), Validators.NONE, "*/*");
    }

    @Test
    void weSayThatWeReadIt() {
        fetch(PACKED);

        assertThat(publisher.requests().getFirst().headers().getFirst("Accept-Encoding"))
                .isEqualTo("gzip, deflate, br");
    }

    @Test
    void aPackedBodyIsUnpacked() {
        assertThat(fetch(PACKED))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(new String(fetched.body(), StandardCharsets.UTF_8))
                                .isEqualTo(FEED));
    }

    @Test
    void aBombIsLeftAtTheLimit() {
        assertThat(fetch(BOMB))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("larger than 10 MiB"));
    }

    @Test
    void aStreamThatBreaksOffAtAnyByteIsAFailure() {
        for (int length = 0; length < PACKED.length; length++) {
            assertThat(fetch(Arrays.copyOf(PACKED, length)))
                    .as("the first " + length + " bytes")
                    .isInstanceOf(Failed.class);
        }
    }

    @Test
    void whatIsNoBrotliIsAFailure() {
        assertThat(fetch(FEED.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Failed.class);
    }
}
