package news.broadsheet.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A deployable zip, unpacked and loaded: its classes and its {@code lib/*.jar}, and nothing of this runner. Only the
 * interfaces of {@code aws-lambda-java-core} are shared, since the runner calls through them.
 */
final class FunctionZip implements AutoCloseable {

    private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

    private final URLClassLoader loader;

    private FunctionZip(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @param unpacked folder for unpacked zips; one that is there already is used as it is
     * @throws IOException with a sentence for people, where the zip is missing or unreadable
     */
    static FunctionZip open(Path zip, Path unpacked) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IOException("The function's zip " + zip + " is missing: build it with ./mvnw package.");
        }
        Path home = unpacked.resolve(
                zip.getFileName() + "-" + Files.getLastModifiedTime(zip).toMillis() + "-" + Files.size(zip));
        if (!Files.isDirectory(home)) {
            unpack(zip, home);
        }
        return new FunctionZip(new URLClassLoader(urls(home), new Platform()));
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static void unpack(Path zip, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path partial = Files.createTempDirectory(home.getParent(), "unpacking");
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entries, entry, partial);
            }
        }
        // Only a zip unpacked to its end gets its name, so that one cut short is never taken for whole.
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(InputStream content, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The zip holds a file that leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
    }

    private static URL[] urls(Path home) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(home.toUri().toURL());
        Path lib = home.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (Stream<Path> jars = Files.list(lib)) {
                for (Path jar : jars.sorted(Comparator.naturalOrder()).toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The Java platform and Lambda's interfaces. */
    private static final class Platform extends ClassLoader {

        Platform() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(SHARED)) {
                return FunctionZip.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
