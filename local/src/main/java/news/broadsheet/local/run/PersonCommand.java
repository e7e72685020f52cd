package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import news.broadsheet.local.archive.AdminApi;
import news.broadsheet.local.archive.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet person}: one person's data, handed over or erased. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "All that a service keeps of one person.",
        synopsisSubcommandLabel = "(export | erase)")
final class PersonCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PersonCommand() {}

    static CommandLine of(PrintStream out, PrintStream err) {
        return new CommandLine(new PersonCommand())
                .addSubcommand(new Export(out, err))
                .addSubcommand(new Erase(out, err));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say person export or person erase.");
    }

    /** Who is meant. */
    private static final class Who {

        @Parameters(
                arity = "0..1",
                paramLabel = "PERSON",
                description = "Their key, as an export of comments has it (authorKey); or say --issuer and --subject.")
        private @Nullable String key;

        @Option(names = "--issuer", paramLabel = "URL", description = "The issuer of their tokens.")
        private @Nullable String issuer;

        @Option(names = "--subject", paramLabel = "TEXT", description = "The subject of their tokens.")
        private @Nullable String subject;

        @Mixin
        private ServiceOptions service = new ServiceOptions();

        Person of(AdminApi api) throws IOException {
            String named = key;
            String by = issuer;
            String as = subject;
            if (named != null && by == null && as == null) {
                return Person.ofKey(api, named);
            }
            if (named == null && by != null && as != null) {
                return Person.ofToken(api, by, as);
            }
            throw new IOException("Say who is meant: their key, or --issuer and --subject.");
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Prints all that is kept of one person, as JSON: standing, comments with all their texts, votes,"
                            + " reports.")
    private static final class Export implements Callable<Integer> {

        @Mixin
        private Who who = new Who();

        private final PrintStream out;
        private final PrintStream err;

        Export(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            try (AdminApi api = who.service.open()) {
                who.of(api).export(out);
                return 0;
            } catch (IOException e) {
                err.println("broadsheet: " + e.getMessage());
                return 1;
            }
        }
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Takes back all comments of one person and forgets the rest; a ban stays. There is no way back. It"
                            + " may break off and be run again.")
    private static final class Erase implements Callable<Integer> {

        @Mixin
        private Who who = new Who();

        @Option(names = "--yes", description = "That it is meant.")
        private boolean meant;

        private final PrintStream out;
        private final PrintStream err;

        Erase(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            if (!meant) {
                err.println("broadsheet: There is no way back: say --yes where this is meant.");
                return 1;
            }
            try (AdminApi api = who.service.open()) {
                Person.Erased erased = who.of(api).erase(soFar -> err.println("  " + line(soFar) + " so far"));
                out.println("Erased: " + line(erased) + ".");
                return 0;
            } catch (IOException e) {
                err.println("broadsheet: " + e.getMessage());
                return 1;
            }
        }

        private static String line(Person.Erased erased) {
            return Progress.number(erased.comments()) + " comments, " + Progress.number(erased.votes()) + " votes, "
                    + Progress.number(erased.reports()) + " reports";
        }
    }
}
