package news.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.ingest.language.LanguageDetector;

/**
 * What the detector of languages adds to a cold function: time from nothing loaded to the first answer (and how
 * much of it was work: a shared machine has others), heap that stays, and memory of the process. For a fresh JVM with the options of Lambda; {@code benchmarks/run language} starts five.
 */
public final class LanguageCost {

    private static final String TEXT =
            "The council decided on Tuesday that the old bridge will be closed in autumn. It is to be repaired at"
                    + " last.";

    private LanguageCost() {}

    public static void main(String[] arguments) throws IOException {
        // Asked the first time, it counts a buffer of its own.
        heap();
        long heapBefore = heap();
        long processBefore = process();
        long processorBefore = processor();
        long start = System.nanoTime();
        Optional<String> language = LanguageDetector.detect(TEXT);
        long first = System.nanoTime();
        long processorAfter = processor();
        long again = System.nanoTime();
        LanguageDetector.detect(TEXT, "de");
        long second = System.nanoTime();
        System.out.printf(
                "%s after %.0f ms, %.0f of them on the processor, the second time %.1f ms; process +%.1f MB, heap that"
                        + " stays +%.1f MB%n",
                language.orElse("nothing"),
                (first - start) / 1e6,
                (processorAfter - processorBefore) / 1e6,
                (second - again) / 1e6,
                (process() - processBefore) / 1e3,
                (heap() - heapBefore) / 1e6);
    }

    /** Nanoseconds that this thread has run; 0 where the system does not say. */
    private static long processor() throws IOException {
        Path times = Path.of("/proc/thread-self/schedstat");
        return Files.isReadable(times) ? Long.parseLong(Files.readString(times).split(" ", 2)[0]) : 0;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** kB in memory; 0 where the system does not say. */
    private static long process() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
