package news.broadsheet.local.run;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import news.broadsheet.local.aws.LocalAws;
import news.broadsheet.local.aws.Stores;
import news.broadsheet.local.function.LocalFunctions;
import news.broadsheet.local.gateway.Gateway;
import news.broadsheet.local.issuer.DevIssuer;
import news.broadsheet.local.issuer.IssuerPages;
import news.broadsheet.local.operator.FetchOrder;
import news.broadsheet.local.operator.InvokeApi;
import news.broadsheet.local.operator.Newsroom;
import news.broadsheet.local.operator.Operator;
import news.broadsheet.local.operator.SourceRequest;
import news.broadsheet.local.queue.ParkingWatch;
import news.broadsheet.local.queue.QueuePump;
import news.broadsheet.local.schedule.Schedules;
import news.broadsheet.local.stream.Checkpoints;
import news.broadsheet.local.stream.StreamPump;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.QueueSource;
import news.broadsheet.local.template.Template.QueueSpec;
import news.broadsheet.local.template.Template.Redrive;
import news.broadsheet.local.template.Template.StreamSource;
import news.broadsheet.local.template.TemplateException;
import news.broadsheet.local.template.TemplateReader;

/** The whole service, running. Started in an order in which nothing is touched before all that can be checked was. */
final class LocalRun implements AutoCloseable {

    /** Stands in for the queue server while the template is checked before anything is started. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final RunOptions options;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final DataFolder data;
    private final Console console;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Listeners listeners;

    private LocalRun(
            RunOptions options,
            InstantSource clock,
            Supplier<String> ids,
            DataFolder data,
            Listeners listeners,
            Console console) {
        this.options = options;
        this.clock = clock;
        this.ids = ids;
        this.data = data;
        this.listeners = listeners;
        this.console = console;
    }

    /** @throws StartException where it cannot start; whatever was started by then is stopped */
    static LocalRun start(RunOptions options, InstantSource clock, Supplier<String> ids, PrintStream out)
            throws StartException {
        Listeners listeners = Listeners.bind(options.port());
        Map<String, String> parameters = parameters(options, listeners);
        DataFolder data;
        try {
            // Checked before the data folder is touched, with --fresh above all.
            TemplateReader.read(template(options), parameters, NOWHERE);
            data = DataFolder.open(options.data(), options.fresh());
        } catch (TemplateException e) {
            listeners.close();
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (StartException e) {
            listeners.close();
            throw e;
        }
        Console console = new Console(out, data.resolve(Console.LOG_FILE));
        LocalRun run = new LocalRun(options, clock, ids, data, listeners, console);
        try {
            run.start(parameters);
            return run;
        } catch (IOException | TemplateException | IllegalArgumentException e) {
            run.close();
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    String apiUrl() {
        return Listeners.url(listeners.api());
    }

    String demoUrl() {
        return Listeners.url(listeners.demo());
    }

    String developmentUrl() {
        return Listeners.url(listeners.development());
    }

    Path logFile() {
        return data.resolve(Console.LOG_FILE);
    }

    Console console() {
        return console;
    }

    private static Path template(RunOptions options) {
        return options.root().resolve("template.yaml");
    }

    private void start(Map<String, String> parameters) throws IOException {
        // What is read from files comes first: where one is damaged, no database was opened and changed.
        Checkpoints checkpoints = new Checkpoints(data.resolve("streams.json"));
        Optional<Demonstration> demo = demonstration();
        DevIssuer issuer = DevIssuer.open(developmentUrl(), options.audience(), data.resolve("issuer-key.json"), clock);
        serve(listeners.development(), "/", new IssuerPages(issuer, apiUrl(), clock, ids));
        listeners.development().start();

        console.say("Starting DynamoDB, S3 and SQS (data in " + data.path() + ") ...");
        LocalAws aws = LocalAws.start(data.path(), background);
        parts.push(aws);
        Template template = TemplateReader.read(template(options), parameters, aws.queueEndpoint());
        new Stores(aws).create(template);
        LocalFunctions functions = LocalFunctions.load(
                template.functions(), options.root(), data.resolve("functions"), environment(aws), console, ids);
        parts.push(functions);
        functions.warm(inOrderOfNeed(template));
        serve(listeners.development(), InvokeApi.PATH, new InvokeApi(functions, background));
        serve(listeners.api(), "/", new Gateway(template, functions, clock, ids, console::failed));
        listeners.api().start();
        List<SourceRequest> sources = new ArrayList<>();
        demo.ifPresent(each -> sources.addAll(each.sources()));
        sources.addAll(options.sources());
        pumps(template, aws, functions, checkpoints);
        addSources(functions, sources);
        if (demo.isPresent()) {
            parts.push(demo.get().publish(new FetchOrder(aws.queues(), template, ids)));
        }
        Schedules schedules = new Schedules(clock, ids, console::failed);
        schedules.start(template.schedules(), functions);
        parts.push(schedules);
    }

    private static Map<String, String> parameters(RunOptions options, Listeners listeners) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SiteOrigin", Listeners.url(listeners.api()));
        parameters.put("PublicUrl", Listeners.url(listeners.api()));
        parameters.put("TokenIssuer", options.issuer().orElse(Listeners.url(listeners.development())));
        parameters.put("TokenAudience", options.audience());
        // What is asked here are demonstrations on this machine, or a few sources for a few minutes.
        parameters.put("HostPause", "0");
        parameters.putAll(options.parameters());
        return parameters;
    }

    /** From the schedule by way of the queues to the first reader. */
    private static List<String> inOrderOfNeed(Template template) {
        Set<String> names = new LinkedHashSet<>();
        template.schedules().forEach(schedule -> names.add(schedule.function()));
        template.queueSources().forEach(source -> names.add(source.function()));
        template.routes().forEach(route -> names.add(route.function()));
        template.streamSources().forEach(source -> names.add(source.function()));
        return List.copyOf(names);
    }

    private static Map<String, String> environment(LocalAws aws) {
        Map<String, String> environment = new LinkedHashMap<>(aws.environment());
        // The demonstration is on this machine, where functions in the cloud must never fetch from.
        environment.put("ALLOW_PRIVATE_ADDRESSES", "true");
        return environment;
    }

    private void serve(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new RequestLog(console));
    }

    private Optional<Demonstration> demonstration() throws IOException {
        return options.demo()
                ? Optional.of(Demonstration.open(demoUrl(), listeners.demo(), data, clock, console))
                : Optional.empty();
    }

    private void addSources(LocalFunctions functions, List<SourceRequest> sources) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        console.say("Adding " + sources.size() + (sources.size() == 1 ? " source ..." : " sources ..."));
        Newsroom newsroom = new Newsroom(Operator.of(functions
                .find(Operator.FUNCTION)
                .orElseThrow(
                        () -> new IOException("The template has no " + Operator.FUNCTION + " to add sources with."))));
        newsroom.add(sources, new Newsroom.Listener() {
            @Override
            public void added(int done, int all) {
                if (done % 25 == 0) {
                    console.say("  " + done + " of " + all);
                }
            }

            @Override
            public void refused(SourceRequest source, String reason) {
                console.say("  ! " + source.feed() + " was not added: " + reason);
            }
        });
    }

