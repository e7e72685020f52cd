package news.broadsheet.testkit.contract;

import java.util.List;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Reactions;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.Throttle;

/**
 * The stores over one comments table.
 *
 * @param throttle makes their requests fail
 */
public record CommentPorts(CommentStore comments, Reactions reactions, CommentCounter counter, Throttle throttle) {

    /** Brings a comment as it stands to the counter and to its places, as the stream would. */
    public void stream(CommentId id) {
        comments.find(id).ifPresent(comment -> counter.apply(List.of(comment)));
        settle(id);
    }

    /** Settles a comment and those above it, whose tallies it may have changed. */
    private void settle(CommentId id) {
        comments.find(id).ifPresent(comment -> {
            counter.settle(comment);
            if (comment.parent() != null) {
                settle(comment.parent());
                comments.find(comment.root()).ifPresent(counter::settle);
            }
        });
    }

    public static CommentPorts of(FakeComments fake) {
        return new CommentPorts(fake, fake.reactions(), fake, fake.throttle());
    }
}
