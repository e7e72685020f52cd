package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import news.broadsheet.local.operator.Newsroom;
import news.broadsheet.local.operator.OpmlExport;
import news.broadsheet.local.operator.RunningOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints the sources of the running service as OPML 2.0, for import here or into a feed reader.")
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Port of the API of the running service (default 3000).")
    private int port = 3000;

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    ExportCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws XMLStreamException {
        try (RunningOperator operator = new RunningOperator(port)) {
            OpmlExport.write(new Newsroom(operator).sources(), clock.instant(), out);
            out.flush();
            return 0;
        } catch (IOException e) {
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
    }
}
