package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bringing comments and giving them out may cost, as docs/data-model.md says. */
class ArchiveBudgetTest {

    private static final ArticleId ARTICLE = new ArticleId(Ids.of("archive"));

    private final Spent spent = new Spent();
    private TestTables tables;
    private CommentArchive archive;

    @BeforeEach
    void create() {
        tables = EmbeddedAws.shared().fresh();
        archive = tables.archive(spent);
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void aCommentBroughtIsTwoWritesAndAHeldOneThree() {
        archive.put(comment(ARTICLE, "published").build());
        assertThat(spent.take()).satisfies(total -> {
            assertThat(total.requests()).containsExactly("PutItem");
            assertThat(total.units()).isEqualTo(2);
        });
        Comment held = comment(ARTICLE, "held").build();
        archive.put(held.held(Decision.of(Decision.Action.HOLD, Actor.RULES, Samples.NOW)));
        assertThat(spent.take()).satisfies(total -> {
            assertThat(total.requests()).containsExactly("PutItem", "PutItem");
            assertThat(total.units()).isEqualTo(3);
        });
    }

    @Test
    void aPageReadsWhatLiesBetweenAndNotTheWholeTable() {
        IntStream.range(0, 1_000)
                .forEach(i -> archive.put(comment(ARTICLE, "c" + i).build()));
        spent.take();
        archive.all(null, 100);
        assertThat(spent.take()).satisfies(total -> {
            assertThat(total.requests()).containsExactly("Scan");
            assertThat(total.units()).isBetween(10.0, 40.0);
        });
    }
}
