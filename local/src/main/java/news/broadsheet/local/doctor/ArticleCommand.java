package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.page.PageUnderstanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet doctor article}. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads article pages as the service would, and tells what it made of them, from where, and what not.")
final class ArticleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL-or-FILE", arity = "0..*", description = "What to read; - is the standard input.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--jsonl",
            description = "Read requests from the standard input, one JSON object a line, and answer each with a line.")
    private boolean lines;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write a page for a browser instead: the article beside the page it is from; - is the standard"
                            + " output.")
    private @Nullable String html;

    @Option(
            names = "--left-out",
            paramLabel = "N",
            description = "Tell of this many texts for each reason why something was left out (default 5).")
    private int leftOut = 5;

    @Mixin
    private WebOptions web = new WebOptions();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    ArticleCommand(InputStream in, PrintStream out, PrintStream err, InstantSource clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (lines != targets.isEmpty()) {
            return misused("give either articles to look at, or --jsonl and requests on the standard input.");
        }
        if (html != null && targets.size() != 1) {
            return misused("--html is for one article at a time.");
        }
        if (!web.isUsable()) {
            return misused("--url is an absolute http or https URL.");
        }
        boolean well = lines ? answers() : reports();
        return well ? 0 : 1;
    }

    private int misused(String sentence) {
        err.println("broadsheet: " + sentence);
        return 2;
    }

    private boolean answers() throws IOException {
        Examination examination = new Examination(PageUnderstanding::of, clock, Examination.LIMIT);
        return new ArticleLines(examination).answer(in, out);
    }

    private boolean reports() throws IOException {
        Examination examination = new Examination(PageUnderstanding::explained, clock, Examination.LIMIT);
        boolean allArticles = true;
        try (Fetcher fetcher = web.fetcher(clock)) {
            PageFinder finder = new PageFinder(fetcher, in, web.base(), clock);
            for (int i = 0; i < targets.size(); i++) {
                ArticleVisit visit = new ArticleVisit(examination, targets.get(i), finder.find(targets.get(i)));
                if (i > 0) {
                    out.println();
                }
                allArticles &= html == null
                        ? visit.print(new Sheet(out), leftOut)
                        : new ArticleFile(html, out, err).write(visit);
            }
        }
        return allArticles;
    }
}
