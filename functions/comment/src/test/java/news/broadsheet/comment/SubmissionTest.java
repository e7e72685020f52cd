package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SubmissionTest {

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

    @Nested
    class Publishing {

        @Test
        void aCommentIsPublishedAtOnceAndHasAnAddress() {
            Answer answer = submit().send(handler);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            String id = answer.json().path("id").asString();
            assertThat(answer.header("location")).isEqualTo("/v1/articles/" + article.id() + "/comments/" + id);
            assertThat(answer.json()).isEqualTo(Json.read("""
                    {"id": "%s", "parent": null, "root": "%s", "depth": 0, "author": {"name": "Ada"},
                     "text": "I beg to *differ*.\\n\\n> He said so.",
                     "html": "<p>I beg to <em>differ</em>.</p>\\n<blockquote>\\n<p>He said so.</p>\\n</blockquote>\\n",
                     "indent": 0, "createdAt": "2026-03-01T12:00:00.123Z", "editedAt": null, "removedAt": null,
                     "featured": false, "pinned": false, "up": 0, "down": 0, "replyCount": 0,
                     "replies": "/v1/articles/%s/comments?parent=%s", "state": "published", "reason": null,
                     "reasonCode": null}""".formatted(id, id, article.id(), id)));
            Answer read = Event.read("comment", "one").path("comment", id).send(handler);
            ObjectNode shown = (ObjectNode) answer.json();
            shown.remove(List.of("state", "reason", "reasonCode"));
            assertThat(read.json()).isEqualTo(shown);
        }

        @Test
        void theTextIsStoredAsWritten() {
            String text = "  two spaces,\r\n\ttab, trailing   \n";

            Answer answer = submit().body(body(text)).send(handler);

            assertThat(answer.json().path("text").asString()).isEqualTo(text);
        }

        @Test
        void aReplyStandsBelowItsParentAndARepliesReplyInTheSameThread() {
            put(root);
            Answer reply = Event.read("comment", "reply").send(handler);
            clock.advance(Duration.ofSeconds(3));
            Answer second = Event.read("comment", "reply")
                    .without("idempotency-key")
                    .body("{\"text\":\"And I.\",\"parent\":\""
                            + reply.json().path("id").asString() + "\"}")
                    .send(handler);

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json().path("depth").asInt()).isEqualTo(1);
            assertThat(second.json().path("depth").asInt()).isEqualTo(2);
            assertThat(second.json().path("root").asString())
                    .isEqualTo(root.id().value());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"text\":\"Hello\",\"parent\":null}",
                    "{\"text\":\"\\u00e9\\ud83d\\ude00\"}",
                    "{\"text\":\"שלום עולם\"}"
                })
        void textsOfEveryKindAreTaken(String body) {
            assertThat(submit().body(body).send(handler).status()).isEqualTo(201);
        }

        @Test
        void theLongestTextIsTakenAndOneMoreCharacterIsNot() {
            assertThat(submit().body(body("😀".repeat(5_000))).send(handler).status())
                    .isEqualTo(201);
            Answer answer = submit().body(body("x".repeat(5_001))).send(handler);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("text");
        }
    }

    @Nested
    class Pace {

        @ParameterizedTest
        @CsvSource({"0,3", "1,3", "999,3", "1000,2", "2001,1", "2999,1"})
        void anAuthorWaitsThreeSecondsBetweenComments(int millis, String retryAfter) {
            submit().send(handler);
            clock.advance(Duration.ofMillis(millis));

            Answer answer = submit().without("idempotency-key").send(handler);

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("retry-after")).isEqualTo(retryAfter);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/too-fast");
        }

        @Test
        void afterThreeSecondsTheNextIsTaken() {
            submit().send(handler);
            clock.advance(Duration.ofSeconds(3));

            assertThat(submit().without("idempotency-key")
                            .body(body("Other words."))
                            .send(handler)
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void othersNeedNotWait() {
            submit().send(handler);

            assertThat(submit().claim("sub", "reader-2").send(handler).status()).isEqualTo(201);
        }
    }

    @Nested
    class Refusals {

        @Test
        void withoutATokenNothingIsPublished() {
            Answer answer = submit().withoutToken().send(handler);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
            assertThat(comments.all()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text=hello",
                    "[]",
                    "null",
                    "\"text\"",
                    "{\"text\":",
                    "{}",
                    "{\"text\":null}",
                    "{\"text\":7}",
                    "{\"text\":[\"a\"]}",
                    "{\"text\":\"\"}",
                    "{\"text\":\" \\n\\t\"}",
                    "{\"text\":\"a\\u0000b\"}",
                    "{\"text\":\"a\\u0008b\"}",
                    "{\"text\":\"a\\u009bb\"}",
                    "{\"text\":\"a\\ud800b\"}",
                    "{\"text\":\"a\",\"parent\":7}",
                    "{\"text\":\"a\",\"parent\":\"nonsense\"}",
                    "{\"text\":\"a\",\"html\":\"<b>\"}",
                    "{\"text\":\"a\",\"author\":\"root\"}"
                })
        void aBodyThatIsNoCommentIsRefused(String body) {
            assertThat(submit().body(body).send(handler).status()).isEqualTo(400);
            assertThat(comments.all()).isEmpty();
        }

        @Test
        void theEventOfABodyThatIsNotJsonIsRefused() {
            assertThat(Event.read("comment", "submit-not-json").send(handler).status())
                    .isEqualTo(400);
        }

        @Test
        void aTextOfAnotherMediaTypeIsRefused() {
            assertThat(submit().header("content-type", "text/markdown")
                            .send(handler)
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void aBodyTooLargeIsRefused() {
            assertThat(submit().body(body("x".repeat(70_000))).send(handler).status())
                    .isEqualTo(413);
        }

        @Test
        void whiteSpaceAtTheEndDoesNotCountAsCharactersButAsBytes() {
            assertThat(submit().body(body("x" + " ".repeat(10_000)))
                            .send(handler)
                            .status())
                    .isEqualTo(201);
            assertThat(submit().body(body("x" + " ".repeat(20_000)))
                            .send(handler)
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aParentThatIsNotThereCannotBeAnswered() {
            assertParentRefused(Event.read("comment", "reply").send(handler));
        }

        @Test
        void aTombstoneCannotBeAnswered() {
            put(root);
            world.takeBack(root.id(), clock.instant());

            assertParentRefused(Event.read("comment", "reply").send(handler));
        }

        @Test
        void aCommentOfAnotherArticleCannotBeAnsweredHere() {
            Comment elsewhere =
                    Samples.comment(Samples.article("other").id(), "x").build();
            put(elsewhere);

            assertParentRefused(submit().body("{\"text\":\"a\",\"parent\":\"" + elsewhere.id() + "\"}")
                    .send(handler));
        }

        private void assertParentRefused(Answer answer) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/parent");
            assertThat(answer.parameter()).isEqualTo("parent");
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'  Ada   Lovelace ' | Ada Lovelace",
                    "'Eve\u202Egnp.exe' | Evegnp.exe",
                    "'A\u0007d\u2066a\u200B' | Ada",
                    "'Line\nbreak' | Line break",
                    "'\u200B\u202E' | Reader",
                    "'' | Reader",
                    "'---' | Reader",
                    "'نگار‌ستان' | نگار‌ستان",
                })
        void aNameIsOneCleanLine(String given, String shown) {
            assertThat(nameOf(submit().claim("name", given))).isEqualTo(shown);
        }

        @Test
        void aNameIsCutAtFiftyCharacters() {
            assertThat(nameOf(submit().claim("name", "😀a".repeat(40)))).isEqualTo("😀a".repeat(25));
        }

        @Test
        void theKeyIsDerivedFromIssuerAndSubject() {
            submit().send(handler);

            assertThat(comments.all().getFirst().isBy(Ids.of("author", "https://issuer.example", "reader-1")))
                    .isTrue();
        }

        private String nameOf(Event event) {
            return event.send(handler).json().path("author").path("name").asString();
        }
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
