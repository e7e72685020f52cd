package news.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From bytes to a feed: one operation reads every document that both readers accept, once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FeedBenchmark {

    private List<byte[]> documents = List.of();

    @Setup
    public void read() throws IOException {
        documents = Documents.of("feeds-real").stream()
                .map(Documents.Document::body)
                .filter(body -> Rome.parse(body).isPresent() && ours(body) instanceof ParsedFeed)
                .toList();
        long bytes = documents.stream().mapToLong(body -> body.length).sum();
        System.out.printf("%d documents that both read, %d KiB%n", documents.size(), bytes / 1024);
    }

    @Benchmark
    public void broadsheet(Blackhole hole) {
        for (byte[] body : documents) {
            hole.consume(ours(body));
        }
    }

    @Benchmark
    public void rome(Blackhole hole) {
        for (byte[] body : documents) {
            hole.consume(Rome.parse(body));
        }
    }

    private static Object ours(byte[] body) {
        return FeedParser.parse(new FeedDocument(body, null, Documents.URL));
    }
}
