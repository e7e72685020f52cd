package news.broadsheet.local.doctor;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code broadsheet doctor}: the patients are its subcommands. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tells what the service would make of something, and stores nothing.",
        synopsisSubcommandLabel = "(feed | article | stories)")
public final class DoctorCommand implements Runnable {

    private DoctorCommand() {}

    public static CommandLine of(InputStream in, PrintStream out, PrintStream err, InstantSource clock) {
        return new CommandLine(new DoctorCommand())
                .addSubcommand(new FeedCommand(in, out, err, clock))
                .addSubcommand(new ArticleCommand(in, out, err, clock))
                .addSubcommand(new StoriesCommand(in, out, err));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this),
                "Say what is to be looked at: broadsheet doctor feed URL-or-FILE, doctor article URL-or-FILE, or doctor"
                        + " stories FILE.");
    }
}
