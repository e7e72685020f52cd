package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.site.settings.SettingsFile;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSearch;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import tools.jackson.databind.node.ObjectNode;

/** The publishing surface over fakes, with a hub, asked by address. */
final class Surface {

    static final String ORIGIN = "https://site.example";
    static final String HUB = "https://hub.example/";

    private static final List<String> ROUTES = List.of(
            "/sections/{section}/{feed}",
            "/sources/{id}/{feed}",
            "/stories/{story}/{feed}",
            "/search/{feed}",
            "/sitemaps/news/{slot}");

    final FakeNews news = new FakeNews();
    final FakeSearch search = new FakeSearch(news);
    final FakeStories stories = new FakeStories();
    final FakeFronts fronts = new FakeFronts();
    final TestClock clock = new TestClock();
    final SurfaceHandler handler;

    Surface() {
        this(settings("\"webSubHub\": null", "\"webSubHub\": \"" + HUB + "\""));
    }

    Surface(SiteSettings settings) {
        handler = new SurfaceHandler(new SurfacePorts(
                settings,
                ORIGIN,
                (article, image, width, webp) -> "/media/" + article + "/" + width + (webp ? ".webp" : ".jpg"),
                news,
                news,
                stories,
                fronts,
                search,
                news,
                clock));
        news.save(Samples.source("daily").build());
    }

    /** The packed settings, with something else in them. */
    static SiteSettings settings(String before, String after) {
        Path file = Path.of(System.getProperty("project.root", "../.."), "site.json");
        try {
            return SettingsFile.read(
                    Files.readString(file).replace(before, after).getBytes(UTF_8), Texts.SPOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores articles, and lets search know. */
    void bring(SampleArticle... articles) {
        search.bring(articles);
    }

    /** A story with this headline. */
    StoryId storyOf(String headline) {
        SampleStory story = Samples.story("headed").headline(headline);
        stories.keep(story.build(), story.members());
        return story.id();
    }

    void rank(SampleStory... samples) {
        for (SampleStory sample : samples) {
            stories.keep(sample.build(), sample.members());
        }
        fronts.replaceAll(Fronts.of(Fronts.considered(stories), Samples.NOW));
    }

    Answer get(String address) {
        return get(address, Map.of());
    }

    /** @param address path and query, as a client sends them */
    Answer get(String address, Map<String, String> headers) {
        return event(address, headers).send(handler);
    }

    static Event event(String address, Map<String, String> headers) {
        String[] parts = address.split("\\?", 2);
        Event event = Event.read("surface", "latest-rss");
        ObjectNode json = event.json();
        String route = ROUTES.stream()
                .filter(each -> parts[0].matches(each.replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst()
                .orElse(parts[0]);
        json.put("routeKey", "GET " + route).put("rawPath", parts[0]);
        String[] names = route.split("/", -1);
        String[] values = parts[0].split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                event.path(names[i].substring(1, names[i].length() - 1), URLDecoder.decode(values[i], UTF_8));
            }
        }
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&"))
                    .map(each -> each.split("=", 2))
                    .forEach(each -> event.query(each[0], URLDecoder.decode(each[1], UTF_8)));
        }
        new TreeMap<>(headers).forEach(event::header);
        return event;
    }

    /** Bytes of an answer that may have been no text to the gateway. */
    static byte[] body(Answer answer) {
        return answer.body().startsWith("<") || answer.body().startsWith("{")
                ? answer.body().getBytes(UTF_8)
                : Base64.getDecoder().decode(answer.body());
    }
}
