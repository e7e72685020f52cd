package news.broadsheet.local.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.broadsheet.local.template.Template.FunctionSpec;

/** All functions of the template, by name. */
public final class LocalFunctions implements AutoCloseable {

    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
    private final Map<Path, FunctionZip> zips = new LinkedHashMap<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("function-", 0).daemon().factory());

    private LocalFunctions() {}

    /**
     * @param root the folder of the template, which CodeUri is relative to
     * @param unpacked where zips are unpacked
     * @param additions environment that every function gets besides the template's
     * @throws IOException with a sentence for people, where a zip is missing
     */
    public static LocalFunctions load(
            List<FunctionSpec> specs,
            Path root,
            Path unpacked,
            Map<String, String> additions,
            FunctionLog log,
            Supplier<String> requestIds)
            throws IOException {
        LocalFunctions all = new LocalFunctions();
        Files.createDirectories(unpacked);
        for (FunctionSpec spec : specs) {
            Map<String, String> environment = new LinkedHashMap<>(additions);
            environment.putAll(spec.environment());
            environment.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
            all.functions.put(
                    spec.name(),
                    new LocalFunction(
                            spec,
                            all.zip(root.resolve(spec.codeUri()).normalize(), unpacked),
                            environment,
                            log,
                            requestIds,
                            all.executor));
        }
        return all;
    }

    public Optional<LocalFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** A function that the template names. */
    public LocalFunction get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no function " + name));
    }

    /** Makes first instances of these in the background, one after the other: what is needed first comes first. */
    public void warm(List<String> names) {
        executor.execute(() -> names.forEach(name -> get(name).warm()));
    }

    /** Waits a little for what is running, then lets go of everything. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
            for (FunctionZip zip : zips.values()) {
                zip.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FunctionZip zip(Path file, Path unpacked) throws IOException {
        FunctionZip known = zips.get(file);
        if (known != null) {
            return known;
        }
        FunctionZip zip = FunctionZip.open(file, unpacked);
        zips.put(file, zip);
        return zip;
    }
}
