package news.broadsheet.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.batch.QueueBatch;
import news.broadsheet.outbound.queue.ParkingReason;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsParkingTest {

    private static final QueueBatch.Message MESSAGE = new QueueBatch.Message(
            "m1", "{\"source\": \"herald\",\n \"entry\": \"Ærø 🚋\"}", 4, "daily.example", "receipt");

    private final FakeSqs sqs = new FakeSqs();
    private final SqsClient client = sqs.client();
    private final SqsParking parking = new SqsParking(client, sqs.queueUrl("parking"));

    @AfterEach
    void close() {
        client.close();
        sqs.close();
    }

    private String parked(String reason) {
        parking.park(MESSAGE, reason);
        List<FakeSqs.Sent> sent = sqs.sent();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().queueUrl()).isEqualTo(sqs.queueUrl("parking"));
        assertThat(sent.getFirst().body()).isEqualTo(MESSAGE.body());
        return sent.getFirst().attributes().getOrDefault(ParkingReason.NAME, "");
    }

    @Test
    void theBodyGoesUnchangedAndTheReasonBesideIt() {
        assertThat(parked("IllegalArgumentException: this is not an entry message"))
                .isEqualTo("IllegalArgumentException: this is not an entry message");
    }

    @Test
    void aMessageStaysInItsGroupAndIsParkedOnce() {
        parking.park(MESSAGE, "the first time");
        parking.park(MESSAGE, "the answer to the first was lost");

        assertThat(sqs.sent())
                .singleElement()
                .returns("daily.example", FakeSqs.Sent::group)
                .returns("m1", FakeSqs.Sent::id);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of("\0broken\7 off\33[31m", "broken off [31m"),
                Arguments.of("two\r\n\tlines", "two lines"),
                Arguments.of("next\u0085line", "next line"),
                Arguments.of("a tram \ud83d\ude8b", "a tram ?"),
                Arguments.of("half a tram \ud83d", "half a tram ?"),
                Arguments.of("\ufffe\uffff no characters", "?? no characters"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatSqsDoesNotTakeIsReplaced(String written, String expected) {
        assertThat(parked(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "\n\t"})
    void aReasonThatSaysNothingIsParkedAllTheSame(String reason) {
        assertThat(parked(reason)).isEqualTo("no reason given");
    }

    @Test
    void aLongReasonIsCut() {
        assertThat(parked("x".repeat(2_000))).isEqualTo("x".repeat(1_000));
    }

    @Test
    void aFailureWithoutAMessageHasItsKindAsReason() {
        QueueBatch.Work broken = (_, _) -> {
            throw new UnsupportedOperationException();
        };
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        new QueueBatch(broken, parking, QueueBatch.Redelivery.OF_THE_QUEUE, 4)
                .handle(event(), answer, new TestContext());

        assertThat(answer).hasToString("{\"batchItemFailures\":[]}");
        assertThat(sqs.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo(MESSAGE.body());
            assertThat(sent.attributes().get(ParkingReason.NAME)).startsWith("UnsupportedOperationException");
        });
    }

    private static InputStream event() {
        return new ByteArrayInputStream(Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("Records");
            json.writeStartObject();
            json.writeStringProperty("messageId", MESSAGE.id());
            json.writeStringProperty("eventSource", "aws:sqs");
            json.writeStringProperty("body", MESSAGE.body());
            json.writeObjectPropertyStart("attributes");
            json.writeStringProperty("ApproximateReceiveCount", "4");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    @Test
    void aMessageThatCannotBeParkedIsNotTakenForParked() {
        sqs.refuseRequests(Integer.MAX_VALUE, "InternalFailure");

        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> parking.park(MESSAGE, "reason"));
    }
}
