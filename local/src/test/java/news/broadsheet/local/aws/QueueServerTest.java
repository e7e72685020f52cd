package news.broadsheet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

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

    private static String url(SqsClient client) {
        return client.getQueueUrl(request -> request.queueName("work")).queueUrl();
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
