package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages that come twice, late, in an unknown shape or at a bad moment: none is lost, and none does harm. */
class DeliveryTest {

    private final Herald herald = new Herald();
    private final FakeNews news = herald.news;
    private final Publisher publisher = herald.publisher;
    private final Pipeline pipeline = herald.pipeline;

    @AfterEach
    void close() {
        herald.close();
    }

    @Test
    void everyMessageMayComeTwice() {
        news.save(herald.source().build());
        pipeline.invoke(pipeline.poll, Events.of("poll", "schedule"));
        List<String> fetches = List.copyOf(pipeline.fetchQueue);
        pipeline.deliver(pipeline.fetch, fetches.getFirst(), 1);
        List<String> entries = List.copyOf(pipeline.entryQueue);
        pipeline.deliver(pipeline.entry, entries.getFirst(), 1);
        Article first = herald.only();

        pipeline.deliver(pipeline.entry, entries.getFirst(), 2);
        pipeline.deliver(pipeline.fetch, fetches.getFirst(), 2);

        assertThat(herald.only()).isEqualTo(first);
        assertThat(pipeline.entryQueue).hasSize(1);
    }

    @Test
    void aMessageThatComesLateDoesNotBringBackAnElderText() {
        news.save(herald.source().build());
        pipeline.invoke(pipeline.poll, "{}");
        pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.removeFirst(), 1);
        String elder = pipeline.entryQueue.removeFirst();
        herald.publish(Herald.rss(Herald.item("1", "The bridge is open", "/bridge")));
        herald.runAgain();

        pipeline.deliver(pipeline.entry, elder, 2);

