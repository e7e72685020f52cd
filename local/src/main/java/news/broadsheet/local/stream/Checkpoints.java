package news.broadsheet.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;

/** How far each function has read each shard, kept in a file: after a restart, delivery goes on from there. */
public final class Checkpoints {

    private final Path file;
    private final Map<String, String> positions = new TreeMap<>();

    /** @throws IOException with a sentence for people, where the file is damaged */
    public Checkpoints(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try {
                Json.read(Files.readAllBytes(file))
                        .properties()
                        .forEach(entry ->
                                positions.put(entry.getKey(), entry.getValue().asString("")));
            } catch (JacksonException e) {
                throw new IOException(
                        "The stream positions in " + file
                                + " are damaged: delete the file, and every change is delivered once more.",
                        e);
            }
        }
    }

    synchronized Optional<String> position(String function, String shard) {
        return Optional.ofNullable(positions.get(function + " " + shard));
    }

    synchronized void keep(String function, String shard, String sequenceNumber) {
        positions.put(function + " " + shard, sequenceNumber);
        byte[] json = Json.write(out -> {
            out.writeStartObject();
            positions.forEach(out::writeStringProperty);
            out.writeEndObject();
        });
        try {
            Path partial = file.resolveSibling(file.getFileName() + ".new");
            Files.write(partial, json);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
