package news.broadsheet.benchmarks.load;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A load test from the first look at the service to the last look at its counts. What it has found is to be had at any time. */
final class Load {

    private final LoadOptions options;
    private final Patience patience;
    private final Api api;
    private final Issuer issuer;
    private final String run;
    private final PrintStream progress;

    private volatile Optional<Measured> measured = Optional.empty();

    /** What there is from the first request on. */
    private record Measured(LoadRun run, Map<Kind, String> leftOut, int articles, People people) {}

    Load(LoadOptions options, Patience patience, HttpClient client, String issuer, String run, PrintStream progress) {
        this.options = options;
        this.patience = patience;
        this.api = new Api(client, options.url());
        this.issuer = new Issuer(client, issuer);
        this.run = run;
        this.progress = progress;
    }

    /** @throws Unready where there is nothing to put a load on */
    Report perform() throws Unready, InterruptedException {
        Preparation preparation = new Preparation(api, options.url());
        List<String> articles = preparation.articles();
        progress.println("Getting tokens for " + options.people() + " people ...");
        People people = new People(issuer.people(options.people(), run), patience.rest());
        Writers writers = new Writers(api, people, run);
        List<Conversation> conversations = preparation.conversations(articles, writers);
        Map<Kind, String> leftOut = preparation.leftOut(conversations.getFirst(), people);
        Map<Kind, Schedule> schedules = options.schedules(Kind.without(leftOut.keySet()));
        LoadRun running = new LoadRun(new Actions(api, writers, conversations), schedules);
        measured = Optional.of(new Measured(running, leftOut, conversations.size(), people));
        progress.println("Running for " + options.seconds() + " s ...");
        running.run();
        progress.println("Waiting until the counts are right ...");
        Settlement.Result settlement = new Settlement(writers, patience).settle();
        Exactness.Result exactness = new Exactness(api, patience).await(conversations);
        return report(measured.get(), false, Optional.of(settlement), Optional.of(exactness));
    }

    /** What has been measured by now; empty before the first request. */
    Optional<Report> soFar() {
        return measured.map(found -> report(found, true, Optional.empty(), Optional.empty()));
    }

    private Report report(
            Measured found,
            boolean interrupted,
            Optional<Settlement.Result> settlement,
            Optional<Exactness.Result> exactness) {
        LoadRun running = found.run();
        List<Report.Row> rows = new ArrayList<>();
        // Interrupted while it waited for counts, it had come to the end of its schedules.
        Duration elapsed = running.elapsed();
        Duration atLeast = elapsed.compareTo(options.length()) < 0 ? elapsed : options.length();
        running.streams().forEach(each -> rows.add(Report.Row.of(each.kind(), each.schedule(), each.tally(), atLeast)));
        return new Report(
                options,
                found.articles(),
                elapsed,
                interrupted,
                found.leftOut(),
                rows,
                found.people().waits(),
                running.late(),
                settlement,
                exactness);
    }
}
