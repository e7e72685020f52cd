package news.broadsheet.comment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the counting function, over the comments table's stream: comments go to the counter in each new version, and
 * to their places in lists and queues whenever they stand elsewhere; votes and reports are tallied together; comments with
 * enough reports are held. Whatever comes twice or late changes nothing.
 */
public final class CommentCountHandler implements RequestStreamHandler {

    private final StreamPorts ports;
    private final ReportHold reportHold;
    private final StreamBatch batch;

    public CommentCountHandler() {
        this(Settings.environment());
    }

    public CommentCountHandler(Settings settings) {
        this(Wiring.stream(settings));
    }

    CommentCountHandler(StreamPorts ports) {
        this.ports = ports;
        this.reportHold = new ReportHold(ports);
        this.batch = new StreamBatch(CommentCountHandler::isUntallied, this::tally, this::follow);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private static boolean isUntallied(Change change) {
        return StreamImages.untallied(change.after()).isPresent();
    }

    private void tally(List<Change> changes, Log log) {
        ports.counter()
                .tally(changes.stream()
                        .map(Change::after)
                        .map(StreamImages::untallied)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private void follow(Change change, Log log) {
        StreamImages.comment(change.after()).ifPresent(comment -> {
            if (isNews(change, comment)) {
                ports.counter().apply(List.of(comment));
            }
            if (!StreamImages.isSettled(change.after())) {
                ports.counter().settle(comment);
            }
            reportHold.consider(comment);
        });
    }

    /** Counters and places come back through the stream too: they do not change a comment's version. */
    private static boolean isNews(Change change, Comment comment) {
        Optional<Comment> before = StreamImages.comment(change.before());
        return before.isEmpty() || before.get().version() != comment.version();
    }
}
