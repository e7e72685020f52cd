package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending the same again: what an idempotency key is good for. */
class IdempotencyTest {

    private final World world = new World();
    private final FakeComments comments = world.comments;
    private final TestClock clock = world.clock;
    private final CommentHandler handler = world.handler();
    private final SampleArticle article = world.article;
    private final Comment root = Samples.comment(article.id(), "root").build();

    @BeforeEach
    void aMomentOfManyNanoseconds() {
        clock.advance(Duration.ofNanos(123_456_789));
    }

    @Test
    void theSameKeyIsTheSameCommentAndTheSameAnswer() {
        Answer first = submit().send(handler);
        clock.advance(Duration.ofHours(1));

        Answer second = submit().send(handler);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
        assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
        assertThat(comments.all()).hasSize(1);
    }

    @Test
    void aRepetitionAtOnceIsNotTooFast() {
        submit().send(handler);

        assertThat(submit().send(handler).status()).isEqualTo(201);
    }

    @Test
    void aCallInterruptedMidwayIsCompletedByItsRepetition() {
        comments.throttle().failAfter(1);
        assertThat(submit().send(handler).status()).isEqualTo(503);
        assertThat(comments.all()).isEmpty();
        comments.throttle().recover();

        assertThat(submit().send(handler).status()).isEqualTo(201);
        assertThat(comments.all()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherTextIsRefused() {
        submit().send(handler);

        assertKeyRefused(submit().body(body("Something else.")).send(handler));
    }

    @Test
    void theSameKeyBelowAnotherParentIsRefused() {
        put(root);
        submit().send(handler);

        assertKeyRefused(
                submit().body("{\"text\":\"I beg to *differ*.\\n\\n> He said so.\",\"parent\":\"" + root.id() + "\"}")
                        .send(handler));
    }

    @Test
    void theSameKeyBelowAnotherArticleIsRefused() {
        submit().send(handler);
        SampleArticle other = Samples.article("other");
        world.news.store(other.build(), other.identities(), "entry");

        assertKeyRefused(submit().path("id", other.id().value()).send(handler));
    }

    @Test
    void keysBelongToTheirAuthors() {
        submit().send(handler);

        assertThat(submit().claim("sub", "reader-2").send(handler).headers()).doesNotContainKey("idempotency-replayed");
        assertThat(comments.all()).hasSize(2);
    }

    @Test
    void aReplyIsRepeatedEvenWhereItsParentHasGoneSince() {
        put(root);
        Answer first = Event.read("comment", "reply").send(handler);
        world.takeBack(root.id(), clock.instant());

        Answer second = Event.read("comment", "reply").send(handler);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whatItsAuthorRemovedStaysRemoved() {
        Answer first = submit().send(handler);
        Event.read("comment", "remove")
                .path("comment", first.json().path("id").asString())
                .send(handler);

        Answer second = submit().send(handler);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("text").isNull()).isTrue();
        assertThat(second.json().path("removedAt").isString()).isTrue();
    }

    @Test
    void withoutAKeyEachSendingIsACommentOfItsOwn() {
        submit().without("idempotency-key").send(handler);
        clock.advance(Duration.ofSeconds(3));
        submit().without("idempotency-key").body(body("Other words.")).send(handler);

        assertThat(comments.all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "schlüssel", "tab\tkey"})
    void aKeyOfAnotherFormIsRefused(String key) {
        Answer answer = submit().header("idempotency-key", key).send(handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("idempotency-key");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(submit().header("idempotency-key", "k".repeat(256))
                        .send(handler)
                        .status())
                .isEqualTo(400);
        assertThat(submit().header("idempotency-key", "k".repeat(255))
                        .send(handler)
                        .status())
                .isEqualTo(201);
    }

    private void assertKeyRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/idempotency-key");
        assertThat(answer.parameter()).isEqualTo("idempotency-key");
    }

    private static Event submit() {
        return Event.read("comment", "submit");
    }

    private static String body(String text) {
        return new String(
                Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("text", text);
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }

    private void put(Comment comment) {
        world.put(comment);
    }
}
