package news.broadsheet.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.lambda.http.HttpFunction;
import news.broadsheet.site.House;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.settings.SettingsFile;
import news.broadsheet.site.text.Texts;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSearch;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleComment;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages over fakes, asked by address as a browser would. */
final class Visit {

    static final String ORIGIN = "https://site.example";

    static final Pictures PICTURES = Pictures.signed(new MediaKey("0123456789abcdef0123456789abcdef"));

    final FakeNews news = new FakeNews();
    final FakeComments comments = new FakeComments();
    final FakeFronts fronts = new FakeFronts();
    final FakeStories stories = new FakeStories();
    final FakeSearch search = new FakeSearch(news);
    private final SitePages pages;

    Visit() {
        pages = pages(new SitePages.Stores(news, comments, news, fronts, stories, news, search, PICTURES));
        news.save(Samples.source("daily").build());
    }

    /** Over other stores than the fakes. */
    Visit(SitePages.Stores stores) {
        pages = pages(stores);
    }

    private static SitePages pages(SitePages.Stores stores) {
        return new SitePages(
                stores,
                new TestClock(),
                new House(ORIGIN, Optional.of("https://issuer.example/pool")),
                SettingsFile.packed(Texts.SPOKEN));
    }

    void bring(SampleArticle... articles) {
        search.bring(articles);
    }

    void say(SampleComment sample) {
        Comment comment = sample.build();
        comments.submit(
                new Entry(comment, new Pace(comment.createdAt()), comment.id().value(), (given, _) -> given));
    }

    void rank(SampleStory... samples) {
        for (SampleStory sample : samples) {
            stories.keep(sample.build(), sample.members());
        }
        fronts.replaceAll(Fronts.of(Fronts.considered(stories), Samples.NOW));
    }

    /** @param address path and query, as a client sends them */
    Answer get(String address) {
        String[] parts = address.split("\\?", 2);
        String route = pages.routes().keys().stream()
                .filter(key -> key.startsWith("GET "))
                .map(key -> key.substring("GET ".length()))
                .sorted(Comparator.comparingLong(Visit::openness))
                .filter(key ->
                        parts[0].matches(key.replaceAll("\\{[a-z]+\\+}", ".+").replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst()
                .orElseThrow();
        Event event = Event.read("site", "front");
        event.json().put("routeKey", "GET " + route).put("rawPath", parts[0]);
        List<String> names = List.of(route.split("/", -1));
        List<String> values = List.of(parts[0].split("/", -1));
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith("{") && !names.get(i).endsWith("+}")) {
                event.path(names.get(i).substring(1, names.get(i).length() - 1), values.get(i));
            }
        }
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&", -1))
                    .map(each -> each.split("=", 2))
                    .forEach(each -> event.query(each[0], URLDecoder.decode(each[1], UTF_8)));
        }
        HttpFunction function = new HttpFunction(pages.routes(), pages::failure);
        return event.send(function::handle);
    }

    Document page(String address) {
        return Jsoup.parse(get(address).body(), ORIGIN + address);
    }

    private static long openness(String route) {
        return route.contains("+}")
                ? Long.MAX_VALUE
                : route.chars().filter(c -> c == '{').count();
    }
}
