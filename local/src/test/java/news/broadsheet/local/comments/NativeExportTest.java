package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.broadsheet.core.Ids;
import news.broadsheet.local.comments.ForeignComment.State;
import org.junit.jupiter.api.Test;

class NativeExportTest {

    private static final String HEADER = "{\"broadsheet\":\"comments\",\"version\":1}\n";

    static byte[] written(List<ForeignComment> comments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(out)) {
            comments.forEach(writer::write);
        }
        return out.toByteArray();
    }

    static ForeignComment comment(String id, String parent, String text) {
        return new ForeignComment(
                id,
                Optional.of(parent).filter(name -> !name.isEmpty()),
                URI.create("https://harbour.example/a"),
                Optional.of("A title"),
                "Ada",
                Ids.of("import", "test", "ada"),
                text,
                Instant.parse("2020-02-02T02:02:02Z"),
                State.PUBLISHED);
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Random random = new Random(5);
        List<ForeignComment> comments = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            State state = List.of(State.values()).get(random.nextInt(4));
            comments.add(new ForeignComment(
                    "c" + i,
                    random.nextBoolean() ? Optional.of("c" + random.nextInt(500)) : Optional.empty(),
                    URI.create("https://harbour.example/a?b=%5B" + i),
                    random.nextBoolean() ? Optional.of(letters(random)) : Optional.empty(),
                    letters(random),
                    Ids.of("import", "test", "" + random.nextInt(9)),
                    "x" + letters(random),
                    Instant.ofEpochSecond(1_000_000_000L + random.nextInt(500_000_000), random.nextInt(1_000_000_000)),
                    state));
        }
        byte[] file = written(comments);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith(HEADER).endsWith("}\n");
        ReadExport read = ReadExport.of(new NativeExport(), file);
        assertThat(read.skipped()).isEmpty();
        assertThat(read.comments()).isEqualTo(comments);
        assertThat(written(read.comments())).isEqualTo(file);
    }

    private static String letters(Random random) {
        return random.ints(random.nextInt(30), 0, 0x11000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aBrokenLineCostsNoOther() {
        String line =
                new String(written(List.of(comment("1", "", "x"))), StandardCharsets.UTF_8).substring(HEADER.length());
        ReadExport read = ReadExport.of(
                new NativeExport(),
                HEADER + line + "\n{nonsense\n[]\n{}\n" + line.replace("published", "liked")
                        + line.replace("https:", "javascript:") + line.replace("2020", "later")
                        + line.replace("\"1\"", "\"2\",\"new\":{\"a\":[1]}"));
        assertThat(read.ids()).containsExactly("1", "2");
        assertThat(read.kinds()).hasSize(6).containsOnly(Read.Kind.BROKEN);
    }

    @Test
    void aFileOfALaterVersionOrOfAnotherKindIsRefusedWhole() {
        for (String header : List.of(
                "{\"broadsheet\":\"comments\",\"version\":2}\n",
                "{\"broadsheet\":\"sources\",\"version\":1}\n",
                "[]\n",
                "x\n")) {
            ReadExport read = ReadExport.of(new NativeExport(), header + "{}\n{}\n");
            assertThat(read.comments()).isEmpty();
            assertThat(read.kinds()).as(header).containsExactly(Read.Kind.NOTE);
        }
    }

    @Test
    void aRemovedCommentIsAPlaceWhateverTheLineSays() {
        String file = new String(written(List.of(comment("1", "", "secret"))), StandardCharsets.UTF_8)
                .replace("published", "removed");
        ForeignComment removed = ReadExport.of(new NativeExport(), file).only();
        assertThat(removed.text() + removed.authorName()).isEmpty();
    }
}
