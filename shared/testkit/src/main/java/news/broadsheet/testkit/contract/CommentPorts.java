package news.broadsheet.testkit.contract;

import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.Throttle;

/**
 * The stores over one comments table.
 *
 * @param throttle makes their requests fail
 */
public record CommentPorts(CommentStore comments, CommentCounter counter, Throttle throttle) {

    public static CommentPorts of(FakeComments fake) {
        return new CommentPorts(fake, fake, fake.throttle());
    }
}
