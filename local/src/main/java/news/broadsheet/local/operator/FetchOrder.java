package news.broadsheet.local.operator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Has a source's feed fetched at once, due or not: a message on the queue that feeds the FetchFunction. */
public final class FetchOrder {

    /** The function's logical id in the template. */
    public static final String FUNCTION = "FetchFunction";

    private final SqsClient queues;
    private final Supplier<String> ids;
    private final List<String> names;

    /** @param ids makes each order one of its own, so that none is taken for the one before */
    public FetchOrder(SqsClient queues, Template template, Supplier<String> ids) {
        this.queues = queues;
        this.ids = ids;
        this.names = template.queueSources().stream()
                .filter(source -> source.function().equals(FUNCTION))
                .map(QueueSource::queue)
                .toList();
    }

    /**
     * Does nothing where the template has no such queue.
     *
     * @param feed of the source: its host's turns are waited for
     */
    public void fetch(String source, URI feed) {
        byte[] message = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("source", source);
            json.writeBooleanProperty("force", true);
            json.writeEndObject();
        });
        for (String name : names) {
            String url = queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
            queues.sendMessage(request -> request.queueUrl(url)
                    .messageBody(new String(message, StandardCharsets.UTF_8))
                    .messageGroupId(Hosts.of(feed))
                    .messageDeduplicationId(ids.get()));
        }
    }
}
