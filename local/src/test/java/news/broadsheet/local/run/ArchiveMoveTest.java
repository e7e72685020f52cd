package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.run.Archivist.Said;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** All comments of a service, written out and brought in elsewhere. */
@Tag("alone")
class ArchiveMoveTest {

    private static RunningService started(Path data) throws Exception {
        RunningService service = RunningService.start(data);
        RunningService.awaitThat(() -> service.ids().size() >= 25);
        return service;
    }

    @Test
    void anExportBroughtToAFreshServiceGivesTheSameExport(@TempDir Path data) throws Exception {
        Path file = data.resolve("all.jsonl");
        List<String> given;
        String here;
        try (RunningService first = started(data.resolve("first"))) {
            Archivist archivist = new Archivist(first, data);
            here = archivist.link(0).getRawAuthority();
            archivist.run(
                    "comments", "import", archivist.disqus("a.xml", 200, 2).toString(), "--map", archivist.map());
            archivist.run(
                    "comments", "import", archivist.wordPress("b.xml", 90, 2).toString(), "--map", archivist.map());
            given = archivist.exported(file);
        }
        assertThat(given).hasSize(6);
        assertThat(Files.readString(file)).doesNotContain("mail.example", "203.0.113.9");
        try (RunningService fresh = started(data.resolve("fresh"))) {
            Archivist archivist = new Archivist(fresh, data);
            String there = archivist.link(0).getRawAuthority();
            Said said = archivist.run("comments", "import", file.toString(), "--map", here + "=" + there);
            assertThat(said.out())
                    .isEqualTo(given.size() + " comments: " + given.size() + " stored, 0 known, 0 refused.\n");
            List<String> again = archivist.exported(data.resolve("again.jsonl"));
            assertThat(placeless(again, there)).containsExactlyElementsOf(placeless(given, here));
            Said known = archivist.run("comments", "import", file.toString(), "--map", here + "=" + there);
            assertThat(known.out()).contains(" 0 stored, " + given.size() + " known, 0 refused");
        }
    }

    /** The demonstration's publishers have another port in each run, and so articles other addresses and ids. */
    private static Set<String> placeless(List<String> lines, String authority) {
        return lines.stream()
                .map(line -> {
                    ObjectNode json = (ObjectNode) Json.read(line.replace(authority, "here"));
                    json.remove("article");
                    return json.toString();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
