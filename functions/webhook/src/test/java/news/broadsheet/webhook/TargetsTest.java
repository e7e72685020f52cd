package news.broadsheet.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs a webhook may have. */
class TargetsTest {

    private final Targets web = new Targets(false);
    private final Targets here = new Targets(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://desk.example",
                "https://desk.example/hook?key=1",
                "https://desk.example:8443/hook",
                "HTTPS://DESK.EXAMPLE/",
                "https://1.1.1.1/",
                "https://[2606:4700:4700::1111]/"
            })
    void httpsOnThePublicWebMayBe(String url) {
        assertThat(web.refusal(URI.create(url))).isEmpty();
        assertThat(here.refusal(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://desk.example/",
                "http://127.0.0.1/",
                "http://localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://desk.example:22/",
                "https://desk.example:6379/",
                "https://user:password@desk.example/",
                "https://desk.example/#fragment",
                "https:///hook",
                "https:desk",
                "ftp://desk.example/",
                "file:///etc/passwd",
                "desk.example/hook"
            })
    void nothingElse(String url) {
        assertThat(web.refusal(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/",
                "http://localhost:3001/hook",
                "http://[::1]:8000/",
                "https://localhost:9000/"
            })
    void onOneMachineThatMachineBesides(String url) {
        assertThat(here.refusal(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://desk.example/", "http://10.0.0.1/", "http://localhost.desk.example/", "ftp://localhost/"
            })
    void plainHttpLeavesNoMachine(String url) {
        assertThat(here.refusal(URI.create(url))).isPresent();
    }

    @Test
    void aUrlWithoutEndIsRefused() {
        assertThat(web.refusal(URI.create("https://desk.example/" + "x".repeat(2_000))))
                .isPresent();
    }
}
