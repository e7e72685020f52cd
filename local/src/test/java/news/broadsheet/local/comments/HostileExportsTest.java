package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files that break off, that were damaged, and that were made to do harm. */
class HostileExportsTest {

    private static final String DISQUS = DisqusExportTest.HEAD
            + DisqusExportTest.post("1", DisqusExportTest.said("<p>caf\u00e9 \ud83d\ude80 one</p>"))
            + DisqusExportTest.post("2", DisqusExportTest.said("two ]] > &amp;") + "<parent dsq:id=\"1\"/>")
            + "</disqus>";
    private static final String WORDPRESS = WordPressExportTest.HEAD
            + WordPressExportTest.ITEM
            + WordPressExportTest.comment("1", WordPressExportTest.said("caf\u00e9 one"))
            + WordPressExportTest.comment("2", WordPressExportTest.said("two"))
            + "</item>"
            + WordPressExportTest.END;
    private static final byte[] OURS = NativeExportTest.written(
            List.of(NativeExportTest.comment("1", "", "caf\u00e9 one"), NativeExportTest.comment("2", "1", "two")));

    @Nested
    class CutAtEveryByte {

        @Test
        void disqusGivesEveryCompleteRecordAndOneReport() {
            cut(new DisqusExport(), DISQUS.getBytes(StandardCharsets.UTF_8), "</post>");
        }

        @Test
        void wordPressGivesEveryCompleteRecordAndOneReport() {
            cut(new WordPressExport(), WORDPRESS.getBytes(StandardCharsets.UTF_8), "</wp:comment>");
        }

        @Test
        void oursGivesEveryCompleteLineAndAReportWhereOneIsCut() {
            for (int length = 0; length < OURS.length; length++) {
                byte[] part = Arrays.copyOf(OURS, length);
                String text = new String(part, StandardCharsets.UTF_8);
                long lines = text.lines().filter(line -> line.endsWith("}")).count();
                boolean isCut = !text.isEmpty() && !text.endsWith("}") && !text.endsWith("\n");
                ReadExport read = ReadExport.of(new NativeExport(), part);
                assertThat(read.comments()).hasSize((int) Math.max(0, lines - 1));
                assertThat(read.kinds())
                        .as(text)
                        .isEqualTo(isCut || length == 0 ? List.of(Read.Kind.TRUNCATED) : List.of());
            }
        }

        @Test
        void gzipLosesNothingThatCouldBeUnpacked() throws IOException {
            for (byte[] whole : List.of(
                    DISQUS.getBytes(StandardCharsets.UTF_8), WORDPRESS.getBytes(StandardCharsets.UTF_8), OURS)) {
                byte[] packed = ReadExport.gzip(whole);
                int complete = 0;
                for (int length = 12; length < packed.length; length++) {
                    Exports.Found found = Exports.detect(new ByteArrayInputStream(packed, 0, length))
                            .orElse(null);
                    if (found != null) {
                        ReadExport read = new ReadExport(new ArrayList<>(), new ArrayList<>());
                        found.format().read(found.in(), read::take);
                        assertThat(read.kinds()).containsExactly(Read.Kind.TRUNCATED);
                        assertThat(read.ids()).isSubsetOf("1", "2");
                        complete +=
                                length >= packed.length - 8 && read.comments().size() == 2 ? 1 : 0;
                    }
                }
                // Its last eight bytes are a checksum and a length: without them everything has come.
                assertThat(complete).isEqualTo(8);
            }
        }

