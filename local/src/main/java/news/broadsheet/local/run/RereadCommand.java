package news.broadsheet.local.run;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.broadsheet.local.operator.PagesAgain;
import news.broadsheet.local.operator.RunningOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet reread}. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads the article pages that the running service kept as they were fetched (for 30 days, of sources"
                        + " with full rights) once more, and stores a new revision where the text comes out different. No publisher"
                        + " is asked; what was read already is found unchanged.")
final class RereadCommand implements Callable<Integer> {

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DATE|AGE",
            description = "Pages fetched since: 2026-11-01 (midnight UTC), 2026-11-01T08:00:00Z, 7d or 12h.")
    private String since = "";

    @Option(names = "--continue", paramLabel = "POSITION", description = "Go on where a run that broke off said.")
    private @Nullable String position;

    @Option(names = "--port", paramLabel = "N", description = "Port of the API of the running service (default 3000).")
    private int port = 3000;

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    RereadCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RereadProgress progress = new RereadProgress(out, isTerminal());
        try (RunningOperator operator = new RunningOperator(port)) {
            Instant from = Since.parse(since, clock.instant());
            PagesAgain.Counts counts = PagesAgain.run(operator, from, Optional.ofNullable(position), progress);
            progress.end(counts);
            return counts.failed() == 0 ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            progress.breakOff();
            err.println("broadsheet: " + e.getMessage());
            progress.next()
                    .ifPresent(next ->
                            err.println("To go on: ./broadsheet reread --since " + since + " --continue " + next));
            return 1;
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
