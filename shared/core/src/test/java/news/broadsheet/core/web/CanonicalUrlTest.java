package news.broadsheet.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    private static final int ROUNDS = 3_000;

    private final RandomGenerator random = new Random(20_260_301);

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Herald.Example:443/A?utm_source=x&id=1&fbclid=y#top, https://herald.example/A?id=1",
        "http://herald.example:80, http://herald.example/",
        "http://herald.example?, http://herald.example/",
        "http://herald.example./a, http://herald.example/a",
        "http://herald.example:8080/a?, http://herald.example:8080/a",
        "https://herald.example/a?b=2&a=1, https://herald.example/a?b=2&a=1",
        "https://herald.example/%7eann/%e2%82%ac%2f, https://herald.example/~ann/%E2%82%AC%2F",
        "https://herald.example/a/./b/../c/%2E%2E/d, https://herald.example/a/d",
        "https://herald.example/../../a/.., https://herald.example/",
        "https://herald.example/a//b/, https://herald.example/a//b/",
        "https://herald.example/a?x=1&&y=%2f&, https://herald.example/a?x=1&y=%2F",
        "https://herald.example/a#!/news/1, https://herald.example/a#!/news/1",
        "https://herald.example/a#!, https://herald.example/a",
        "https://herald.example/a;jsessionid=0A1.node?b=1, https://herald.example/a?b=1",
        "https://herald.example/a;v=1;JSESSIONID=0A1/b, https://herald.example/a;v=1/b",
        "https://herald.example/a?PHPSESSID=abc&id=1, https://herald.example/a?id=1",
        "https://herald.example/a?sid=0123456789abcdef0123456789abcdef, https://herald.example/a",
        "https://herald.example/a?sid=sport, https://herald.example/a?sid=sport",
        "https://herald.example/a?id=1&amp;utm_source=x, https://herald.example/a?id=1",
        "https://herald.example/a?utm%5Fsource=x&UTM_Medium=y, https://herald.example/a"
    })
    void aUrlHasOneSpelling(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "p",
                "page",
                "article",
                "ref",
                "source",
                "src",
                "from",
                "cid",
                "q",
                "s",
                "v",
                "t",
                "lang",
                "date",
                "news",
                "story",
                "section",
                "amp",
                "campaign",
                "pk",
                "at",
                "sid",
                "session",
                "gid",
                "category"
            })
    void aParameterThatMayNameTheDocumentStays(String name) {
        String url = "https://herald.example/a?" + name + "=1";
        assertThat(CanonicalUrl.of(url)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "herald.example/a", "mailto:a@herald.example", "https://u:p@herald.example/", "http:///a"})
    void whatIsNoWebAddressHasNone(String text) {
        assertThat(CanonicalUrl.of(text)).isEmpty();
    }

    @Test
    void theCanonicalOneIsItsOwn() {
        for (int i = 0; i < ROUNDS; i++) {
            String canonical = CanonicalUrl.of(
                            "HTTP://" + host() + path() + "?" + String.join("&", parameters(true)) + fragment())
                    .orElseThrow();
            assertThat(CanonicalUrl.of(canonical)).contains(canonical);
        }
    }

    @Test
    void schemeHostPathAndTheOtherParametersStayAsTheyAre() {
        for (int i = 0; i < ROUNDS; i++) {
            List<String> own = parameters(false);
            List<String> mixed = new ArrayList<>();
            own.forEach(parameter -> {
                mixed.add(pick("utm_x=1", "fbclid=2", "mc_cid", "_ga=1.2", "PHPSESSID=q", "mtm_="));
                mixed.add(parameter);
            });
            String start = "https://" + host().toLowerCase(Locale.ROOT) + "/" + word() + "/" + word();
            assertThat(CanonicalUrl.of(start + "?" + String.join("&", mixed) + "#" + word()))
                    .contains(start + (own.isEmpty() ? "" : "?" + String.join("&", own)));
        }
    }

    private String host() {
        return pick("Herald.Example", "www.herald.example", "xn--bcher-kva.example", "a.b.example");
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            path.append('/').append(pick("..", ".", "", "%2e%2E", "a;jsessionid=1", "%C3%a4", "%", "ä b", word()));
        }
        return path.toString();
    }

    private List<String> parameters(boolean odd) {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.add(
                    odd
                            ? pick("", "=", "%3d=%7E", "amp;utm_a=1", "utm_b", "a=ü", "a=b?c", word())
                            : word() + "=" + word());
        }
        return parameters;
    }

    private String fragment() {
        return pick("", "#", "#top", "#!", "#!/a%7e", "#!%C3%a4");
    }

    private String word() {
        return "w" + random.nextInt(1_000) + pick("", "-a", "_B", "~", ".html");
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
