package news.broadsheet.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a run keeps its data. It bears a marker, so that no other folder is ever written to or emptied by
 * mistake, and a lock, so that two runs do not share one.
 */
final class DataFolder implements AutoCloseable {

    private static final String MARKER = "broadsheet-data";
    private static final String FORMAT = "broadsheet data, format 1";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @param fresh whether to empty it first
     * @throws StartException where it is another's, damaged, or in use; nothing was changed then
     */
    static DataFolder open(Path path, boolean fresh) throws StartException {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new StartException("The data folder " + path + " is a file: choose another with --data.");
            }
            if (isEmpty(path)) {
                Files.createDirectories(path);
                Files.writeString(path.resolve(MARKER), FORMAT + "\n");
            } else {
                checkMarker(path);
            }
            DataFolder folder = new DataFolder(path, lock(path));
            if (fresh) {
                folder.empty();
            }
            return folder;
        } catch (IOException e) {
            throw new StartException("The data folder " + path + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static void checkMarker(Path path) throws IOException, StartException {
        Path marker = path.resolve(MARKER);
        if (!Files.isRegularFile(marker)) {
            throw new StartException("The folder " + path
                    + " is not empty and not a data folder of Broadsheet: choose another with --data.");
        }
        String format = new String(Files.readAllBytes(marker), StandardCharsets.ISO_8859_1).strip();
        if (!format.equals(FORMAT)) {
            throw new StartException("The data folder " + path
                    + " was written by another version of Broadsheet: choose another with --data.");
        }
    }

    private static FileChannel lock(Path path) throws IOException, StartException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartException("The data folder " + path
                    + " is in use by another run: stop that one, or choose another with --data.");
        }
        return channel;
    }

    private void empty() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                boolean kept =
                        file.equals(path) || file.equals(path.resolve(MARKER)) || file.equals(path.resolve(LOCK));
                if (!kept) {
                    Files.delete(file);
                }
            }
        }
    }
}
