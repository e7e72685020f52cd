package news.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.broadsheet.benchmarks.Pages.Page;
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
import org.openjdk.jmh.infra.Blackhole;

/** From bytes to an article: one operation reads every page once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class PageBenchmark {

    @Param({"extraction-trafilatura", "extraction-mozilla"})
    public String corpus = "";

    private List<Page> pages = List.of();

    @Setup
    public void read() throws IOException {
        pages = Pages.of(corpus);
        System.out.printf("%d pages%n", pages.size());
    }

    @Benchmark
    public void broadsheet(Blackhole hole) {
        pages.forEach(page -> hole.consume(page.ours()));
    }

    @Benchmark
    public void readability4j(Blackhole hole) {
        pages.forEach(page -> hole.consume(page.readability()));
    }

    /** Of ours the way from bytes to the tree; Readability4J has jsoup parse for it. */
    @Benchmark
    public void parseAlone(Blackhole hole) {
        pages.forEach(page -> hole.consume(page.parse()));
    }
}
