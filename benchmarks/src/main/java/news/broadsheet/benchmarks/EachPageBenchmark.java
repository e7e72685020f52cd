package news.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.broadsheet.benchmarks.Pages.Page;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From bytes to an article: one operation reads the next page, round and round, so that of the times sampled p0.50 is the median
 * time of a page. It is over pages and rounds together, where {@link PageTimes} takes each page's own median first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class EachPageBenchmark {

    @Param({"extraction-trafilatura", "extraction-mozilla"})
    public String corpus = "";

    private List<Page> pages = List.of();
    private int next;

    @Setup
    public void read() throws IOException {
        pages = Pages.of(corpus);
    }

    private Page page() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    @Benchmark
    public Object broadsheet() {
        return page().ours();
    }

    @Benchmark
    public @Nullable Object readability4j() {
        return page().readability();
    }
}
