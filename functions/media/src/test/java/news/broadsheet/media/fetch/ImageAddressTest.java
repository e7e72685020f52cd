package news.broadsheet.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.media.fetch.ImageSource.Fetched.Image;
import news.broadsheet.media.fetch.ImageSource.Fetched.Nothing;
import news.broadsheet.media.image.Drawings;
import news.broadsheet.media.image.Kind;
import news.broadsheet.outbound.web.AddressRule;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a picture's URL may lead, hop by hop, with the strict rule of production: inside, nothing is ever connected to. */
class ImageAddressTest {

    private final Publisher publisher = new Publisher();
    private final Internet internet = new Internet(publisher);
    private final ImageFetch fetch = new ImageFetch(FetchLimits.STANDARD, new AddressRule(false), "test", new Names());

    @AfterEach
    void close() {
        fetch.close();
        internet.close();
        publisher.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.jpg",
                "http://localhost/a.jpg",
                "http://169.254.169.254/latest/meta-data/iam/security-credentials/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://10.0.0.1:8080/",
                "http://2130706433/",
                "http://inside.example/a.jpg",
                "http://mixed.example/a.jpg",
                "http://public.example:6379/",
                "http://public.example:22/"
            })
    void anAddressInsideIsRefusedAtOnceAndAfterARedirect(String inside) {
        publisher.redirect("/a.jpg", inside);

        assertThat(fetch.fetch(inside)).isEqualTo(new Nothing(Refusal.OUT_OF_REACH));
        assertThat(internet.connections()).isEmpty();

        assertThat(fetch.fetch("http://public.example/a.jpg")).isEqualTo(new Nothing(Refusal.OUT_OF_REACH));
        assertThat(internet.connections()).containsExactly("9.9.9.9:80");
        assertThat(publisher.paths()).containsExactly("/a.jpg");
    }

    @Test
    void anotherPublicAddressIsFollowed() {
        publisher.redirect("/a.jpg", "http://other.example:8080/b.jpg");
        publisher.send("/b.jpg", "image/jpeg", Drawings.file(Drawings.fields(9, 9), Kind.JPEG));

        assertThat(fetch.fetch("http://public.example/a.jpg")).isInstanceOf(Image.class);
        assertThat(internet.connections()).containsExactly("9.9.9.9:80", "8.8.8.8:8080");
    }

    /** Names without a server to ask. */
    private static final class Names implements DnsResolver {

        private static final Map<String, String[]> ADDRESSES = Map.of(
                "public.example", new String[] {"9.9.9.9"},
                "other.example", new String[] {"8.8.8.8"},
                "inside.example", new String[] {"10.0.0.1"},
                "mixed.example", new String[] {"9.9.9.9", "127.0.0.1"});

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
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
