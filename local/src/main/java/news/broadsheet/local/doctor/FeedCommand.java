package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.broadsheet.ingest.discovery.FeedFinder;
import news.broadsheet.ingest.fetch.FetchStep;
import news.broadsheet.ingest.fetch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet doctor feed}. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads source feeds as a poll would, and tells what it found and what would come of it.")
final class FeedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL-or-FILE", arity = "0..*", description = "What to read; - is the standard input.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--jsonl",
            description = "Read requests from the standard input, one JSON object a line, and answer each with a line.")
    private boolean lines;

    @Option(
            names = "--entries",
            paramLabel = "N",
            description = "Tell of this many entries of a feed one by one (default 20).")
    private int entries = 20;

    @Mixin
    private WebOptions web = new WebOptions();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    FeedCommand(InputStream in, PrintStream out, PrintStream err, InstantSource clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (lines != targets.isEmpty()) {
            err.println("broadsheet: give either feeds to look at, or --jsonl and requests on the standard input.");
            return 2;
        }
        if (!web.isUsable()) {
            err.println("broadsheet: --url is an absolute http or https URL.");
            return 2;
        }
        boolean well = lines ? FeedLines.answer(in, out) : reports();
        return well ? 0 : 1;
    }

    private boolean reports() {
        boolean allFeeds = true;
        try (Fetcher fetcher = web.fetcher(clock)) {
            Finder finder = new Finder(fetcher, FetchStep.ACCEPT, in, web.base());
            FeedFinder discovery = new FeedFinder(fetcher);
            for (int i = 0; i < targets.size(); i++) {
                if (i > 0) {
                    out.println();
                }
                FeedReport report = new FeedReport(new Sheet(out), discovery, clock.instant(), entries);
                allFeeds &= report.print(targets.get(i), finder.find(targets.get(i)));
            }
        }
        return allFeeds;
    }
}