    private void pumps(Template template, LocalAws aws, LocalFunctions functions, Checkpoints checkpoints) {
        Set<String> parking = new LinkedHashSet<>();
        template.queues().stream()
                .map(QueueSpec::redrive)
                .flatMap(Optional::stream)
                .map(Redrive::queue)
                .forEach(parking::add);
        template.streamSources().stream()
                .map(StreamSource::onFailure)
                .flatMap(Optional::stream)
                .forEach(parking::add);
        for (QueueSource source : template.queueSources()) {
            QueuePump pump = new QueuePump(source, functions.get(source.function()), aws.queues(), console::failed);
            parts.push(pump);
            pump.start();
        }
        for (StreamSource source : template.streamSources()) {
            String arn = aws.dynamo()
                    .describeTable(request -> request.tableName(source.table()))
                    .table()
                    .latestStreamArn();
            StreamPump pump = new StreamPump(
                    source,
                    arn,
                    functions.get(source.function()),
                    aws.streams(),
                    checkpoints,
                    new StreamFailures(aws.queues(), console));
            parts.push(pump);
            pump.start();
        }
        ParkingWatch watch = new ParkingWatch(
                aws.queues(), parking, (queue, reason) -> console.say("  parked in " + queue + ": " + reason));
        parts.push(watch);
        watch.start();
    }

    /** Stops in the reverse order: first what brings work, last what keeps data. */
    @Override
    public void close() {
        listeners.close();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                console.say("  ! while stopping: " + e);
            }
        }
        background.shutdownNow();
        data.close();
    }
}
