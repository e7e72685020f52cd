package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import news.broadsheet.core.feed.Card;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/** Entry point of the story function: changes of articles in the news table's stream, followed by {@link Relations}. */
public final class RelatedHandler implements RequestStreamHandler {

    private final Relations relations;
    private final StreamBatch batch = new StreamBatch(this::follow);

    public RelatedHandler() {
        this(Settings.environment());
    }

    public RelatedHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    RelatedHandler(Ports ports) {
        relations = new Relations(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private void follow(Change change, Log log) {
        Optional<Card> before = StreamImages.article(change.before()).map(Card::of);
        Optional<Card> after = StreamImages.article(change.after()).map(Card::of);
        if (before.equals(after)) {
            return;
        }
        before.filter(card -> after.isEmpty() || !sharesList(card, after.get())).ifPresent(relations::gone);
        after.ifPresent(relations::live);
    }

    private static boolean sharesList(Card before, Card after) {
        return before.section() == after.section() && before.language().equals(after.language());
    }
}
