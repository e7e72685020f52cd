package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.Decision;
import org.junit.jupiter.api.Test;

/** What every {@link CommentCounter} promises. */
public abstract class CommentCounterContract {

    protected abstract CommentPorts ports();

    @Test
    void anArticleWithoutCommentsHasNoneOrZero() {
        assertThat(count(ports(), ARTICLE)).isZero();
    }

    @Test
    void aCommentIsCountedOnceHoweverOftenItComes() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, comment(ARTICLE, "x").build());
        ports.counter().apply(List.of(root, root));
        ports.counter().apply(List.of(root));
        assertThat(count(ports, ARTICLE)).isOne();
    }

    @Test
    void aRemovalTakesTheCommentOutOfTheCount() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, comment(ARTICLE, "x").build());
        ports.counter().apply(List.of(root));
        ports.counter().apply(List.of(takenBack(root, NOW)));
        assertThat(count(ports, ARTICLE)).isZero();
    }

    @Test
    void aRemovalThatComesBeforeItsCommentIsNotUndoneByIt() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, comment(ARTICLE, "x").build());
        ports.counter().apply(List.of(takenBack(root, NOW)));
        ports.counter().apply(List.of(root));
        assertThat(count(ports, ARTICLE)).isZero();
    }

    @Test
    void repliesAreCountedAtTheirRootAndLeaveItsVersionAlone() {
        CommentPorts ports = ports();
        Comment root = submitted(ports, comment(ARTICLE, "x").build());
        Comment reply = submitted(ports, comment(ARTICLE, "y").replyTo(root).build());
        Comment deeper = submitted(ports, comment(ARTICLE, "z").replyTo(reply).build());
        ports.counter().apply(List.of(root, reply, deeper));
        Comment kept = ports.comments().find(root.id()).orElseThrow();
        assertThat(kept.tally().replies()).isEqualTo(2);
        assertThat(kept.version()).isEqualTo(root.version());
        assertThat(count(ports, ARTICLE)).isEqualTo(3);
        // The counter's own change of the root comes through the stream as well.
        ports.counter().apply(List.of(kept));
        ports.counter().apply(List.of(takenBack(reply, NOW)));
        assertThat(ports.comments().find(root.id()).orElseThrow().tally().replies())
                .isOne();
        assertThat(count(ports, ARTICLE)).isEqualTo(2);
    }

    @Test
    void aReplyWhoseRootIsMissingIsStillCountedAndBringsNoRootAbout() {
        CommentPorts ports = ports();
        Comment root = comment(ARTICLE, "never stored").build();
        Comment reply = submitted(ports, comment(ARTICLE, "y").replyTo(root).build());
        ports.counter().apply(List.of(reply));
        assertThat(count(ports, ARTICLE)).isOne();
        assertThat(ports.comments().find(root.id())).isEmpty();
    }

    @Test
    void countsAreExactWhateverOrderChangesComeInAndWhateverFailsBetween() {
        CommentPorts ports = ports();
        Random random = new Random(7);
        List<Comment> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Comment comment =
                    submitted(ports, comment(ARTICLE, "c" + i).by("reader" + i).build());
            changes.add(comment);
            if (i % 3 == 0) {
                changes.add(takenBack(comment, NOW.plusSeconds(i)));
            }
        }
        changes.addAll(List.copyOf(changes));
        Collections.shuffle(changes, random);
        for (int allowed = 1; allowed < 6; allowed++) {
            ports.throttle().failAfter(allowed);
            assertThatExceptionOfType(StoreBusyException.class)
                    .isThrownBy(() -> ports.counter().apply(changes));
            ports.throttle().recover();
        }
        ports.counter().apply(changes);
        assertThat(count(ports, ARTICLE)).isEqualTo(8);
    }

    @Test
    void aHundredArticlesAreAskedAtOnce() {
        CommentPorts ports = ports();
        List<ArticleId> articles =
                IntStream.range(0, 100).mapToObj(i -> article("n" + i).id()).toList();
        ports.counter()
                .apply(List.of(submitted(ports, comment(articles.get(42), "x").build())));
        assertThat(ports.comments().counts(articles).getOrDefault(articles.get(42), 0L))
                .isOne();
        assertThat(ports.comments().counts(List.of())).isEmpty();
    }

    private static Comment submitted(CommentPorts ports, Comment comment) {
        ports.comments().submit(entry(comment, ANY_PACE));
        return comment;
    }

    private static Comment takenBack(Comment comment, Instant at) {
        Actor author = Actor.author(Objects.requireNonNull(comment.author()));
        return comment.takenBack(Decision.of(Decision.Action.REMOVE, author, at));
    }

    private static long count(CommentPorts ports, ArticleId article) {
        return ports.comments().counts(Set.of(article)).getOrDefault(article, 0L);
    }
}
