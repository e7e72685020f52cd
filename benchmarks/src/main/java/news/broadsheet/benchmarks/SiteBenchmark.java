package news.broadsheet.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.lambda.http.HttpFunction;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.site.House;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.page.SitePages;
import news.broadsheet.site.settings.SettingsFile;
import news.broadsheet.site.text.Texts;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSearch;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.TestContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page from the gateway's event to its answer, as the site function makes it: routing, rights, signed pictures, templates,
 * ETag, gzip, and the answer as JSON; stores in memory. With C1 only, as Lambda runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SiteBenchmark {

    private static final int PARAGRAPHS = 30;

    private HttpFunction function = new HttpFunction(new Routes());
    private byte[] article = {};
    private byte[] front = {};

    /** An article of some 2,000 words with pictures, quotes and a video, six related ones; a full front. */
    @Setup
    public void fill() {
        FakeNews news = new FakeNews();
        FakeStories stories = new FakeStories();
        FakeFronts fronts = new FakeFronts();
        SitePages pages = new SitePages(
                new SitePages.Stores(
                        news,
                        new FakeComments(),
                        news,
                        fronts,
                        stories,
                        news,
                        new FakeSearch(news),
                        Pictures.signed(new MediaKey("0123456789abcdef0123456789abcdef"))),
                new TestClock(),
                new House("https://news.example", Optional.of("https://issuer.example")),
                SettingsFile.packed(Texts.SPOKEN));
        function = new HttpFunction(pages.routes(), pages::failure);
        news.save(Samples.source("daily")
                .rights(new Rights(Rights.Display.FULL, true, false))
                .build());
        SampleArticle reading = sample(0).body(body().toArray(Block[]::new));
        news.store(reading.build(), reading.identities(), "entry");
        news.relate(
                reading.id(),
                IntStream.rangeClosed(1, 6).mapToObj(i -> sample(i).card()).toList());
        rank(stories, fronts);
        article = event("GET /articles/{id}", "/articles/" + reading.id())
                .path("id", reading.id().value())
                .json()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        front = event("GET /", "/").json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rank(FakeStories stories, FakeFronts fronts) {
        for (int i = 0; i < 40; i++) {
            SampleStory story = Samples.story("s" + i)
                    .headline("Story number " + i + " of the day")
                    .owners("a", "b");
            stories.keep(story.build(), story.members());
        }
        fronts.replaceAll(Fronts.of(Fronts.considered(stories), Samples.NOW));
    }

    @Benchmark
    public byte[] article() {
        return answer(article);
    }

    @Benchmark
    public byte[] front() {
        return answer(front);
    }

    private byte[] answer(byte[] event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        function.handle(new ByteArrayInputStream(event), out, new TestContext());
        return out.toByteArray();
    }

    private static Event event(String route, String path) {
        Event event = Event.read("site", "front").header("accept-encoding", "gzip");
        event.json().put("routeKey", route).put("rawPath", path);
        return event;
    }

    private static SampleArticle sample(int number) {
        return Samples.article("n" + number)
                .headline("The bridge is open again, and number " + number + " comes after it")
                .excerpt("After nine weeks the bridge is open, and ferries have less to do than they had.")
                .image(new Picture(
                        "https://daily.example/images/" + number + ".jpg",
                        "A bridge",
                        "On Monday",
                        "A. Writer",
                        1600,
                        1000));
    }

    private static List<Block> body() {
        String sentence =
                "The ferries to the outer islands will run as timetabled this week after crews and the harbour agreed. ";
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            blocks.add(new Block.Paragraph(new RichText(List.of(
                    new Span(sentence.repeat(3) + i, Set.of(), null),
                    new Span("the plan", Set.of(Span.Mark.STRONG), "https://daily.example/plan/" + i),
                    new Span(", it says.", Set.of(), null)))));
            if (i % 10 == 5) {
                blocks.add(new Block.Image(
                        new Picture("https://daily.example/in/" + i + ".jpg", "x", "A caption", null, 1200, 800)));
                blocks.add(new Block.Quote(List.of(RichText.plain(sentence)), "A grocer"));
                blocks.add(new Block.VideoTeaser(new Video(
                        "First boat out",
                        Duration.ofSeconds(128),
                        "https://daily.example/v.jpg",
                        "https://v.example/" + i,
                        "v.example")));
            }
        }
        return blocks;
    }
}
