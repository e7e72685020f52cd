package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.SampleSource;
import news.broadsheet.testkit.Samples;

/** A newspaper on loopback with one page and a feed that tests rewrite, and the pipeline that reads it into a store in memory. */
final class Herald implements AutoCloseable {

    static final SourceId ID = new SourceId("herald");

    private static final String PAGE = """
            <html lang="en"><head><meta property="og:image" content="/img/bridge.jpg"></head><body><nav>Home</nav><article>
            <h1>The bridge opens</h1><p class="byline">By Ann Author</p>
            <figure><img src="/img/bridge.jpg"><figcaption>The bridge at noon</figcaption></figure>
            <p>After three years of work the bridge over the river is open again, and the city has its shortest way back.</p>
            <p>Advertisement</p><p>The first tram crossed it at noon. <a href="/trams">Trams</a> run every ten minutes from today.</p>
            </article></body></html>""";

    final FakeNews news = new FakeNews();
    final Publisher publisher = new Publisher();
    final FakeSubscriptions subscriptions = new FakeSubscriptions();
    final Pipeline pipeline = new Pipeline(news, news, news, subscriptions);

    Herald() {
        publisher.serve("/bridge", "text/html", PAGE);
        publish(rss(item("1", "The bridge opens", "/bridge")));
    }

    /** The source, not yet saved. */
    SampleSource source() {
        return Samples.source(ID.value())
                .home(publisher.url("/").toString())
                .feedUrl(publisher.url("/feed.xml").toString());
    }

    void publish(String feed) {
        publisher.serve("/feed.xml", "application/rss+xml", feed);
    }

    static String rss(String items) {
        return "<rss version='2.0'><channel><title>The Herald</title><link>/</link><language>en</language>" + items
                + "</channel></rss>";
    }

    static String item(String guid, String title, String link) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title><link>" + link
                + "</link><description>A short summary.</description><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>";
    }

    List<Card> latest() {
        return news.page(new ListName.Latest(), null, 100).items();
    }

    /** The article there is, and that it is the only one. */
    Article only() {
        assertThat(latest()).hasSize(1);
        return news.find(latest().getFirst().id()).orElseThrow();
    }

    PollState poll() {
        return news.find(ID).map(Source::poll).orElseThrow();
    }

    /** A run of the schedule so much later that every source is due. */
    void runAgain() {
        pipeline.clock.advance(Duration.ofHours(25));
        pipeline.run();
    }

    @Override
    public void close() {
        pipeline.close();
        publisher.close();
    }
}
