package news.broadsheet.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.StoreBusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsOutboxTest {

    private final FakeSqs sqs = new FakeSqs();
    private final SqsClient client = sqs.client();
    private final String queue = sqs.queueUrl("entries");
    private final SqsOutbox outbox = new SqsOutbox(client, queue);

    @AfterEach
    void close() {
        client.close();
        sqs.close();
    }

    private static List<String> messages(int number) {
        return IntStream.range(0, number).mapToObj(n -> "message " + n).toList();
    }

    @Test
    void messagesGoInBatchesOfTen() {
        outbox.send(messages(25));

        assertThat(sqs.batches()).containsExactly(10, 10, 5);
        assertThat(sqs.bodies(queue)).isEqualTo(messages(25));
    }

    @Test
    void aBatchIsNeverLargerThanSqsTakes() {
        String large = "ü".repeat(EntryOutbox.LARGEST_MESSAGE / 2);

        outbox.send(List.of("a", large, large, "b"));

        assertThat(sqs.batches()).containsExactly(2, 2);
        assertThat(sqs.bodies(queue)).containsExactly("a", large, large, "b");
    }

    @Test
    void nothingToSendIsNoRequest() {
        outbox.send(List.of());

        assertThat(sqs.batches()).isEmpty();
    }

    @Test
    void ofABatchTakenInPartTheRestIsSentAgain() {
        sqs.refuseEntries(5);

        outbox.send(messages(10));

        assertThat(sqs.batches()).containsExactly(10, 5);
        assertThat(sqs.bodies(queue)).containsExactlyInAnyOrderElementsOf(messages(10));
    }

    @Test
    void whatIsRefusedAgainAndAgainIsRaised() {
        sqs.refuseEntries(Integer.MAX_VALUE);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outbox.send(messages(4)))
                .withMessageContaining("refused 1 messages");

        assertThat(sqs.batches()).containsExactly(4, 2, 1);
    }

    @Test
    void afterAFailureTheWholeCallCanBeMadeAgain() {
        sqs.refuseEntries(Integer.MAX_VALUE);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> outbox.send(messages(12)));
        sqs.refuseEntries(0);

        outbox.send(messages(12));

        assertThat(sqs.bodies(queue)).containsAll(messages(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "InternalFailure"})
    void aRequestThatIsRefusedOnceIsMadeAgain(String error) {
        sqs.refuseRequests(1, error);

        outbox.send(messages(3));

        assertThat(sqs.bodies(queue)).isEqualTo(messages(3));
    }

    @Test
    void aQueueThatIsDownIsRaisedAsBusy() {
        sqs.refuseRequests(Integer.MAX_VALUE, "InternalFailure");

        assertThatExceptionOfType(StoreBusyException.class).isThrownBy(() -> outbox.send(messages(3)));
        assertThat(sqs.sent()).isEmpty();
    }

    @Test
    void aQueueThatIsNotThereIsRaisedAsBusy() {
        sqs.close();

        assertThatExceptionOfType(StoreBusyException.class).isThrownBy(() -> outbox.send(messages(1)));
    }
}
