package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.broadsheet.local.archive.AdminApi;
import news.broadsheet.local.archive.CommentImport;
import news.broadsheet.local.archive.CommentImport.Counts;
import news.broadsheet.local.archive.HostMap;
import news.broadsheet.local.comments.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet comments import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Brings comments of Disqus, WordPress or another Broadsheet into a service. What is there stays as it"
                        + " is, so an import that broke off, at any moment, is simply run again.")
final class CommentsImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The export, packed by gzip or not.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "disqus|wxr|jsonl",
            description = "What the file has to be (default: what it is).")
    private @Nullable String format;

    @Option(
            names = "--map",
            paramLabel = "OLDHOST=NEWHOST",
            description = "Where a site has moved to since; hosts with their port, where they have one.")
    private List<String> hosts = List.of();

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "Whose ids a jsonl file holds, where it is not an export of Broadsheet.")
    private @Nullable String system;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    CommentsImportCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Report report = new Report(out, new Progress(err, clock));
        try (AdminApi api = service.open()) {
            CommentImport.Done done = new CommentImport(api, new HostMap(hosts), report)
                    .run(file, Optional.ofNullable(format), Optional.ofNullable(system));
            report.end(done);
            return report.isClean() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            report.leave();
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
    }

    /** Names what was not brought, and counts the rest. */
    private static final class Report implements CommentImport.Listener {

        private final PrintStream out;
        private final Progress progress;
        private long losses;
        private long pings;

        Report(PrintStream out, Progress progress) {
            this.out = out;
            this.progress = progress;
        }

        @Override
        public void refused(String comment, String reason) {
            losses++;
            say("comment " + comment + " was refused: " + reason);
        }

        @Override
        public void skipped(Read.Skipped record) {
            switch (record.kind()) {
                case PING -> pings++;
                case NOTE -> say(record.where() + ": " + record.why());
                case BROKEN, TRUNCATED -> {
                    losses++;
                    say(record.where() + ": " + record.why());
                }
            }
        }

        private void say(String line) {
            progress.leave();
            out.println("  ! " + line);
        }

        @Override
        public void sent(Counts soFar) {
            progress.at(soFar.all(), counts(soFar));
        }

        private static String counts(Counts counts) {
            return Progress.number(counts.all()) + " comments: " + Progress.number(counts.stored()) + " stored, "
                    + Progress.number(counts.known()) + " known, " + Progress.number(counts.refused()) + " refused";
        }

        void end(CommentImport.Done done) {
            progress.leave();
            out.println(counts(done.counts())
                    + (pings == 0 ? "" : "; " + Progress.number(pings) + " pings of other sites left out")
                    + (done.orphans() == 0
                            ? ""
                            : "; " + Progress.number(done.orphans())
                                    + " replies to what is not in the file became roots")
                    + ".");
        }

        void leave() {
            progress.leave();
        }

        boolean isClean() {
            return losses == 0;
        }
    }
}
