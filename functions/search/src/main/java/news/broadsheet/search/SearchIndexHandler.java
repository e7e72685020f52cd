package news.broadsheet.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the index function: changes of articles in the news table's stream. A record only says which article to
 * look at; what the index says of it is made of the article and its source as they are by then, so that records repeated,
 * late or out of order end in the same index.
 */
public final class SearchIndexHandler implements RequestStreamHandler {

    private final IndexPorts ports;
    private final StreamBatch batch = new StreamBatch(this::follow);

    public SearchIndexHandler() {
        this(Settings.environment());
    }

    public SearchIndexHandler(Settings settings) {
        this(Wiring.indexPorts(settings));
    }

    SearchIndexHandler(IndexPorts ports) {
        this.ports = ports;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private void follow(Change change, Log log) {
        Optional<Article> before = StreamImages.article(change.before());
        Optional<Article> after = StreamImages.article(change.after());
        if (before.isPresent() && before.equals(after)) {
            // Another name of the same content.
            return;
        }
        Stream.of(after.map(Article::id), StreamImages.withdrawn(change.after()), before.map(Article::id))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(id -> ports.index().settle(id, () -> entry(id)));
    }

    private Optional<IndexEntry> entry(ArticleId id) {
        return ports.articles()
                .find(id)
                .flatMap(article -> ports.sources()
                        .find(article.source().id())
                        .flatMap(source -> IndexEntry.of(article, source.rights())));
    }
}
