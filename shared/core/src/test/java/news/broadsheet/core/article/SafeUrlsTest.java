package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlsTest {

    private static final String GOOD = "https://daily.example/a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://daily.example",
                "http://daily.example/",
                "HTTPS://DAILY.example/A?b=c&d=%20#e",
                "https://daily.example:8443/a;b,c/(d)'e!f*g$h+i=j~k",
                "https://daily.example?query=me@you.example",
                "https://daily.example/@handle/1",
                "https://[2001:db8::1]:80/a",
                "http://127.0.0.1:8080/x",
                "https://xn--bcher-kva.example/",
                "https://under_score.example/",
            })
    void anAbsoluteAddressOfTheWebMayBeShown(String url) {
        assertThat(SafeUrls.isWeb(url)).isTrue();
        assertThat(SafeUrls.isLink(url)).isTrue();
        assertThat(Picture.of(url).url()).isEqualTo(url);
    }

    private static final List<String> RELATIVE_OR_STRANGE = List.of(
            "",
            " ",
            "/relative",
            "//daily.example/a",
            "daily.example",
            "https:daily.example",
            "https:/daily.example",
            "https://",
            "https:///a",
            "https://?q",
            "javascript:alert(1)",
            "JavaScript://daily.example/%0aalert(1)",
            "java\nscript:alert(1)",
            "\u0001javascript:alert(1)",
            " https://daily.example/",
            "https://daily.example/ ",
            "https://daily.example/a b",
            "https://daily.example/\r\nx",
            "https://daily.example/\u0000",
            "https://daily.example/\"onerror=\"x",
            "https://daily.example/<script>");

    private static final List<String> OF_OTHER_SCHEMES = List.of(
            "https://daily.example/'>\">",
            "https://daily.example\\@evil.example/",
            "https:\\\\daily.example\\a",
            "https://daily.example@evil.example/",
            "https://name:word@daily.example/",
            "https://daily.example/\u202Egpj.exe",
            "https://d\u0430ily.example/",
            "data:text/html,x",
            "data:image/svg+xml;base64,AAAA",
            "blob:https://daily.example/1",
            "view-source:https://daily.example/",
            "feed:https://daily.example/",
            "ftp://daily.example/a",
            "file:///etc/passwd",
            "vbscript:x",
            "tel:+431234",
            "mailto:",
            "mailto:ada@daily.example?bcc=eve@evil.example",
            "mailto:ada@daily.example,eve@evil.example",
            "mailto:ada@daily.example%0d%0aBcc:eve",
            "mailto:ada");

    static Stream<String> unsafe() {
        return Stream.concat(RELATIVE_OR_STRANGE.stream(), OF_OTHER_SCHEMES.stream());
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void nothingElseIsEverALinkOrAPictureOrAPlayerOrAFrame(String url) {
        assertThat(SafeUrls.isWeb(url)).isFalse();
        assertThat(SafeUrls.isLink(url)).isFalse();
        assertThat(new Span("words", Set.of(), url).href()).isNull();
        assertThat(new Video(null, null, url, GOOD, null).poster()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of(url));
        assertThatIllegalArgumentException().isThrownBy(() -> new Video(null, null, null, url, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Audio(null, null, url, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.Embed(url, "Example", null));
    }

    @Test
    void wordsMayLeadToAMailAddressButNothingElseMay() {
        String mail = "MAILTO:ada.writer+news@daily.example";
        assertThat(new Span("words", Set.of(), mail).href()).isEqualTo(mail);
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of(mail));
        assertThat(SafeUrls.isWeb(mail)).isFalse();
        assertThat(SafeUrls.isWeb(null)).isFalse();
        assertThat(SafeUrls.isLink(null)).isFalse();
    }

    @Test
    void aLongAddressIsJudgedAllTheSame() {
        String path = "a/".repeat(50_000);
        assertThat(SafeUrls.isWeb("https://daily.example/" + path)).isTrue();
        assertThat(SafeUrls.isWeb("https://daily.example/" + path + "\n")).isFalse();
        assertThat(SafeUrls.isWeb("https://" + "a".repeat(100_000) + "@")).isFalse();
    }

    /** The rule as a pattern, which is the long way. */
    private static final Pattern WEB = Pattern.compile(
            "https?://[A-Za-z0-9\\[_.~%-][^@/?#\"<>\\\\^`{|}]*(?:[/?#][^\"<>\\\\^`{|}]*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    @Test
    void whatIsReadByHandIsWhatThePatternSays() {
        Random random = new Random(20_261_127);
        String[] schemes = {
            "http://", "https://", "HTTPS://", "hTTp://", "http:/", "ftp://", "https", "http\u017f://", "httpx://"
        };
        String signs = "aZ09.-_~%[]:@/?#&=+;,!$'()*\\\"<>^`{|} \t\u007f\u00e9\u212a";
        int web = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder url = new StringBuilder(schemes[random.nextInt(schemes.length)]);
            for (int length = random.nextInt(6); length > 0; length--) {
                url.append(signs.charAt(random.nextInt(random.nextInt(4) > 0 ? 24 : signs.length())));
            }
            String written = url.toString();
            boolean expected =
                    VISIBLE.matcher(written).matches() && WEB.matcher(written).matches();
            assertThat(SafeUrls.isWeb(written)).as(written).isEqualTo(expected);
            web += expected ? 1 : 0;
        }
        assertThat(web).isGreaterThan(10_000);
    }
}
