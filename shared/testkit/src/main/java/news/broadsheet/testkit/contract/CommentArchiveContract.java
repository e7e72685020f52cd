package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.comment.CommentArchive.Outcome;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link CommentArchive} promises. */
public abstract class CommentArchiveContract {

    protected abstract CommentPorts ports();

    protected abstract CommentArchive archive();

    @Test
    void whatIsBroughtIsKeptAsItIs() {
        CommentPorts ports = ports();
        Comment root = comment(ARTICLE, "root").build();
        Comment rejected = in(root, CommentState.REJECTED, Action.REJECT);
        Comment reply = comment(ARTICLE, "reply").replyTo(root).by("grace").build();
        assertThat(archive().put(rejected)).isEqualTo(Outcome.STORED);
        assertThat(archive().put(reply)).isEqualTo(Outcome.STORED);
        assertThat(ports.comments().find(root.id())).contains(rejected);
        assertThat(ports.comments().find(reply.id())).contains(reply);
    }

    @Test
    void whatIsBroughtAgainChangesNothing() {
        CommentPorts ports = ports();
        Comment root = comment(ARTICLE, "root").build();
        ports.comments().submit(entry(root, ANY_PACE));
        assertThat(archive().put(in(root, CommentState.HELD, Action.HOLD))).isEqualTo(Outcome.KNOWN);
        assertThat(archive().put(comment(ARTICLE, "root").text("other").build()))
                .isEqualTo(Outcome.KNOWN);
        assertThat(ports.comments().find(root.id())).contains(root);
    }

    @Test
    void itIsListedAndCountedOnceTheStreamHasBroughtIt() {
        CommentPorts ports = ports();
        Comment root = comment(ARTICLE, "root").build();
        Comment reply = comment(ARTICLE, "reply").replyTo(root).by("grace").build();
        for (Comment each : List.of(root, reply)) {
            archive().put(each);
            ports.stream(each.id());
            ports.stream(each.id());
        }
        Comment listed =
                ports.comments().roots(ARTICLE, Order.NEWEST, null, 20).items().getFirst();
        assertThat(listed.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
        assertThat(ports.comments().counts(List.of(ARTICLE))).containsEntry(ARTICLE, 2L);
    }

    @Test
    void aHeldOneIsAtOnceAmongItsAuthorsOwn() {
        CommentPorts ports = ports();
        Comment held = in(comment(ARTICLE, "held").build(), CommentState.HELD, Action.HOLD);
        archive().put(held);
        String author = Objects.requireNonNull(held.author()).key();
        assertThat(ports.reactions().own(author, ARTICLE).comments()).containsExactly(held.id());
    }

    @Test
    void marksAreFoundByTheArticle() {
        CommentPorts ports = ports();
        Comment plain = comment(ARTICLE, "plain").build();
        Comment featured = marked(comment(ARTICLE, "featured").build());
        archive().put(plain);
        archive().put(featured);
        assertThat(ports.comments().marked(ARTICLE)).containsExactly(featured);
    }

    @Test
    void allComeOnceInPagesWhateverTheirStateAndWhateverIsBesideThem() {
        CommentPorts ports = ports();
        List<Comment> stored = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Comment comment = comment(ARTICLE, "c" + i).by("reader" + i % 3).build();
            CommentState state = List.of(CommentState.values()).get(i % 4);
            Comment given = state == CommentState.PUBLISHED ? comment : in(comment, state, Action.HOLD);
            archive().put(given);
            ports.stream(given.id());
            IntStream.range(0, i % 7).forEach(n -> ports.reactions().vote("voter" + n, ARTICLE, comment.id(), 1, NOW));
            stored.add(given);
        }
        for (int limit : new int[] {1, 7, 25, 100}) {
            assertThat(all(limit)).as("by %d", limit).containsExactlyInAnyOrderElementsOf(stored);
        }
    }

    @Test
    void anEmptyArchiveIsOneEmptyPage() {
        ports();
        assertThat(archive().all(null, 10)).isEqualTo(Page.end(List.of()));
    }

    @Test
    void aPositionOfAnotherListIsRefused() {
        ports();
        assertThatExceptionOfType(ForeignPositionException.class)
                .isThrownBy(() -> archive().all(new Position("COMMENT#x"), 10));
    }

    private List<Comment> all(int limit) {
        List<Comment> all = new ArrayList<>();
        @Nullable Position after = null;
        do {
            Page<Comment> page = archive().all(after, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            after = page.next().orElse(null);
        } while (after != null);
        assertThat(Set.copyOf(all)).hasSameSizeAs(all);
        return all;
    }

    private static Comment marked(Comment c) {
        return new Comment(
                c.id(),
                c.article(),
                c.parent(),
                c.root(),
                c.depth(),
                c.author(),
                c.text(),
                c.createdAt(),
                c.editedAt(),
                c.state(),
                c.decision(),
                new Marks(true, false),
                c.tally(),
                c.version());
    }

    private static Comment in(Comment c, CommentState state, Action action) {
        Decision decision =
                Decision.of(action, Actor.staff("editor", "Ed"), NOW).because("OTHER", "So it came.", null);
        return new Comment(
                c.id(),
                c.article(),
                c.parent(),
                c.root(),
                c.depth(),
                c.author(),
                c.text(),
                c.createdAt(),
                c.editedAt(),
                state,
                decision,
                c.marks(),
                c.tally(),
                c.version());
    }
}
