package news.broadsheet.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlsTest {

    private static final URI BASE = URI.create("https://news.example/a/b.html?q=1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c.html                          | https://news.example/a/c.html",
                "../c                            | https://news.example/c",
                "/c?x=y                          | https://news.example/c?x=y",
                "?x=y                            | https://news.example/a/b.html?x=y",
                "//cdn.example/i.jpg             | https://cdn.example/i.jpg",
                "http://other.example            | http://other.example",
                "https://other.example/a b       | https://other.example/a%20b",
                "https://other.example/ä?ö=ü     | https://other.example/%C3%A4?%C3%B6=%C3%BC",
                "https://müller.example/         | https://xn--mller-kva.example/",
                "https://other.example/100%      | https://other.example/100%25",
                "https://other.example/a%20b[1]  | https://other.example/a%20b%5B1%5D"
            })
    void aReferenceIsSeenFromItsBase(String reference, String expected) {
        assertThat(WebUrls.resolved(BASE, reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "ftp://a.example/",
                "https://",
                "https:///x",
                "https://user:secret@a.example/",
                "https://exa mple/",
                "https://a.example:port/"
            })
    void whatIsNoAddressOfTheWebIsNone(String reference) {
        assertThat(WebUrls.resolve(BASE, reference)).isEmpty();
    }

    /** What needs no encoding is taken as it stands; beside a sign that needs it, every sign goes the long way. */
    @Test
    void aUrlIsTheSameWithAndWithoutASignToEncodeBehindIt() {
        Random random = new Random(20_261_127);
        String signs = "aZ09-._~!$&'()*+,;=:@/?%";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://news.example/" : "/");
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            // A fragment is not moved by what comes behind it.
            String plain = text.append("x?#").toString();
            String expected = WebUrls.resolved(BASE, plain + "\u00e4");
            String shown = WebUrls.resolved(BASE, plain);
            assertThat(shown == null ? null : shown + "%C3%A4").as(plain).isEqualTo(expected);
        }
    }
}
