package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.broadsheet.local.operator.Opml;
import news.broadsheet.local.operator.SourceRequest;
import news.broadsheet.local.operator.SourceRequest.Display;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts the whole service on this machine, and stops it at Ctrl-C.")
final class RunCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_533;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port of the API (default 3000). The demonstration publishers get the next one, the development"
                            + " page the one after. 0 picks free ports.")
    private int port = 3000;

    @Option(names = "--data", paramLabel = "DIR", description = "Where data is kept between runs (default: .data).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Empty the data folder first.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Leave out the demonstration publishers.")
    private boolean withoutDemo;

    @Option(names = "--source", paramLabel = "URL", description = "Add this feed. May be given more than once.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--opml",
            paramLabel = "FILE",
            description = "Add the feeds of this OPML file. May be given more than once.")
    private List<Path> opml = new ArrayList<>();

    @Option(
            names = "--rights",
            paramLabel = "title|excerpt|full",
            description = "How much of the articles of added feeds may be shown (default: excerpt).")
    private @Nullable Display rights;

    @Option(names = "--issuer", paramLabel = "URL", description = "Take tokens of this OpenID Connect issuer.")
    private @Nullable String issuer;

    @Option(
            names = "--audience",
            paramLabel = "AUD",
            description = "The audience that tokens must name (default: broadsheet).")
    private String audience = "broadsheet";

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the template. May be given more than once.")
    private Map<String, String> parameters = Map.of();

    private final Path root;
    private final PrintStream out;
    private final PrintStream err;

    RunCommand(Path root, PrintStream out, PrintStream err) {
        this.root = root;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        LocalRun run;
        try {
            run = LocalRun.start(
                    options(), InstantSource.system(), () -> UUID.randomUUID().toString(), out);
        } catch (StartException e) {
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
        stopAtSignal(run);
        tell(run, start);
        new CountDownLatch(1).await();
        return 0;
    }

    private RunOptions options() throws StartException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new StartException("The port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        Path folder = data == null ? root.resolve(".data") : data;
        try {
            return new RunOptions(
                    root,
                    folder.toAbsolutePath().normalize(),
                    fresh,
                    port,
                    !withoutDemo,
                    Optional.ofNullable(issuer),
                    audience,
                    requests(),
                    parameters);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<SourceRequest> requests() throws IOException {
        Optional<Display> display = Optional.ofNullable(rights);
        List<SourceRequest> requests = new ArrayList<>();
        for (String source : sources) {
            requests.add(
                    SourceRequest.of(SourceRequest.feed(source), Optional.empty(), display.orElse(Display.EXCERPT)));
        }
        for (Path file : opml) {
            requests.addAll(requests(Opml.read(file, display)));
        }
        return requests;
    }

    private static List<SourceRequest> requests(Opml opml) {
        if (!opml.refused().isEmpty()) {
            throw new IllegalArgumentException(opml.refused().getFirst());
        }
        return opml.sources();
    }

    private void stopAtSignal(LocalRun run) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            run.console().say("Stopping: what runs may end, what waits is kept ...");
            long start = System.nanoTime();
            run.close();
            run.console().say("Stopped after " + seconds(start) + ".");
            // The JVM would report the signal as a failure.
            Runtime.getRuntime().halt(0);
        }));
    }

    private void tell(LocalRun run, long start) throws InterruptedException {
        Console console = run.console();
        console.say("Broadsheet is running (" + seconds(start) + ").");
        console.say("  site          " + run.apiUrl() + "/");
        console.say("  API           " + run.apiUrl() + "/v1");
        if (!withoutDemo) {
            console.say("  publishers    " + run.demoUrl() + "  (a demonstration, invented)");
        }
        console.say("  development   " + run.developmentUrl() + "  (tokens for anybody, for development only)");
        console.say("  logs          " + run.logFile());
        console.say("Try:");
        console.say("  curl '" + run.apiUrl() + "/v1/feed?limit=3'");
        console.say("  ./broadsheet token --name Ada" + (port == 3000 ? "" : " --port " + port));
        console.say("Ctrl-C stops it.");
        if (!withoutDemo || !sources.isEmpty() || !opml.isEmpty()) {
            FirstArticle.await(run.apiUrl())
                    .ifPresent(id -> console.say(
                            "First article after " + seconds(start) + ": curl " + run.apiUrl() + "/v1/articles/" + id));
        }
    }

    private static String seconds(long startNanos) {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0);
    }
}
