package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the story function: articles in the news table's stream, followed by {@link Storyline}. A record only says
 * which article to look at: what is done follows from the article as it is now, so that records may come late, twice or in
 * another order.
 */
public final class StoryHandler implements RequestStreamHandler {

    private final Storyline storyline;
    private final StreamBatch batch = new StreamBatch(this::follow);

    public StoryHandler() {
        this(Settings.environment());
    }

    public StoryHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    StoryHandler(Ports ports) {
        storyline = new Storyline(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private void follow(Change change, Log log) {
        Optional<Article> before = StreamImages.article(change.before());
        Optional<Article> after = StreamImages.article(change.after());
        // A name more or a note of the store's own changes nothing that is told. A large body does not travel, but its
        // fingerprint does.
        if (!before.equals(after)) {
            before.or(() -> after).ifPresent(article -> storyline.follow(article.id()));
        }
    }
}
