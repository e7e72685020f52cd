package news.broadsheet.local.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.broadsheet.local.demo.DemoPublisher;
import news.broadsheet.local.demo.DemoSite;
import news.broadsheet.local.demo.Publications;
import news.broadsheet.local.operator.FetchOrder;
import news.broadsheet.local.operator.SourceRequest;
import software.amazon.awssdk.core.exception.SdkException;

/** The demonstration publishers of a run: their site, and word of what they publish. */
final class Demonstration {

    private final DemoSite site;
    private final DataFolder data;
    private final InstantSource clock;
    private final Console console;

    private Demonstration(DemoSite site, DataFolder data, InstantSource clock, Console console) {
        this.site = site;
        this.data = data;
        this.clock = clock;
        this.console = console;
    }

    /**
     * @param url of the server, which is started
     * @throws IOException with a sentence for people, where what is kept of the demonstration is damaged
     */
    static Demonstration open(String url, HttpServer server, DataFolder data, InstantSource clock, Console console)
            throws IOException {
        DemoSite site = new DemoSite(url, DemoSite.startOf(data.resolve("demo-start"), clock), clock);
        server.createContext("/", site);
        server.start();
        return new Demonstration(site, data, clock, console);
    }

    /** The publishers as sources to be added. */
    List<SourceRequest> sources() {
        return DemoPublisher.ALL.stream()
                .map(publisher -> new SourceRequest(
                        URI.create(site.feed(publisher)),
                        Optional.of(publisher.sourceId()),
                        Optional.of(publisher.name()),
                        Optional.of(site.home(publisher)),
                        Optional.of(publisher.language()),
                        Optional.empty(),
                        Optional.of(publisher.name()),
                        SourceRequest.Display.FULL))
                .toList();
    }

    /** Has each new article fetched when it appears, as a hub's ping would (WebSub, section 7), from now on. */
    Publications publish(FetchOrder fetches) throws IOException {
        Publications publications =
                new Publications(site, clock, data.resolve("demo-published"), (publisher, headline) -> {
                    console.say("  " + publisher.name() + " published: " + headline);
                    try {
                        fetches.fetch(publisher.sourceId(), URI.create(site.feed(publisher)));
                    } catch (SdkException e) {
                        console.failed(publisher.name(), "its feed is not fetched now: " + e.getMessage());
                    }
                });
        publications.start();
        return publications;
    }
}
