package news.broadsheet.local.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Has a source's feed fetched at once, due or not: a message on the queue that feeds the FetchFunction. */
public final class FetchOrder {

    /** The function's logical id in the template. */
    public static final String FUNCTION = "FetchFunction";

    private final SqsClient queues;
    private final List<String> names;

    public FetchOrder(SqsClient queues, Template template) {
        this.queues = queues;
        this.names = template.queueSources().stream()
                .filter(source -> source.function().equals(FUNCTION))
                .map(QueueSource::queue)
                .toList();
    }

    /** Does nothing where the template has no such queue. */
    public void fetch(String source) {
        byte[] message = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("source", source);
            json.writeBooleanProperty("force", true);
            json.writeEndObject();
        });
        for (String name : names) {
            String url = queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
            queues.sendMessage(
                    request -> request.queueUrl(url).messageBody(new String(message, StandardCharsets.UTF_8)));
        }
    }
}
