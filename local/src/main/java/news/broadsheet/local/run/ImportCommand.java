package news.broadsheet.local.run;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.broadsheet.local.operator.Newsroom;
import news.broadsheet.local.operator.Opml;
import news.broadsheet.local.operator.OpmlImport;
import news.broadsheet.local.operator.RunningOperator;
import news.broadsheet.local.operator.SourceRequest.Display;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Adds the feeds of an OPML file to the running service. Those already there stay as they are, so"
                + " an import that broke off is simply run again.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.opml", description = "The list of subscriptions.")
    private Path file = Path.of("");

    @Option(
            names = "--rights",
            paramLabel = "title|excerpt|full",
            description = "How much of the articles of added feeds may be shown (default: what an export of ours says,"
                    + " else excerpt).")
    private @Nullable Display rights;

    @Option(names = "--port", paramLabel = "N", description = "Port of the API of the running service (default 3000).")
    private int port = 3000;

    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        ImportProgress progress = new ImportProgress(out, isTerminal());
        try (RunningOperator operator = new RunningOperator(port)) {
            Opml opml = Opml.read(file, Optional.ofNullable(rights));
            opml.refused().forEach(progress::refused);
            OpmlImport.run(opml.sources(), new Newsroom(operator), progress);
            progress.end();
            return progress.isClean() ? 0 : 1;
        } catch (IOException e) {
            progress.breakOff();
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
