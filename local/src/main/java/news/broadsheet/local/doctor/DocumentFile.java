package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import news.broadsheet.ingest.fetch.FetchLimits;

/** Documents of this machine, no larger than one that a fetch would take. */
final class DocumentFile {

    private static final int MOST_BYTES = FetchLimits.STANDARD.maxBytes();

    private DocumentFile() {}

    /** @throws IOException with a sentence for people, where there is no such document */
    static byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return read(in);
        }
    }

    /**
     * To be read bit by bit, however long it is.
     *
     * @throws IOException with a sentence for people, where there is no such document
     */
    static InputStream open(String name) throws IOException {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new IOException("The file " + name + " is a folder.");
        }
        // Anything else that is no file (a pipe, a device) may never end.
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + name + ".");
        }
        try {
            return Files.newInputStream(file);
        } catch (java.nio.file.FileSystemException e) {
            throw new IOException("The file " + name + " cannot be read.", e);
        }
    }

    /** @throws IOException with a sentence for people, where there are too many bytes */
    static byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IOException("The document is larger than " + MOST_BYTES / 1024 / 1024 + " MiB.");
        }
        return body;
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException("The file's name is not one of this system.", e);
        }
    }
}