        private static void cut(CommentExport export, byte[] whole, String end) {
            assertThat(ReadExport.of(export, whole).ids()).containsExactly("1", "2");
            assertThat(ReadExport.of(export, whole).skipped()).isEmpty();
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                String text = new String(part, StandardCharsets.UTF_8)
                        .replaceAll("(?s)<content:encoded>.*?(</content:encoded>|$)", "");
                int complete = text.split(end, -1).length - 1;
                ReadExport read = ReadExport.of(export, part);
                assertThat(read.comments()).as("cut at %s", length).hasSize(complete);
                assertThat(read.kinds()).as("cut at %s", length).containsExactly(Read.Kind.TRUNCATED);
            }
        }
    }

    @Test
    void anyDamageCostsRecordsAndNeverTheReader() {
        Random random = new Random(3);
        for (byte[] whole :
                List.of(DISQUS.getBytes(StandardCharsets.UTF_8), WORDPRESS.getBytes(StandardCharsets.UTF_8), OURS)) {
            for (int i = 0; i < 2_000; i++) {
                byte[] damaged = whole.clone();
                for (int j = random.nextInt(6); j >= 0; j--) {
                    damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                            ? (byte) "<>&\"']/!-?[ \u0000".charAt(random.nextInt(13))
                            : (byte) random.nextInt();
                }
                for (CommentExport export : List.of(new DisqusExport(), new WordPressExport(), new NativeExport())) {
                    assertThat(ReadExport.of(export, damaged).comments()).hasSizeLessThanOrEqualTo(3);
                }
            }
        }
    }

    @Test
    void aBillionLaughsAreSevenLetters() {
        StringBuilder type = new StringBuilder(
                "<!DOCTYPE disqus [<!ENTITY lol \"lol\"><!ENTITY post \"<post dsq:id='9'>no</post>\"><!ENTITY x SYSTEM \"file:///etc/passwd\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i == 1 ? "" : i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String document = DISQUS.replaceFirst(
                        "<disqus", type.append("]>\n<disqus").toString())
                .replace("<p>caf\u00e9", "]]>&lol11; &x; &post;<![CDATA[");
        ReadExport read = ReadExport.of(new DisqusExport(), document);
        assertThat(read.ids()).containsExactly("1", "2");
        assertThat(read.texts().getFirst()).startsWith("\\&lol11; \\&x; \\&post;");
        assertThat(read.kinds()).containsExactly(Read.Kind.NOTE);
    }

    @Test
    void scriptsInEveryFieldAreTextOrNothing() {
        String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        String escaped = script.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        String disqus = DISQUS.replace("caf\u00e9", script)
                .replace("Ada Quay", escaped)
                .replace("Ferry ", escaped)
                .replace("adaq", escaped);
        for (ForeignComment comment : ReadExport.of(new DisqusExport(), disqus).comments()) {
            assertThat(ServiceRendering.html(comment.text()))
                    .doesNotContain("<script")
                    .doesNotContain("<img");
            assertThat(comment.authorKey()).matches("[0-9a-z]{26}");
            assertThat(comment.articleUrl().toString()).startsWith("https://");
        }
        for (String field : List.of(
                "dsq:id=\"1\"", "2014-03-02T09:10:11Z", "https://harbour.example/ferry?a=1&amp;b=2", "<id>ferry-1")) {
            ReadExport read = ReadExport.of(
                    new DisqusExport(),
                    DISQUS.replace(
                            field,
                            field.startsWith("dsq")
                                    ? "dsq:id=\"" + escaped + "\""
                                    : field.startsWith("<id>") ? "<id>" + escaped : escaped));
            assertThat(read.skipped().toString()).doesNotContain("alert");
            assertThat(read.comments())
                    .allSatisfy(comment ->
                            assertThat(comment.id() + comment.articleUrl()).doesNotContain("alert"));
        }
    }

    @Test
    void anEndlessRecordIsPassedOverAndTheNextOneRead() {
        InputStream endless = document(
                DisqusExportTest.HEAD + "<post dsq:id=\"1\"><message><![CDATA[",
                "endless ".repeat(8_192),
                10 * XmlRecords.LONGEST / 65_536,
                "]]></message></post>" + DisqusExportTest.post("2", DisqusExportTest.said("two")) + "</disqus>");
        ReadExport read = new ReadExport(new ArrayList<>(), new ArrayList<>());
        new DisqusExport().read(endless, read::take);
        assertThat(read.ids()).containsExactly("2");
        assertThat(read.kinds()).containsExactly(Read.Kind.BROKEN);
    }

    private static InputStream document(String head, String repeated, int times, String tail) {
        byte[] middle = repeated.getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts =
                new ArrayList<>(List.of(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8))));
        for (int i = 0; i < times; i++) {
            parts.add(new ByteArrayInputStream(middle));
        }
        parts.add(new ByteArrayInputStream(tail.getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void oneHundredThousandQuotesInARecordAreRead() {
        String quotes = "<blockquote>".repeat(100_000) + "deep" + "</blockquote>".repeat(100_000);
        assertThat(ReadExport.of(new DisqusExport(), DISQUS.replace("one", quotes))
                        .texts()
                        .getFirst())
                .contains("deep");
        assertThat(ReadExport.of(new WordPressExport(), WORDPRESS.replace("one", quotes))
                        .texts()
                        .getFirst())
                .contains("deep");
    }

    @Test
    void oneHundredThousandElementsInARecordAreNoStack() {
        String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        ReadExport read = ReadExport.of(new DisqusExport(), DISQUS.replace("<id/>", deep));
        assertThat(read.comments().size() + read.skipped().size()).isEqualTo(2);
    }

    @Test
    void manyRecordsAreHandedOnOneByOne() {
        String post = DisqusExportTest.post("1", DisqusExportTest.said("<p>" + "word ".repeat(40) + "</p>"));
        AtomicLong count = new AtomicLong();
        new DisqusExport()
                .read(
                        document(DisqusExportTest.HEAD, post, 20_000, "</disqus>"),
                        read -> count.addAndGet(read instanceof Read.Comment ? 1 : 0));
        assertThat(count).hasValue(20_000);
    }
}
