package news.broadsheet.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://Daily.example/feed.xml, daily.example",
        "http://daily.example:80/a, daily.example",
        "https://daily.example:443/a, daily.example",
        "http://daily.example:443/a, daily.example:443",
        "http://localhost:8080/a, localhost:8080",
        "https://someone@daily.example/a, daily.example",
        "https://someone@The_daily.example/a, the_daily.example",
        "https://[2001:DB8::1]:8443/a, [2001:db8::1]:8443",
    })
    void aServerHasOneNameHoweverItsAddressIsWritten(URI url, String host) {
        assertThat(Hosts.of(url)).isEqualTo(host);
    }
}
