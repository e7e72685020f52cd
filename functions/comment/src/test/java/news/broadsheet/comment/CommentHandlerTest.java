package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reading; what concerns writing is in {@link SubmissionTest}. */
class CommentHandlerTest {

    private final World world = new World();
    private final FakeNews news = world.news;
    private final FakeComments comments = world.comments;
    private final TestClock clock = world.clock;
    private final CommentHandler handler = world.handler();
    private final SampleArticle article = world.article;
    private final Comment root = Samples.comment(article.id(), "root").build();

    @Nested
    class Listing {

        @Test
        void rootsComeNewestFirstWithTheirTextAsWrittenAndSafe() {
            put(root);
            put(Samples.comment(article.id(), "later")
                    .by("grace")
                    .text("No *way* <script>alert(1)</script>")
                    .at(Samples.NOW.plusSeconds(10))
                    .build());

            Answer answer = list();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=5, stale-while-revalidate=15");
            JsonNode first = answer.json().path("items").path(0);
            assertThat(first.path("author").toString()).isEqualTo("{\"name\":\"grace\"}");
            assertThat(first.path("text").asString()).isEqualTo("No *way* <script>alert(1)</script>");
            assertThat(first.path("html").asString())
                    .isEqualTo("<p>No <em>way</em> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
            assertThat(first.path("createdAt").asString()).isEqualTo("2026-03-01T12:00:10Z");
            assertThat(first.path("depth").asInt()).isZero();
            assertThat(first.path("parent").isNull()).isTrue();
            assertThat(ids(answer)).endsWith(root.id().value());
        }

        @Test
        void anAuthorsKeyIsNeverShown() {
            put(root);

            assertThat(list().body()).doesNotContain(Ids.of("author", "ada"));
        }

        @Test
        void repliesOfARootAreReadFromItsLink() {
            put(root);
            Comment reply = put(Samples.comment(article.id(), "reply")
                    .by("grace")
                    .replyTo(root)
                    .build());
            comments.apply(comments.all());

            JsonNode item = list().json().path("items").path(0);
            Answer replies = Event.read("comment", "replies").send(handler);

            assertThat(item.path("replyCount").asInt()).isEqualTo(1);
            assertThat(item.path("replies").asString())
                    .isEqualTo("/v1/articles/" + article.id() + "/comments?parent=" + root.id());
            assertThat(ids(replies)).containsExactly(reply.id().value());
            JsonNode shown = replies.json().path("items").path(0);
            assertThat(shown.path("parent").asString()).isEqualTo(root.id().value());
            assertThat(shown.path("root").asString()).isEqualTo(root.id().value());
            assertThat(shown.path("depth").asInt()).isEqualTo(1);
            assertThat(shown.path("replies").isNull()).isTrue();
        }

        @Test
        void commentsArePagedTwentyAtATime() {
            for (int i = 0; i < 25; i++) {
                put(Samples.comment(article.id(), "c" + i)
                        .by("reader" + i)
                        .at(Samples.NOW.plusSeconds(i))
                        .build());
            }

            Answer first = list();
            String cursor = first.json().path("next").asString();
            Answer second =
                    Event.read("comment", "list").query("cursor", cursor).send(handler);

            assertThat(ids(first)).hasSize(20);
            assertThat(first.header("link")).contains("cursor=" + cursor).endsWith("rel=\"next\"");
            assertThat(ids(second)).hasSize(5).doesNotContainAnyElementsOf(ids(first));
            assertThat(second.json().path("next").isNull()).isTrue();
        }

        @Test
        void anUnchangedPageIsNotSentTwice() {
            put(root);

            Answer again = Event.read("comment", "list")
                    .header("if-none-match", list().header("etag"))
                    .send(handler);

            assertThat(again.status()).isEqualTo(304);
        }

        @Test
        void aTombstoneKeepsItsPlaceAndNothingElse() {
            put(root);
            put(Samples.comment(article.id(), "reply").by("grace").replyTo(root).build());
            comments.apply(comments.all());
            world.takeBack(root.id(), Samples.NOW.plusSeconds(5));

            JsonNode item = list().json().path("items").path(0);

            assertThat(item.path("author").isNull()).isTrue();
            assertThat(item.path("text").isNull()).isTrue();
            assertThat(item.path("html").isNull()).isTrue();
            assertThat(item.path("removedAt").asString()).isEqualTo("2026-03-01T12:00:05Z");
            assertThat(item.path("replies").isString()).isTrue();
        }

        @Test
        void ofAHeldCommentThatHasRepliesThePlaceIsShownAndNothingElse() {
            put(root);
            put(Samples.comment(article.id(), "reply").by("grace").replyTo(root).build());
            comments.apply(comments.all());
            world.change(
                    root.id(),
                    now -> now.decided(
                            CommentState.HELD, Decision.of(Decision.Action.HOLD, Actor.REPORTS, clock.instant())));

            Answer answer = list();

            JsonNode item = answer.json().path("items").path(0);
            assertThat(item.path("id").asString()).isEqualTo(root.id().value());
            assertThat(item.path("author").isNull()).isTrue();
            assertThat(item.path("text").isNull()).isTrue();
            assertThat(item.path("html").isNull()).isTrue();
            assertThat(item.path("removedAt").isNull()).isTrue();
            assertThat(answer.body()).doesNotContain("differ");
            assertThat(Event.read("comment", "one").send(handler).body()).doesNotContain("differ");
            assertThat(Event.read("comment", "replies").send(handler).status()).isEqualTo(200);
        }

        @Test
        void oneCommentHasAnAddress() {
            put(root);

            Answer answer = Event.read("comment", "one").send(handler);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("id").asString()).isEqualTo(root.id().value());
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource({"limit,0", "limit,51", "limit,x", "cursor,zzz", "parent,nonsense", "order,top", "sort,best"})
        void aParameterThatCannotBeIsNamedInTheRefusal(String name, String value) {
            Answer answer = Event.read("comment", "list").query(name, value).send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo(name);
        }

        @Test
        void aCursorOfTheRootsIsNoneOfTheReplies() {
            put(root);
            put(Samples.comment(article.id(), "second").by("grace").build());
            String cursor = Event.read("comment", "list")
                    .query("limit", "1")
                    .send(handler)
                    .json()
                    .path("next")
                    .asString();

            Answer answer =
                    Event.read("comment", "replies").query("cursor", cursor).send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("cursor");
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "submit", "one", "remove"})
        void anUnknownOrMalformedArticleIsNotFound(String name) {
            assertThat(Event.read("comment", name)
                            .path("id", Ids.of("nothing"))
                            .send(handler)
                            .status())
                    .isEqualTo(404);
            assertThat(Event.read("comment", name).path("id", "x").send(handler).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "submit", "one"})
        void aWithdrawnArticleIsGoneWithItsConversation(String name) {
            put(root);
            news.withdraw(article.id(), "The source retracted it.", Samples.NOW);

            Answer answer = Event.read("comment", name).send(handler);

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/withdrawn");
        }

        @Test
        void repliesOfNobodyOrOfAReplyAreNotListed() {
            assertThat(Event.read("comment", "replies").send(handler).status()).isEqualTo(404);
            put(root);
            Comment reply = put(Samples.comment(article.id(), "reply")
                    .by("grace")
                    .replyTo(root)
                    .build());

            Answer answer = Event.read("comment", "replies")
                    .query("parent", reply.id().value())
                    .send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("parent");
        }

        @Test
        void aCommentOfAnotherArticleIsNotFoundHere() {
            SampleArticle other = Samples.article("other");
            Comment elsewhere = put(Samples.comment(other.id(), "elsewhere").build());

            for (String name : List.of("one", "remove")) {
                Answer answer = Event.read("comment", name)
                        .path("comment", elsewhere.id().value())
                        .send(handler);
                assertThat(answer.status()).isEqualTo(404);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "submit", "remove"})
        void aBusyTableAsksToComeBack(String name) {
            comments.throttle().failAfter(0);

            Answer answer = Event.read("comment", name).send(handler);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("2");
        }
    }

    private Answer list() {
        return Event.read("comment", "list").send(handler);
    }

    private Comment put(Comment comment) {
        return world.put(comment);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }
}
