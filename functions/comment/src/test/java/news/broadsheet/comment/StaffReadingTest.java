package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What staff read: queues, one comment with all its history, the log. */
class StaffReadingTest {

    private final Desk desk = new Desk();

    @Test
    void eachQueueHasWhatBelongsInIt() {
        Comment held = desk.stands(desk.comment("held"), CommentState.HELD, Actor.RULES);
        Comment reported = desk.comment("reported");
        desk.report(reported, 2);
        desk.stands(desk.comment("rejected"), CommentState.REJECTED);

        assertThat(queue("held", 20)).containsExactly(held.id().value());
        assertThat(queue("reported", 20)).containsExactly(reported.id().value());
        assertThat(queue("recent", 20))
                .containsExactlyInAnyOrder(reported.id().value(), desk.root.id().value());
    }

    @Test
    void aQueueIsReadPageByPageWithoutLossOrRepetition() {
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> desk.world.put(Samples.comment(desk.world.article.id(), "q" + i)
                        .by("r" + i)
                        .at(Samples.NOW.plusSeconds(i))
                        .build()))
                .map(comment -> desk.stands(comment, CommentState.HELD).id().value())
                .toList();

        assertThat(queue("held", 3)).isEqualTo(all);
    }

    private List<String> queue(String name, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Event event = Event.read("moderation", "queue")
                    .query("queue", name)
                    .query("limit", Integer.toString(limit));
            JsonNode page = (cursor.isEmpty() ? event : event.query("cursor", cursor))
                    .send(desk.handler)
                    .json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            page.path("items").values().forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void aCursorIsGoodForItsOwnQueueOnly() {
        desk.stands(desk.root, CommentState.HELD);
        desk.stands(desk.comment("other"), CommentState.HELD);
        String cursor = Event.read("moderation", "queue")
                .query("limit", "1")
                .send(desk.handler)
                .json()
                .path("next")
                .asString();

        Answer foreign = Event.read("moderation", "queue")
                .query("queue", "recent")
                .query("cursor", cursor)
                .send(desk.handler);

        assertThat(foreign.status()).isEqualTo(400);
        assertThat(Desk.problem(foreign)).isEqualTo("/problems/cursor");
    }

    @ParameterizedTest
    @CsvSource({"queue,queue,all", "queue,limit,51", "queue,limit,0", "audit,day,yesterday", "audit,day,2026-02-30"})
    void wrongParametersAreNamed(String event, String parameter, String value) {
        Answer answer =
                Event.read("moderation", event).query(parameter, value).send(desk.handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(parameter);
    }

    @Test
    void aCommentComesWithAllThatWasDecidedWrittenAndReported() {
        desk.edit(desk.root, "Shorter.");
        desk.decide(desk.root, "hold");
        desk.report(desk.root, 25);

        JsonNode comment =
                Event.read("moderation", "comment").send(desk.handler).json();

        assertThat(comment.path("state").asString()).isEqualTo("held");
        assertThat(comment.path("text").asString()).isEqualTo("Shorter.");
        assertThat(comment.path("authorKey").asString())
                .isEqualTo(Objects.requireNonNull(desk.root.author()).key());
        assertThat(comment.path("reports").asInt()).isEqualTo(25);
        assertThat(comment.path("openReports").asInt()).isEqualTo(25);
        assertThat(comment.path("decisions").values().stream()
                        .map(each -> each.path("action").asString()))
                .containsExactly("edit", "hold");
        assertThat(comment.at("/revisions/0/text").asString()).isEqualTo(desk.root.text());
        assertThat(comment.at("/reportPage/items").size()).isEqualTo(20);
        assertThat(comment.at("/reportPage/items/0/cause").asString()).isEqualTo("abuse");
        JsonNode rest = Event.read("moderation", "reports")
                .query("cursor", comment.at("/reportPage/next").asString())
                .send(desk.handler)
                .json();
        assertThat(rest.path("items").size()).isEqualTo(5);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void theWordThatHadACommentHeldIsForStaffAlone() {
        desk.send("set-site", "{\"suspect\":\"crypto\",\"version\":0}");
        desk.world.clock.advance(HouseRules.KEPT);
        Answer submitted = desk.world.submission("reader-1", "Buy crypto").send(desk.world.handler());

        JsonNode held = Event.read("moderation", "queue")
                .send(desk.handler)
                .json()
                .path("items")
                .path(0);

        assertThat(held.at("/decision/word").asString()).isEqualTo("crypto");
        assertThat(held.at("/decision/by/kind").asString()).isEqualTo("rules");
        assertThat(submitted.body()).doesNotContain("\"word\"");
    }

    @Test
    void theLogOfADayIsReadNewestFirst() {
        desk.decide(desk.root, "feature");
        desk.world.clock.advance(Duration.ofSeconds(1));
        desk.send("set-article", "{\"closed\":true,\"version\":0}");

        JsonNode today = Event.read("moderation", "audit").send(desk.handler).json();
        JsonNode before = Event.read("moderation", "audit")
                .query("day", "2026-02-28")
                .send(desk.handler)
                .json();

        assertThat(today.path("items").values().stream()
                        .map(line -> line.path("subject").asString() + " "
                                + line.at("/decision/action").asString()))
                .containsExactly("settings settings", "comment feature");
        assertThat(before.path("items").isEmpty()).isTrue();
    }
}
