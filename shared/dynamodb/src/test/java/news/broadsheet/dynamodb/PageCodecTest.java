package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.article.KeptPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back of a kept page is what was kept, or nothing. */
class PageCodecTest {

    private static final String HEAD = "\"url\":\"https://daily.example/\",\"fetchedAt\":\"2026-03-01T12:00:00Z\"";

    private static final KeptPage PAGE = new KeptPage(
            URI.create("https://daily.example/bridge"),
            "text/html",
            Instant.parse("2026-03-01T12:00:00Z"),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            "<p>The bridge opens.</p>".repeat(1_000).getBytes(StandardCharsets.UTF_8));

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static void assertIsRefused(byte[] bytes) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> PageCodec.decode(bytes))
                .withMessageStartingWith("a kept page");
    }

    @Test
    void aPageComesBackWhole() {
        assertThat(PageCodec.decode(PageCodec.encode(PAGE)))
                .usingRecursiveComparison()
                .isEqualTo(PAGE);
    }

    @Test
    void aPageThatIsCutAnywhereIsNoticed() {
        byte[] good = PageCodec.encode(PAGE);
        for (int cut = 0; cut < good.length; cut++) {
            assertIsRefused(Arrays.copyOf(good, cut));
        }
    }

    /** Beyond its own ten bytes of head, of which gzip says when and where it was made. */
    @Test
    void aBitThatTurnedAnywhereIsNoticed() {
        byte[] good = PageCodec.encode(PAGE);
        for (int i = 10; i < good.length; i++) {
            byte[] turned = good.clone();
            turned[i] ^= 1;
            assertIsRefused(turned);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no json\n",
                "[]\n",
                "{}\n",
                "{\"form\":2," + HEAD + ",\"entryBytes\":0}\n",
                "{\"form\":1}\n",
                "{\"form\":1," + HEAD + "}\n",
                "{\"form\":1," + HEAD + ",\"entryBytes\":9}\n12345678",
                "{\"form\":1," + HEAD + ",\"entryBytes\":2147483647}\n12345678",
                "{\"form\":1," + HEAD + ",\"entryBytes\":-9}\n12345678",
                "{\"form\":1,\"url\":\"https://daily.example/\",\"fetchedAt\":\"yesterday\",\"entryBytes\":0}\n",
                "{\"form\":1,\"url\":\"not a url\",\"fetchedAt\":\"2026-03-01T12:00:00Z\",\"entryBytes\":0}\n",
                "{\"form\":1,\"fetchedAt\":\"2026-03-01T12:00:00Z\",\"entryBytes\":0}\n"
            })
    void whatIsNoKeptPageIsRefused(String plain) throws IOException {
        assertIsRefused(gzip(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatUnpacksToMoreThanAnyPageIsRefusedBeforeItDoes() throws IOException {
        assertIsRefused(gzip(new byte[64 * 1024 * 1024]));
    }
}
