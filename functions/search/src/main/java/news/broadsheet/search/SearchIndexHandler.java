package news.broadsheet.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;
import tools.jackson.databind.JsonNode;

/**
 * Entry point of the index function: changes of articles in the news table's stream. A record only says which article to
 * look at; what the index says of it is made of the article and its source as they are by then, so that records repeated,
 * late or out of order end in the same index. Staff invoke it too, see {@link Reindexing}.
 */
public final class SearchIndexHandler implements RequestStreamHandler {

    private final IndexPorts ports;
    private final StreamBatch batch = new StreamBatch(this::follow);
    private final Reindexing reindexing;

    public SearchIndexHandler() {
        this(Settings.environment());
    }

    public SearchIndexHandler(Settings settings) {
        this(Wiring.indexPorts(settings));
    }

    SearchIndexHandler(IndexPorts ports) {
        this.ports = ports;
        this.reindexing = new Reindexing(ports.feeds(), this::settle);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        byte[] event = in.readAllBytes();
        JsonNode json = Json.read(event);
        if (Reindexing.isAskedBy(json)) {
            reindexing.run(json, out);
        } else {
            batch.handle(new ByteArrayInputStream(event), out, context);
        }
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
                .ifPresent(this::settle);
    }

    private void settle(ArticleId id) {
        ports.index().settle(id, () -> entry(id));
    }

    private Optional<IndexEntry> entry(ArticleId id) {
        return ports.articles()
                .find(id)
                .flatMap(article -> ports.sources()
                        .find(article.source().id())
                        .flatMap(source -> IndexEntry.of(article, source.rights())));
    }
}
