package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.ingest.fetch.FetchStep;
import news.broadsheet.ingest.fetch.PollReport;
import news.broadsheet.ingest.poll.FetchMessage;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Metrics;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.QueueBatch;

/** For each message of the fetch queue: polls one source. */
public final class FetchHandler implements RequestStreamHandler {

    private final Metrics metrics;
    private final QueueBatch batch;

    public FetchHandler() {
        this(Settings.environment());
    }

    public FetchHandler(Settings settings) {
        this(new Wiring(settings));
    }

    private FetchHandler(Wiring wiring) {
        this(
                wiring.fetchStep(),
                wiring.metrics(),
                wiring.parking("FETCH_PARKING"),
                wiring.redelivery("FETCH_QUEUE"),
                wiring.mostReceives());
    }

    FetchHandler(
            FetchStep step,
            Metrics metrics,
            QueueBatch.Parking parking,
            QueueBatch.Redelivery redelivery,
            int mostReceives) {
        this.metrics = metrics;
        this.batch = new QueueBatch(
                (message, log) -> step.run(FetchMessage.read(message.body())).ifPresent(report -> tell(report, log)),
                parking,
                redelivery,
                mostReceives);
    }

    private void tell(PollReport report, Log log) {
        log.metrics(metrics.record(report.metrics()));
        log.info(report.line());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }
}
