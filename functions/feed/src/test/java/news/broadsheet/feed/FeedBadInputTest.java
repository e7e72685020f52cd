package news.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import news.broadsheet.core.Ids;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedBadInputTest {

    private static final Instant NOON = Samples.NOW;

    private final FakeNews news = new FakeNews();
    private final FakeComments comments = new FakeComments();
    private final TestClock clock = new TestClock();
    private final FeedHandler handler =
            new FeedHandler(new Ports(news, new FakeFronts(), news, new FakeSubscriptions(), comments, clock));

    @ParameterizedTest
    @CsvSource({
        "section,nonsense",
        "section,WORLD",
        "section,'world,sport'",
        "source,Not A Source",
        "source,-x",
        "lang,english language",
        "lang,e",
        "lang,en_GB",
        "limit,0",
        "limit,101",
        "limit,many",
        "cursor,AAAA",
        "sort,newest"
    })
    void aParameterThatCannotBeIsNamedInTheRefusal(String name, String value) {
        Answer answer = Event.read("feed", "latest").query(name, value).send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.parameter()).isEqualTo(name);
        assertThat(answer.json().path("detail").asString()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"bad-limit,limit", "bad-cursor,cursor"})
    void theEventsOfBadInputAreRefused(String name, String parameter) {
        assertThat(Event.read("feed", name).send(handler).parameter()).isEqualTo(parameter);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (int i = 0; i < 25; i++) {
            store(article("a" + i, i));
        }
        String cursor = latest().json().path("next").asString();

        Answer answer = Event.read("feed", "latest")
                .query("section", "world")
                .query("cursor", cursor)
                .send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/cursor");
    }

    @Test
    void aForgedCursorIsRefused() {
        String day = Long.toString(Samples.NOW.truncatedTo(ChronoUnit.DAYS).getEpochSecond(), 36);
        String content = "1." + day + ".made up";
        String seal = Ids.of("cursor", "feed?section=&source=&lang=", content).substring(0, 8);
        String cursor = Base64.getUrlEncoder().encodeToString((seal + "." + content).getBytes(UTF_8));

        Answer answer = Event.read("feed", "latest").query("cursor", cursor).send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("cursor");
    }

    @Test
    void anExpiredCursorIsRefused() {
        for (int i = 0; i < 25; i++) {
            store(article("a" + i, i));
        }
        String cursor = latest().json().path("next").asString();
        clock.advance(Duration.ofDays(9));

        Answer answer = Event.read("feed", "latest").query("cursor", cursor).send(handler);

        assertThat(answer.json().path("detail").asString()).contains("expired");
    }

    private static SampleArticle article(String name, int minutesAgo) {
        return Samples.article(name).publishedAt(NOON.minus(Duration.ofMinutes(minutesAgo)));
    }

    private void store(SampleArticle article) {
        news.store(article.build(), article.identities(), "entry");
    }

    private Answer latest() {
        return Event.read("feed", "latest").send(handler);
    }
}
