package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.lambda.Json;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakePings;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.TestContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PingTest {

    private static final String ORIGIN = Surface.ORIGIN;

    private final FakeNews news = new FakeNews();
    private final PingStore pings = new FakePings();
    private final Hub hub = new Hub();
    private final HubPost post = post(true);
    private final PingHandler handler = new PingHandler(Optional.of(new Pinging(news, pings, post, ORIGIN)));

    private HubPost post(boolean here) {
        return new HubPost(
                hub.url(),
                new AddressRule(here),
                SystemDefaultDnsResolver.INSTANCE,
                "Broadsheet",
                Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        post.close();
        hub.close();
    }

    private void bring(SampleArticle... articles) {
        for (SampleArticle each : articles) {
            news.store(each.build(), each.identities(), "entry");
        }
    }

    private JsonNode run() {
        byte[] answer = Event.read("ping", "schedule").invoke(handler, new TestContext());
        return Json.read(new String(answer, StandardCharsets.UTF_8));
    }

    private static Set<String> feeds(String... pages) {
        Set<String> feeds = new HashSet<>();
        for (String page : pages) {
            for (String form : List.of("rss", "atom", "json")) {
                feeds.add(ORIGIN + page + "/feed." + form);
            }
        }
        return feeds;
    }

    private Set<String> told() {
        Set<String> all = new HashSet<>();
        hub.told().forEach(all::addAll);
        return all;
    }

    @Test
    void theHubIsToldOfEveryFeedThatHasNewsAndOfNoOther() {
        bring(article("a"));
        run();
        assertThat(told()).isEqualTo(feeds("", "/sections/world", "/sources/daily"));
        run();
        assertThat(hub.told()).isEmpty();

        bring(article("b").section(Section.SPORT).source(source("other").build()));
        run();
        assertThat(told()).isEqualTo(feeds("", "/sections/sport", "/sources/other"));
    }

    @Test
    void aRevisionIsNewsAndAWithdrawalChangesTheFeedOfAll() {
        bring(article("a"), article("b"));
        run();
        hub.told();
        bring(article("a").headline("Another").revision(2, "second"));
        run();
        assertThat(told()).isEqualTo(feeds("", "/sections/world", "/sources/daily"));
        news.withdraw(article("b").id(), "reason", NOW);
        run();
        assertThat(told()).isEqualTo(feeds(""));
    }

    @Test
    void whatTheHubDidNotTakeIsToldInTheNextRun() {
        bring(article("a"));
        hub.answer(503);
        assertThat(run().path("left").asInt()).isEqualTo(3);
        hub.told();
        bring(article("b").section(Section.SPORT));
        assertThat(run().path("left").asInt()).isEqualTo(4);
        hub.told();
        hub.answer(202);
        assertThat(run().path("told").asInt()).isEqualTo(4);
        assertThat(told()).isEqualTo(feeds("", "/sections/world", "/sections/sport", "/sources/daily"));
        run();
        assertThat(hub.told()).isEmpty();
    }

    @Test
    void manyFeedsAreToldInBatchesBoundedInARunAndNoneIsLost() {
        bring(IntStream.range(0, 350)
                .mapToObj(i -> article("n" + i).source(source("s" + i).build()).publishedAt(NOW.minusSeconds(i)))
                .toArray(SampleArticle[]::new));
        // What was there at first is what a hundred newest show; these come afterwards.
        assertThat(run().path("told").asInt()).isEqualTo(102);
        assertThat(hub.told()).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(3 * Pinging.BATCH));
        bring(IntStream.range(0, 350)
                .mapToObj(i -> article("m" + i).source(source("t" + i).build()).publishedAt(NOW.plusSeconds(i)))
                .toArray(SampleArticle[]::new));
        Set<String> all = new HashSet<>();
        assertThat(run().path("left").asInt()).isEqualTo(352 - Pinging.BATCH * Pinging.MOST_BATCHES);
        List<List<String>> first = hub.told();
        assertThat(first).hasSize(Pinging.MOST_BATCHES);
        first.forEach(all::addAll);
        assertThat(run().path("left").asInt()).isZero();
        all.addAll(told());
        for (int i = 0; i < 350; i++) {
            assertThat(all).containsAll(feeds("/sources/t" + i));
        }
    }

    @Test
    void ofTwoRunsAtOnceOneTells() {
        bring(article("a"));
        PingStore late = new PingStore() {
            @Override
            public Optional<Told> find() {
                return pings.find();
            }

            @Override
            public boolean put(Told next) {
                pings.put(new Told(next.version(), Set.of("other"), Set.of()));
                return pings.put(next);
            }
        };
        new Pinging(news, late, post, ORIGIN).run();
        assertThat(hub.told()).isEmpty();
    }

    @Test
    void aHubThatIsNotOnThePublicWebIsNotAsked() {
        bring(article("a"));
        try (HubPost careful = post(false)) {
            assertThat(new Pinging(news, pings, careful, ORIGIN).run().failure())
                    .isPresent();
        }
        assertThat(hub.told()).isEmpty();
    }

    @Test
    void withoutAHubNothingIsDoneNorRead() {
        news.throttle().failAfter(0);
        byte[] answer = Event.read("ping", "schedule").invoke(new PingHandler(Optional.empty()), new TestContext());
        assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("{\"told\":0,\"left\":0}");
    }
}
