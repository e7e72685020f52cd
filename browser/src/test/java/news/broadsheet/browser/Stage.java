package news.broadsheet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import news.broadsheet.local.run.RunningService;

/** The one service and the one browser of all tests: starting either costs more than most tests do. */
final class Stage implements AutoCloseable {

    private final Path data;
    private final RunningService service;
    private final Publisher publisher;
    private final Chromium chromium;
    private final Newsstand newsstand;

    private Stage(Path data, RunningService service, Publisher publisher, Chromium chromium, Newsstand newsstand) {
        this.data = data;
        this.service = service;
        this.publisher = publisher;
        this.chromium = chromium;
        this.newsstand = newsstand;
    }

    static Stage set(Path executable) throws Exception {
        Path data = Files.createTempDirectory("broadsheet-browser");
        RunningService service = RunningService.start(data.resolve("kept"));
        Publisher publisher = Publisher.start();
        Chromium chromium = Chromium.start(executable);
        return new Stage(data, service, publisher, chromium, Newsstand.fill(service, publisher));
    }

    RunningService service() {
        return service;
    }

    Publisher publisher() {
        return publisher;
    }

    /** What there is to read. */
    Newsstand newsstand() {
        return newsstand;
    }

    String origin() {
        return service.apiUrl();
    }

    /** A reader with a browser of their own: nothing is kept from another. */
    Visit visit(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options.setBaseURL(origin()));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        return new Visit(context, page, origin());
    }

    Visit visit(Screen screen) {
        return visit(screen.options());
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        service.close();
        publisher.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
