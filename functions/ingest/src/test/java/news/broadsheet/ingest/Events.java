package news.broadsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events that {@code sam local invoke -e} takes too. */
final class Events {

    private Events() {}

    static String of(String function, String name) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("project.root", "../.."), "events", function, name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
