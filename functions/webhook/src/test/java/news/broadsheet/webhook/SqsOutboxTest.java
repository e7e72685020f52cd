package news.broadsheet.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.core.StoreBusyException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsOutboxTest {

    private final List<List<String>> batches = new ArrayList<>();
    private boolean down;
    private int refused;

    private final SqsOutbox outbox = new SqsOutbox(
            new SqsClient() {
                @Override
                public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
                    if (down) {
                        throw SdkClientException.create("no route");
                    }
                    assertThat(request.queueUrl()).isEqualTo("https://sqs.example/queue");
                    batches.add(request.entries().stream()
                            .map(SendMessageBatchRequestEntry::messageBody)
                            .toList());
                    return SendMessageBatchResponse.builder()
                            .failed(Stream.generate(() -> BatchResultErrorEntry.builder()
                                            .id("0")
                                            .build())
                                    .limit(refused)
                                    .toList())
                            .build();
                }

                @Override
                public String serviceName() {
                    return "sqs";
                }

                @Override
                public void close() {}
            },
            "https://sqs.example/queue");

    private static List<Notice> notices(int number, String payload) {
        return Stream.generate(() -> new Notice(Hooks.ID, "msg_1", payload))
                .limit(number)
                .toList();
    }

    @Test
    void messagesGoTenAtATime() {
        outbox.send(notices(23, "{}"));
        assertThat(batches).extracting(List::size).containsExactly(10, 10, 3);
        assertThat(Notice.read(batches.getFirst().getFirst())).isEqualTo(new Notice(Hooks.ID, "msg_1", "{}"));
    }

    @Test
    void noRequestIsLargerThanSqsTakes() {
        outbox.send(notices(10, "x".repeat(60_000)));
        assertThat(batches).extracting(List::size).containsExactly(3, 3, 3, 1);
    }

    @Test
    void nothingIsSentWhereThereIsNothing() {
        outbox.send(List.of());
        assertThat(batches).isEmpty();
    }

    @Test
    void whatIsNotTakenIsToBeTriedAgain() {
        refused = 2;
        assertThatExceptionOfType(StoreBusyException.class).isThrownBy(() -> outbox.send(notices(3, "{}")));
        down = true;
        assertThatExceptionOfType(StoreBusyException.class).isThrownBy(() -> outbox.send(notices(3, "{}")));
    }
}
