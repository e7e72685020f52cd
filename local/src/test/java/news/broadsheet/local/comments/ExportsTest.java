package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {

    private static final String DISQUS =
            DisqusExportTest.HEAD + DisqusExportTest.post("1", DisqusExportTest.said("one")) + "</disqus>";
    private static final String WORDPRESS = WordPressExportTest.HEAD + WordPressExportTest.ITEM
            + WordPressExportTest.comment("1", WordPressExportTest.said("one")) + "</item>" + WordPressExportTest.END;

    private static Optional<Exports.Found> detect(byte[] document) throws IOException {
        return Exports.detect(new ByteArrayInputStream(document));
    }

    @Test
    void eachFormatIsKnownByItsBeginningPackedOrNot() throws IOException {
        String ours = new String(
                NativeExportTest.written(List.of(NativeExportTest.comment("1", "", "one"))), StandardCharsets.UTF_8);
        for (String[] known : new String[][] {
            {"Disqus", DISQUS},
            {"WordPress", WORDPRESS},
            {"Broadsheet", ours},
            {"WordPress", "\n<br />Notice: <b>late</b>\n" + WORDPRESS},
            {"Disqus", "\ufeff<!-- <rss> -->" + DISQUS}
        }) {
            byte[] plain = known[1].getBytes(StandardCharsets.UTF_8);
            for (byte[] document : List.of(plain, ReadExport.gzip(plain))) {
                Exports.Found found = detect(document).orElseThrow();
                assertThat(found.name()).isEqualTo(known[0]);
                ReadExport read = new ReadExport(new ArrayList<>(), new ArrayList<>());
                found.format().read(found.in(), read::take);
                assertThat(read.texts()).containsExactly("one");
                assertThat(read.skipped()).isEmpty();
            }
        }
    }

    @Test
    void wideCharactersAreKnownToo() throws IOException {
        assertThat(detect(("\ufeff" + DISQUS).getBytes(StandardCharsets.UTF_16BE))
                        .orElseThrow()
                        .name())
                .isEqualTo("Disqus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[{\"broadsheet\":1}]",
                "<html><p>disqus</p></html>",
                "<feed/>",
                "<rssx>",
                "PK\u0003\u0004"
            })
    void anythingElseIsUnknown(String document) throws IOException {
        assertThat(detect(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
