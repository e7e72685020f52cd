package news.broadsheet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueServerTest {

    @TempDir
    Path temp;

    @Test
    void messagesOutliveARestartAlsoThoseBeingWorkedOn() throws IOException {
        try (QueueServer server = QueueServer.start(temp);
                SqsClient client = client(server)) {
            client.createQueue(request -> request.queueName("work"));
            for (String body : List.of("one", "two", "three")) {
                client.sendMessage(request -> request.queueUrl(url(client)).messageBody(body));
            }
            List<Message> inWork = client.receiveMessage(request ->
                            request.queueUrl(url(client)).maxNumberOfMessages(2).visibilityTimeout(3600))
                    .messages();
            assertThat(inWork).hasSize(2);
            client.deleteMessage(request -> request.queueUrl(url(client))
                    .receiptHandle(inWork.getFirst().receiptHandle()));
        }
        try (QueueServer server = QueueServer.start(temp);
                SqsClient client = client(server)) {
            List<Message> kept = client.receiveMessage(
                            request -> request.queueUrl(url(client)).maxNumberOfMessages(10))
                    .messages();
            assertThat(kept).hasSize(2).extracting(Message::body).contains("three");
        }
    }

    @Test
    void groupsOutliveARestartAndQueuesOfAnEarlierVersionAreNoHindrance() throws IOException {
        try (QueueServer server = QueueServer.start(temp);
                SqsClient client = client(server)) {
            client.createQueue(request -> request.queueName("work"));
            client.sendMessage(request -> request.queueUrl(url(client)).messageBody("of an earlier version"));
            createFifo(client);
            sendFifo(client, "a.example", "a1");
            sendFifo(client, "a.example", "a2");
            sendFifo(client, "b.example", "b1");
            assertThat(List.of(receiveFifo(client), receiveFifo(client)))
                    .containsExactlyInAnyOrder(List.of("a.example a1"), List.of("b.example b1"));
            assertThat(receiveFifo(client)).as("while a1 is in work").isEmpty();
        }
        try (QueueServer server = QueueServer.start(temp);
                SqsClient client = client(server)) {
            createFifo(client);
            assertThat(List.of(receiveFifo(client), receiveFifo(client), receiveFifo(client)))
                    .containsExactlyInAnyOrder(
                            List.of("a.example a1"), List.of("a.example a2"), List.of("b.example b1"));
        }
    }

    private static void createFifo(SqsClient client) {
        client.createQueue(
                request -> request.queueName("work.fifo").attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")));
    }

    private static void sendFifo(SqsClient client, String group, String body) {
        client.sendMessage(request -> request.queueUrl(url(client, "work.fifo"))
                .messageBody(body)
                .messageGroupId(group)
                .messageDeduplicationId(body));
    }

    /** Takes one message, for an hour. */
    private static List<String> receiveFifo(SqsClient client) {
        return client
                .receiveMessage(request -> request.queueUrl(url(client, "work.fifo"))
                        .maxNumberOfMessages(1)
                        .visibilityTimeout(3600)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .stream()
                .map(message ->
                        message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID) + " " + message.body())
                .toList();
    }

    private static String url(SqsClient client) {
        return url(client, "work");
    }

    private static String url(SqsClient client, String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    private static SqsClient client(QueueServer server) {
        return SqsClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
