package news.broadsheet.comment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the counting function: each comment that is new in the comments table's stream, or has become a tombstone,
 * goes to the counter, which sees to it that nothing counts twice.
 */
public final class CommentCountHandler implements RequestStreamHandler {

    private final CommentCounter counter;
    private final StreamBatch batch = new StreamBatch(this::count);

    public CommentCountHandler() {
        this(Settings.environment());
    }

    public CommentCountHandler(Settings settings) {
        this(Wiring.counter(settings));
    }

    CommentCountHandler(CommentCounter counter) {
        this.counter = counter;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private void count(Change change, Log log) {
        StreamImages.comment(change.after())
                .filter(comment -> isNews(change, comment))
                .ifPresent(comment -> counter.apply(List.of(comment)));
    }

    /** The counter's own writes to a root's item come back through the stream: they do not change its version. */
    private static boolean isNews(Change change, Comment comment) {
        Optional<Comment> before = StreamImages.comment(change.before());
        return before.isEmpty() || before.get().version() != comment.version();
    }
}
