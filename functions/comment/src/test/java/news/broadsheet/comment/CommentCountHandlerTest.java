package news.broadsheet.comment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Test;

class CommentCountHandlerTest {

    private final World world = new World();
    private final FakeComments comments = world.comments;
    private final CommentCountHandler handler = world.stream();
    private final ArticleId article = world.article.id();

    @Test
    void newCommentsAreCounted() {
        assertThat(run("new-comments")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aTombstoneCountsNoMoreWhateverTheOrder() {
        run("new-comments");
        run("removed");
        run("new-comments");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theCountersOwnWritesAreNoNewsOnceTheCommentStandsWhereItShould() {
        long before = comments.throttle().seen();

        run("counted");

        assertThat(comments.throttle().seen()).isEqualTo(before);
    }

    @Test
    void aRecordThatFailsIsReportedWithAllAfterIt() {
        // The first comment is counted and put into its lists.
        comments.throttle().failAfter(2);

        assertThat(run("new-comments"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126961\"}]}");
    }

    @Test
    void anEventOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> run("unknown-shape")).isInstanceOf(IllegalArgumentException.class);
    }

    private long count() {
        return comments.counts(List.of(article)).getOrDefault(article, 0L);
    }

    private String run(String name) {
        return new String(Event.read("comment-count", name).invoke(handler, new TestContext()), UTF_8);
    }
}
