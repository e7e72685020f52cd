package news.broadsheet.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** Other people's test data, where {@code -Dcorpora} points to it; a test of it is skipped, with the reason, where it does not. */
public final class CorpusZip {

    /** What a test makes of a case. */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * @param line of {@code cases.jsonl}
         * @param documents the zip's, by name
         */
        T read(JsonNode line, Documents documents) throws IOException;
    }

    /** The documents of a corpus. */
    @FunctionalInterface
    public interface Documents {

        byte[] named(String name) throws IOException;
    }

    private CorpusZip() {}

    /** The cases of a corpus, in its order. */
    public static <T> List<T> cases(String corpus, Reader<T> reader) throws IOException {
        Path path = Path.of(System.getProperty("corpora", "."), corpus + ".zip");
        boolean there = Files.isRegularFile(path);
        if (!there) {
            System.out.println(corpus + " is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus " + corpus);
        List<T> cases = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Documents documents = name -> zip.getInputStream(zip.getEntry(name)).readAllBytes();
            String lines = new String(documents.named("cases.jsonl"), StandardCharsets.UTF_8);
            for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
                cases.add(reader.read(Json.read(line), documents));
            }
        }
        return cases;
    }
}
