package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.core.Shelf;
import news.broadsheet.ingest.queue.EntryOutbox;
import news.broadsheet.ingest.store.EntryStep;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.QueueBatch;

/** For each message of the entry queue: stores one article. */
public final class EntryHandler implements RequestStreamHandler {

    private final QueueBatch batch;

    public EntryHandler() {
        this(Settings.environment());
    }

    public EntryHandler(Settings settings) {
        this(new Wiring(settings));
    }

    private EntryHandler(Wiring wiring) {
        this(
                wiring.entryStep(),
                wiring.shelf(),
                wiring.parking("ENTRY_PARKING"),
                wiring.redelivery("ENTRY_QUEUE"),
                wiring.mostReceives());
    }

    EntryHandler(
            EntryStep step,
            Shelf shelf,
            QueueBatch.Parking parking,
            QueueBatch.Redelivery redelivery,
            int mostReceives) {
        QueueBatch.Work work = (message, log) -> {
            boolean comesAgain = message.receives() < mostReceives;
            log.info(step.run(EntryOutbox.read(message.body(), shelf), comesAgain));
        };
        this.batch = new QueueBatch(work, parking, redelivery, mostReceives);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }
}
