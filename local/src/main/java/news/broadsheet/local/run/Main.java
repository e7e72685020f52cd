package news.broadsheet.local.run;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import news.broadsheet.local.doctor.DoctorCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code ./broadsheet}. */
@Command(
        name = "broadsheet",
        mixinStandardHelpOptions = true,
        description = "The whole news service on this machine.",
        synopsisSubcommandLabel = "(run | token | doctor | import | export | reread | comments | person)")
public final class Main implements Runnable {

    private Main() {}

    /** The repository's folder comes in the system property {@code broadsheet.root}, which the script sets. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        // Functions have no logging library, as on Lambda; SLF4J's word on that would stand between our lines.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("broadsheet.root", ""))
                .toAbsolutePath()
                .normalize();
        System.exit(commands(root, System.in, out, err, InstantSource.system()).execute(args));
    }

    static CommandLine commands(Path root, InputStream in, PrintStream out, PrintStream err, InstantSource clock) {
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(root, out, err))
                .addSubcommand(new TokenCommand(out, err))
                .addSubcommand(DoctorCommand.of(in, out, err, clock))
                .addSubcommand(new ImportCommand(out, err))
                .addSubcommand(new ExportCommand(out, err, clock))
                .addSubcommand(new RereadCommand(out, err, clock))
                .addSubcommand(CommentsCommand.of(out, err, clock))
                .addSubcommand(PersonCommand.of(out, err))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this),
                "Say what to do, such as broadsheet run; broadsheet --help lists what there is.");
    }
}
