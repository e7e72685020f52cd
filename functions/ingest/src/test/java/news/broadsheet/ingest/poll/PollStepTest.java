package news.broadsheet.ingest.poll;

import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.queue.QueueMessage;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;

class PollStepTest {

    private final FakeNews news = new FakeNews();
    private final TestClock clock = new TestClock();
    private final List<QueueMessage> queue = new ArrayList<>();
    private final PollStep step = new PollStep(news, queue::addAll, clock);

    private void save(String id, String feed) {
        news.save(source(id).feedUrl(feed).dueAt(clock.instant()).build());
    }

    private List<QueueMessage> run() {
        queue.clear();
        step.run();
        return List.copyOf(queue);
    }

    @Test
    void sourcesOfOneHostAreOneGroup() {
        save("daily", "https://feeds.example/daily.xml");
        save("sport", "http://Feeds.example/sport.xml");
        save("other", "https://other.example/feed.xml");

        assertThat(run())
                .extracting(message -> message.group() + " " + message.body())
                .containsExactlyInAnyOrder(
                        "feeds.example {\"source\":\"daily\"}",
                        "feeds.example {\"source\":\"sport\"}",
                        "other.example {\"source\":\"other\"}");
    }

    @Test
    void aSourceStillDueIsTheSameMessageForFiveMinutes() {
        save("daily", "https://feeds.example/daily.xml");
        String first = run().getFirst().id();
        clock.advance(untilTheNextPeriod().minusSeconds(1));
        assertThat(run()).extracting(QueueMessage::id).containsExactly(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(run()).extracting(QueueMessage::id).doesNotContain(first).hasSize(1);
    }

    @Test
    void eachSourceHasItsOwnMessage() {
        save("daily", "https://feeds.example/daily.xml");
        save("sport", "https://feeds.example/sport.xml");

        assertThat(run()).extracting(QueueMessage::id).doesNotHaveDuplicates().hasSize(2);
    }

    private Duration untilTheNextPeriod() {
        return Duration.ofSeconds(300 - clock.instant().getEpochSecond() % 300);
    }
}
