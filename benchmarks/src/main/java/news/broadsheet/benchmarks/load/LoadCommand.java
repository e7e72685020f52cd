package news.broadsheet.benchmarks.load;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/run load}. */
@Command(
        name = "benchmarks/run load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts a load on a running service and checks that every comment accepted is counted.",
        footer = {
            "",
            "Exit code 0: the counts are exact. 1: they are not, or it was interrupted. 2: nothing could be measured."
        })
final class LoadCommand implements Callable<Integer> {

    /** They write the first comments, at most one below each article of a page of the feed, and rest when the run begins. */
    private static final int FIRST = 20;

    @Option(names = "--url", paramLabel = "URL", description = "The service (default http://localhost:3000).")
    private String url = "http://localhost:3000";

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Its development address, which gives tokens (default: the service's, at its port + 2).")
    private @Nullable String issuer;

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default 30).")
    private int seconds = 30;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Writes per second: comments, replies and votes as 2 : 1 : 1 (default 10).")
    private int rate = 10;

    @Option(names = "--readers", paramLabel = "N", description = "Each reads once a second (default 20).")
    private int readers = 20;

    @Option(
            names = "--people",
            paramLabel = "N",
            description =
                    "How many write, each one comment in three seconds at most (default: twice as many as needed, and 20).")
    private @Nullable Integer people;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;
    private final Patience patience;

    LoadCommand(PrintStream out, PrintStream err, Patience patience) {
        this.out = out;
        this.err = err;
        this.patience = patience;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err, Patience.USUAL).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out, PrintStream err, Patience patience) {
        return new CommandLine(new LoadCommand(out, err, patience)).setParameterExceptionHandler((e, arguments) -> {
            err.println("load: " + e.getMessage());
            return 2;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient client = Wiring.client()) {
            LoadOptions options = options();
            Load load = new Load(options, patience, client, issuer(options.url()), Wiring.run(), err);
            Optional<Report> report = measured(load);
            report.ifPresent(this::print);
            return report.map(Report::exact).orElse(false) ? 0 : 1;
        } catch (Unready e) {
            err.println("load: " + e.getMessage());
            return 2;
        }
    }

    /** Empty where Ctrl-C came first, which prints what there is. */
    private Optional<Report> measured(Load load) throws Unready, InterruptedException {
        // Whoever is first: the end, of whatever kind, or the signal.
        AtomicBoolean over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (over.compareAndSet(false, true)) {
                load.soFar().ifPresent(this::print);
                // The JVM would give an exit code of its own.
                Runtime.getRuntime().halt(1);
            }
        }));
        Optional<Report> report = Optional.empty();
        try {
            report = Optional.of(load.perform());
        } finally {
            if (!over.compareAndSet(false, true)) {
                report = Optional.empty();
            }
        }
        return report;
    }

    private void print(Report report) {
        out.print(json ? ReportJson.of(report) : ReportText.of(report));
        out.flush();
    }

    private LoadOptions options() throws Unready {
        within("--seconds", seconds, 1, 86_400);
        within("--rate", rate, 1, 10_000);
        within("--readers", readers, 0, 100_000);
        int least = Math.max(2, (int) Math.ceil(rate * patience.rest().toMillis() / 1000.0));
        int writers = Optional.ofNullable(people).orElse(2 * least + FIRST);
        if (writers < least) {
            throw new Unready(writers + " people cannot write " + rate
                    + " comments a second, each one in three seconds: at" + " least " + least + " can.");
        }
        return new LoadOptions(address(url), seconds, rate, readers, writers);
    }

    private static void within(String option, int value, int least, int most) throws Unready {
        if (value < least || value > most) {
            throw new Unready(option + " is a number from " + least + " to " + most + ".");
        }
    }

    private String issuer(String service) throws Unready {
        if (issuer != null) {
            return address(issuer);
        }
        URI uri = URI.create(service);
        if (uri.getPort() < 0) {
            throw new Unready(
                    "Tokens are given at the service's port + 2: name its development address with --issuer.");
        }
        return uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() + 2);
    }

    private static String address(String text) throws Unready {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Unready("This is no address of a service: " + text);
    }
}
