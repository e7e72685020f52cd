package news.broadsheet.local.run;

import java.nio.charset.StandardCharsets;
import news.broadsheet.local.stream.StreamPump;
import news.broadsheet.local.template.Template.StreamSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends what was given up of a stream to its destination, and says so. */
final class StreamFailures implements StreamPump.Listener {

    private final SqsClient queues;
    private final Console console;

    StreamFailures(SqsClient queues, Console console) {
        this.queues = queues;
        this.console = console;
    }

    @Override
    public void gaveUp(StreamSource source, String reason, byte[] details) {
        console.failed(source.function(), "gave up changes of " + source.table() + ": " + reason);
        source.onFailure().ifPresent(queue -> {
            String url = queues.getQueueUrl(request -> request.queueName(queue)).queueUrl();
            queues.sendMessage(
                    request -> request.queueUrl(url).messageBody(new String(details, StandardCharsets.UTF_8)));
        });
    }

    @Override
    public void failed(String function, String reason) {
        console.failed(function, reason);
    }
}
