package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import news.broadsheet.local.archive.AdminApi;
import news.broadsheet.local.archive.CommentDownload;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet comments export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes all comments of a service, in whatever state, a line of JSON each, for import elsewhere. It"
                        + " holds personal data: keys and names of authors.")
final class CommentsExportCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to (default: the standard output). The file is there when it is whole.")
    private @Nullable Path file;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    CommentsExportCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(err, clock);
        try (AdminApi api = service.open()) {
            CommentDownload download = new CommentDownload(
                    api, written -> progress.at(written, Progress.number(written) + " comments written"));
            Path to = file;
            long written = to == null ? download.run(out) : download.run(to);
            progress.leave();
            err.println(Progress.number(written) + " comments written.");
            return 0;
        } catch (IOException e) {
            progress.leave();
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
    }
}
