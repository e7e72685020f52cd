package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    FeedCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (lines != targets.isEmpty()) {
            err.println("broadsheet: give either feeds to look at, or --jsonl and requests on the standard input.");
            return 2;
        }
        return FeedLines.answer(in, out) ? 0 : 1;
    }
}
