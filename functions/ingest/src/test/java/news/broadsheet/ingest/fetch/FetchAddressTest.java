package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a URL may lead, hop by hop, with the strict rule of production: what is not public is never connected to. */
class FetchAddressTest {

    private final Publisher publisher = new Publisher();
    private final Internet internet = new Internet(publisher);
    private final Fetcher fetcher =
            new Fetcher(FetchLimits.STANDARD, new AddressRule(false), "test", new TestClock(), new Names());

    @AfterEach
    void close() {
        fetcher.close();
        internet.close();
        publisher.close();
    }

    private FetchOutcome fetch(String url) {
        return fetcher.fetch(URI.create(url), Validators.NONE, "*/*");
    }

    private static void assertThatItIsRefused(FetchOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("not public, and is refused"));
    }

    private void redirect(String path, String target) {
        publisher.on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            Publisher.status(exchange, 302);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example/",
                "http://127.0.0.1/",
                "http://127.0.0.1:8080/",
                "http://2130706433/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://mixed.example:8080/"
            })
    void anAddressThatIsNotPublicIsRefusedAtOnceAndAfterARedirect(String inside) {
        redirect("/feed", inside);

        assertThatItIsRefused(fetch(inside));
        assertThat(internet.connections()).isEmpty();

        assertThatItIsRefused(fetch("http://public.example/feed"));
        assertThat(internet.connections()).containsExactly("9.9.9.9:80");
        assertThat(publisher.requests()).extracting(Publisher.Request::path).containsExactly("/feed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.1/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://%31%32%37.0.0.1/"})
    void anOddSpellingOfAnAddressLeadsNowhere(String inside) {
        redirect("/feed", inside);

        assertThat(fetch(inside)).isInstanceOf(Failed.class);
        assertThat(fetch("http://public.example/feed")).isInstanceOf(Failed.class);

        assertThat(internet.connections()).containsExactly("9.9.9.9:80");
    }

    @Test
    void aRedirectToAnotherPublicAddressIsFollowed() {
        redirect("/feed", "http://other.example:8080/moved");
        publisher.serve("/moved", "text/xml", "<rss/>");

        assertThat(fetch("http://public.example/feed")).isInstanceOf(Fetched.class);

        assertThat(internet.connections()).containsExactly("9.9.9.9:80", "8.8.8.8:8080");
    }

    @Test
    void aNameThatLeadsInsideAtTheSecondHopIsRefused() {
        redirect("/feed", "http://public.example/again");
        redirect("/again", "http://inside.example/secret");

        assertThatItIsRefused(fetch("http://public.example/feed"));

        assertThat(publisher.requests()).extracting(Publisher.Request::path).containsExactly("/feed", "/again");
    }

    @Test
    void aNameThatChangesItsAddressBetweenHopsIsRefused() {
        redirect("/feed", "http://turncoat.example:8080/feed");

        assertThatItIsRefused(fetch("http://turncoat.example/feed"));

        assertThat(internet.connections()).containsExactly("9.9.9.9:80");
    }

    @Test
    void aPortThatIsNotOfTheWebIsRefusedAfterARedirectToo() {
        redirect("/feed", "http://public.example:6379/");

        assertThat(fetch("http://public.example/feed"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("6379"));
        assertThat(internet.connections()).hasSize(1);
    }

    /** Names without a server to ask; one of them leads inside from the second question on. */
    private static final class Names implements DnsResolver {

        private static final Map<String, String[]> ADDRESSES = Map.of(
                "public.example", new String[] {"9.9.9.9"},
                "other.example", new String[] {"8.8.8.8"},
                "inside.example", new String[] {"10.0.0.1"},
                "mixed.example", new String[] {"9.9.9.9", "127.0.0.1"});

        private boolean turned;

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("turncoat.example")) {
                InetAddress address = InetAddress.ofLiteral(turned ? "10.0.0.1" : "9.9.9.9");
                turned = true;
                return new InetAddress[] {address};
            }
            String[] addresses = ADDRESSES.get(host);
            if (addresses == null) {
                return InetAddress.getAllByName(host);
            }
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.ofLiteral(addresses[i]);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
