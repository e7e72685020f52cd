package news.broadsheet.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
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

    private static List<String> bodies(int number) {
        return IntStream.range(0, number).mapToObj(n -> "message " + n).toList();
    }

    private static List<QueueMessage> messages(int number) {
        return bodies(number).stream().map(SqsOutboxTest::message).toList();
    }

    private static QueueMessage message(String body) {
        return new QueueMessage(body, "daily.example", "id of " + body);
    }

    @Test
    void aMessageGoesInItsGroupAndIsTakenOnceByItsId() {
        outbox.send(List.of(
                new QueueMessage("a", "daily.example", "1"),
                new QueueMessage("again", "daily.example", "1"),
                new QueueMessage("b", "other.example:8443", "2")));

        assertThat(sqs.sent())
                .extracting(FakeSqs.Sent::body, FakeSqs.Sent::group, FakeSqs.Sent::id)
                .containsExactly(tuple("a", "daily.example", "1"), tuple("b", "other.example:8443", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "zürich.example", "a\nb"})
    void aGroupThatSqsDoesNotTakeIsSentByItsHash(String group) {
        outbox.send(List.of(
                new QueueMessage("a", group, group),
                new QueueMessage("b", group + "x".repeat(128), "2"),
                new QueueMessage("c", group, "3")));

        assertThat(sqs.bodies(queue)).containsExactly("a", "b", "c");
        assertThat(sqs.sent().getFirst().group())
                .isEqualTo(sqs.sent().getLast().group())
                .isNotEqualTo(sqs.sent().get(1).group());
    }

    @Test
    void messagesGoInBatchesOfTen() {
        outbox.send(messages(25));

        assertThat(sqs.batches()).containsExactly(10, 10, 5);
        assertThat(sqs.bodies(queue)).isEqualTo(bodies(25));
    }

    @Test
    void aBatchIsNeverLargerThanSqsTakes() {
        String large = "ü".repeat(EntryOutbox.LARGEST_MESSAGE / 2);

        outbox.send(Stream.of("a", large + "1", large + "2", "b")
                .map(body -> new QueueMessage(body, "g", Ids.of(body)))
                .toList());

        assertThat(sqs.batches()).containsExactly(2, 2);
        assertThat(sqs.bodies(queue)).containsExactly("a", large + "1", large + "2", "b");
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
        assertThat(sqs.bodies(queue)).containsExactlyInAnyOrderElementsOf(bodies(10));
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

        assertThat(sqs.bodies(queue)).containsAll(bodies(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "InternalFailure"})
    void aRequestThatIsRefusedOnceIsMadeAgain(String error) {
        sqs.refuseRequests(1, error);

        outbox.send(messages(3));

        assertThat(sqs.bodies(queue)).isEqualTo(bodies(3));
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
