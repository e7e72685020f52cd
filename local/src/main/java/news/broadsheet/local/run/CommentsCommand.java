package news.broadsheet.local.run;

import java.io.PrintStream;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code broadsheet comments}: what there is below it. */
@Command(
        name = "comments",
        mixinStandardHelpOptions = true,
        description = "All comments of a service, brought in or written out.",
        synopsisSubcommandLabel = "(import | export)")
final class CommentsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CommentsCommand() {}

    static CommandLine of(PrintStream out, PrintStream err, InstantSource clock) {
        return new CommandLine(new CommentsCommand())
                .addSubcommand(new CommentsImportCommand(out, err, clock))
                .addSubcommand(new CommentsExportCommand(out, err, clock));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say comments import or comments export.");
    }
}
