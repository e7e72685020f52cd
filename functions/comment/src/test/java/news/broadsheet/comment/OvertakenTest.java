package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;

/** Somebody else decides between an editor's reading and writing. */
class OvertakenTest {

    private final Desk desk = new Desk();

    @Test
    void aDecisionThatIsOvertakenIsAConflictWithTheVersionThereIsNow() {
        Answer answer = Event.read("moderation", "decide").send(overtakenBy(CommentState.HELD));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer)).isEqualTo("/problems/version");
        assertThat(answer.json().path("version").asString()).isEqualTo("2");
        assertThat(desk.now(desk.root).state()).isEqualTo(CommentState.HELD);
    }

    @Test
    void anOrderSkipsWhatIsOvertakenAndUndoingLeavesItAlone() {
        Comment other = desk.comment("other");
        String order = "{\"id\":\"o\",\"action\":\"remove\",\"reason\":\"x\",\"comments\":[\"" + desk.root.id()
                + "\",\"" + other.id() + "\"]}";

        Answer answer = Event.read("moderation", "bulk").body(order).send(overtakenBy(CommentState.REMOVED));

        assertThat(answer.json().path("comments").path(0).asString())
                .isEqualTo(other.id().value());
        assertThat(answer.json().at("/skipped/0/comment").asString())
                .isEqualTo(desk.root.id().value());
        Event.read("moderation", "undo").path("bulk", "o").send(desk.handler);
        assertThat(desk.now(desk.root).state()).isEqualTo(CommentState.REMOVED);
        assertThat(desk.now(other).state()).isEqualTo(CommentState.PUBLISHED);
    }

    /** The newsroom over a store where the root changes just before the first change that is asked of it. */
    private ModerationHandler overtakenBy(CommentState state) {
        AtomicBoolean done = new AtomicBoolean();
        CommentStore store = (CommentStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CommentStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("change") && done.compareAndSet(false, true)) {
                        desk.stands(desk.root, state);
                    }
                    try {
                        return method.invoke(desk.world.comments, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        Ports p = desk.world.ports();
        return new ModerationHandler(new Ports(
                p.articles(),
                store,
                p.reactions(),
                p.people(),
                p.newsroom(),
                p.settings(),
                p.classifier(),
                p.originKeys(),
                p.clock(),
                p.nonces(),
                p.site()));
    }
}