        assertThat(herald.only().headline()).isEqualTo("The bridge is open");
    }

    @Test
    void entriesThatCouldNotBeHandedOnAreSeenAgain() {
        news.save(herald.source().build());
        pipeline.entryQueueIsDown = true;
        pipeline.invoke(pipeline.poll, "{}");
        String message = pipeline.fetchQueue.removeFirst();

        assertThat(pipeline.deliver(pipeline.fetch, message, 1)).isFalse();
        assertThat(herald.poll().validators().bodyHash()).isNull();

        pipeline.entryQueueIsDown = false;
        assertThat(pipeline.deliver(pipeline.fetch, message, 2)).isTrue();
        pipeline.drain();
        assertThat(herald.only().headline()).isEqualTo("The bridge opens");
    }

    @Test
    void aStoreThatFailsMidwayIsCompletedByTheNextDelivery() {
        news.save(herald.source().build());
        pipeline.invoke(pipeline.poll, "{}");
        pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.removeFirst(), 1);
        String message = pipeline.entryQueue.removeFirst();

        int failures = 0;
        for (int allowed = 0; !delivered(message, allowed); allowed++) {
            failures++;
            assertThat(herald.latest())
                    .allSatisfy(card -> assertThat(news.find(card.id())).isPresent());
        }

        assertThat(failures).isGreaterThan(3);
        assertThat(herald.only().headline()).isEqualTo("The bridge opens");
        assertThat(herald.only().revision()).isEqualTo(1);
    }

    private boolean delivered(String message, int allowed) {
        news.throttle().failAfter(allowed);
        boolean done = pipeline.deliver(pipeline.entry, message, 1);
        news.throttle().recover();
        return done;
    }

    @Test
    void anEntryTooLargeForAMessageWaitsOnTheShelfUncut() {
        String text = "<p>" + "A long text. ".repeat(30_000) + "</p>";
        herald.publish(Herald.rss("<item><guid>urn:1</guid><title>Long</title><content:encoded><![CDATA[" + text
                + "]]></content:encoded></item>"));
        news.save(herald.source().build());

        pipeline.run();

        assertThat(pipeline.shelved).hasSize(1);
        assertThat(herald.only().body().text()).hasSizeGreaterThan(380_000);
    }

    @Test
    void aSourceThatFailsDoesNotStopTheOthers() {
        news.save(Samples.source("away")
                .feedUrl(publisher.url("/nowhere").toString())
                .build());
        news.save(herald.source().build());

        pipeline.run();

        assertThat(herald.latest()).hasSize(1);
        assertThat(news.find(new SourceId("away")).orElseThrow().poll().reason())
                .contains("404");
    }

    @Test
    void aSourceThatIsNotDueIsAskedOnlyByForce() {
        news.save(herald.source().dueAt(Samples.NOW.plusSeconds(60)).build());

        pipeline.invoke(pipeline.fetch, Events.of("fetch", "source"));
        assertThat(publisher.requests()).isEmpty();

        pipeline.invoke(pipeline.fetch, Events.of("fetch", "forced"));
        assertThat(publisher.requests()).hasSize(1);
    }

    @Test
    void anEntryOfAnEventIsStored() {
        news.save(Samples.source("herald").pages(false).build());

        assertThat(pipeline.invoke(pipeline.entry, Events.of("entry", "new"))
                        .path("batchItemFailures")
                        .isEmpty())
                .isTrue();

        assertThat(herald.only().section()).isEqualTo(Section.LOCAL);
        assertThat(herald.only().body().firstVideo()).isPresent();
    }

    @Test
    void anEntryWithCharactersThatNoQueueTakesIsStoredWithoutThem() {
        herald.publish("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "The Herald", "items": [
                 {"id": "\\uffff1", "title": "Half \\ud83d a tram \\ufffe",
                  "content_html": "<p>Half \\ud83d a tram \\u0000 and \\uffff the whole of one: \\ud83d\\ude8b.</p>"}]}""");
        news.save(herald.source().build());
        pipeline.invoke(pipeline.poll, "{}");

        assertThat(pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.removeFirst(), 1))
                .isTrue();

        assertThat(pipeline.entryQueue)
                .singleElement()
                .asString()
                .contains("\ud83d\ude8b")
                .doesNotContainPattern("[\\p{Cc}\\uD800-\\uDFFF\\uFFFE\\uFFFF]");
        pipeline.drain();
        assertThat(herald.only().body().text()).contains("the whole of one: \ud83d\ude8b.");
    }

    @Test
    void anEntryOnTheShelfIsStoredLikeAnyOther() {
        news.save(Samples.source("herald").pages(false).build());
        JsonNode whole = Json.read(Events.of("entry", "new")).at("/Records/0/body");
        pipeline.shelved.put(
                "entries/0123456789abcdefghjkmnpqrs", whole.asString().getBytes(StandardCharsets.UTF_8));

        JsonNode answer = pipeline.invoke(pipeline.entry, Events.of("entry", "on-the-shelf"));

        assertThat(answer.path("batchItemFailures")).isEmpty();
        assertThat(herald.only().headline()).isEqualTo("The bridge opens");
        assertThat(herald.only().body().firstVideo()).isPresent();
    }

    @Test
    void anEntryThatIsGoneFromTheShelfComesAgainUntilItIsParked() {
        news.save(Samples.source("herald").pages(false).build());
        String message = Json.read(Events.of("entry", "on-the-shelf"))
                .at("/Records/0/body")
                .asString();

        assertThat(pipeline.deliver(pipeline.entry, message, 1)).isFalse();
        assertThat(pipeline.parked).isEmpty();
        assertThat(pipeline.deliver(pipeline.entry, message, Pipeline.MOST_RECEIVES))
                .isTrue();
        assertThat(pipeline.parked)
                .singleElement()
                .asString()
                .contains("no longer there")
                .endsWith(message);
    }

    @Test
    void aMessageForASourceThatIsNoMoreIsDone() {
        assertThat(pipeline.invoke(pipeline.fetch, Events.of("fetch", "unknown-source"))
                        .path("batchItemFailures"))
                .isEmpty();
        assertThat(pipeline.invoke(pipeline.entry, Events.of("entry", "new")).path("batchItemFailures"))
                .isEmpty();
    }

    @Test
    void aMessageOfAnUnknownShapeIsParkedWithItsReason() {
        pipeline.invoke(pipeline.fetch, Events.of("fetch", "unknown-shape"));
        pipeline.invoke(pipeline.entry, Events.of("entry", "unknown-shape"));
        pipeline.invoke(pipeline.entry, Events.of("entry", "not-json"));
        pipeline.deliver(pipeline.entry, "{\"entryAt\": \"entries/none\"}", Pipeline.MOST_RECEIVES);

        assertThat(pipeline.parked).hasSize(4);
        assertThat(pipeline.parked.getFirst())
                .contains("this is not a fetch message")
                .contains("sauce");
        assertThat(pipeline.parked.get(1)).contains("this is not an entry message");
        assertThat(pipeline.parked.getLast()).contains("no longer there");
    }

    @Test
    void anEventThatIsNoBatchIsRefused() {
        assertThatThrownBy(() -> pipeline.invoke(pipeline.fetch, Events.of("poll", "schedule")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
