package news.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.broadsheet.site.page.SitePages;
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
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HEAD for all pages comes by one greedy route, and is answered as the GET of its address. */
class HeadTest {

    private final FakeNews news = new FakeNews();
    private final SiteHandler handler = new SiteHandler(new SitePages(
            new SitePages.Stores(
                    news,
                    new FakeComments(),
                    news,
                    new FakeFronts(),
                    new FakeStories(),
                    news,
                    new FakeSearch(news),
                    (article, image, width, webp) -> "/media/" + article),
            new TestClock(),
            new House("https://site.example", Optional.empty()),
            SettingsFile.packed(Texts.SPOKEN)));

    private final SampleArticle article = Samples.article("bridge").headline("The bridge is open again");

    @BeforeEach
    void store() {
        news.save(Samples.source("daily").build());
        news.store(article.build(), article.identities(), "entry");
    }

    @Test
    void anArticlesHeadIsThatOfItsPage() {
        Answer head = head("/articles/" + article.id().value());
        Answer get = get("GET /articles/{id}", "/articles/" + article.id().value());
        assertThat(get.status()).isEqualTo(200);
        assertThat(get.body()).contains("The bridge is open again");
        same(head, get);
    }

    @Test
    void theFrontHasARouteOfItsOwn() {
        same(ask("HEAD /", "/").send(handler), get("GET /", "/"));
    }

    @Test
    void whatIsNotThereIsNotThereForHeadEither() {
        same(head("/nothing/here"), get("GET /{page+}", "/nothing/here"));
        assertThat(head("/articles/0123456789abcdefghjkmnpqrs").status()).isEqualTo(404);
    }

    /** A 404 might be kept by a cache, and shown to whoever asks with GET. */
    @Test
    void theApiIsReadWithGet() {
        Answer refused = ask("HEAD /v1/{path+}", "/v1/feed").send(handler);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("allow")).isEqualTo("GET");
        assertThat(refused.header("cache-control")).isEqualTo("no-store");
        assertThat(refused.body()).isEmpty();
    }

    private static void same(Answer head, Answer get) {
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-length"))
                .isEqualTo(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(head.headers()).containsAllEntriesOf(get.headers());
    }

    private Answer head(String path) {
        return ask("HEAD /{page+}", path).send(handler);
    }

    private Answer get(String routeKey, String path) {
        return ask(routeKey, path).path("id", article.id().value()).send(handler);
    }

    private static Event ask(String routeKey, String path) {
        Event event = Event.read("site", "head");
        event.json().put("routeKey", routeKey).put("rawPath", path);
        return event;
    }
}
