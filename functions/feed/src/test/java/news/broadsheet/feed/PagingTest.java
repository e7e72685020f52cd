package news.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.broadsheet.core.article.Section;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever arrives while somebody pages: of the articles that were there at the first page, each is seen exactly once. */
class PagingTest {

    private final FakeNews news = new FakeNews();
    private final TestClock clock = new TestClock();
    private final FeedHandler handler = new FeedHandler(
            new Ports(news, new FakeFronts(), news, new FakeSubscriptions(), new FakeComments(), clock));
    private int stored;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pagingWhileArticlesArriveRepeatsAndSkipsNothing(long seed) {
        Random random = new Random(seed);
        List<String> before = arrive(random, 80 + random.nextInt(80));
        Event request = request(random);
        List<String> wanted = request.json().path("queryStringParameters").has("section") ? sport(before) : before;

        List<String> seen = new ArrayList<>();
        for (boolean more = true; more; ) {
            Answer answer = request.query("limit", Integer.toString(1 + random.nextInt(9)))
                    .send(handler);
            assertThat(answer.status()).isEqualTo(200);
            answer.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            arrive(random, random.nextInt(6));
            clock.advance(Duration.ofSeconds(random.nextInt(600)));
            JsonNode next = answer.json().path("next");
            more = next.isString();
            request.query("cursor", next.asString(""));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(wanted);
    }

    private static Event request(Random random) {
        Event request = Event.read("feed", "latest");
        return switch (random.nextInt(3)) {
            case 0 -> request;
            case 1 -> request.query("section", "sport");
            default -> request.query("section", "sport").query("source", "daily");
        };
    }

    private List<String> sport(List<String> ids) {
        List<String> sport = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (i % 3 == 0) {
                sport.add(ids.get(i));
            }
        }
        return sport;
    }

    /** Some new, some late and old, many at the same moment. */
    private List<String> arrive(Random random, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = Samples.NOW.minusSeconds(60L * random.nextInt(30)).plusSeconds(600L * random.nextInt(2));
            SampleArticle article =
                    Samples.article("a" + stored++).publishedAt(at).section(i % 3 == 0 ? Section.SPORT : Section.WORLD);
            news.store(article.build(), article.identities(), "entry");
            ids.add(article.id().value());
        }
        return ids;
    }
}
