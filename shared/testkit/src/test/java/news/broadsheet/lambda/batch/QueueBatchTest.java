package news.broadsheet.lambda.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueBatchTest {

    private final List<String> done = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();
    private final TestContext context = new TestContext();
    private final List<String> again = new ArrayList<>();
    private QueueBatch.Redelivery redelivery = (message, wait) -> again.add(message.receipt() + " " + wait.toSeconds());
    private QueueBatch.Parking parking = (message, reason) -> parked.add(message.id() + " " + reason);

    @Test
    void everyMessageIsWorkedAndNoneReported() {
        assertThat(run(message("a", "one", 1), message("b", "two", 1))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void aMessageThatFailsIsReportedAloneAndTheOthersAreWorked() {
        assertThat(run(message("a", "one", 1), message("b", "fail", 3), message("c", "three", 1)))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");
        assertThat(done).containsExactly("one", "three");
        assertThat(parked).isEmpty();
    }

    @Test
    void aMessageThatFailsForTheLastTimeIsParkedWithItsReason() {
        assertThat(run(message("b", "fail", 4))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(parked).containsExactly("b IllegalStateException: cannot do fail");
    }

    @Test
    void aMessageThatCannotBeParkedIsLeftToTheQueue() {
        parking = (_, _) -> {
            throw new IllegalStateException("the parking is shut");
        };

        assertThat(run(message("b", "fail", 5))).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");
    }

    @Test
    void aMessageThatFailedComesAgainSoonAndLaterEachTime() {
        run(message("a", "fail", 1), message("b", "two", 1), message("c", "fail", 3), message("d", "fail", 4));

        assertThat(again).containsExactly("receipt-a 30", "receipt-c 90");
    }

    @Test
    void behindAMessageThatFailedItsGroupWaitsAndOthersGoOn() {
        assertThat(run(
                        message("a", "fail", 2, "daily.example"),
                        message("b", "two", 1, "daily.example"),
                        message("c", "three", 1, "other.example"),
                        message("d", "fail", 1, "daily.example")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"},"
                        + "{\"itemIdentifier\":\"d\"}]}");
        assertThat(done).containsExactly("three");
        assertThat(again).containsExactly("receipt-a 60", "receipt-b 60", "receipt-d 60");
        assertThat(parked).isEmpty();
    }

    @Test
    void aMessageThatIsParkedHoldsUpNoOther() {
        assertThat(run(message("a", "fail", 4, "daily.example"), message("b", "two", 4, "daily.example")))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(done).containsExactly("two");
        assertThat(parked).hasSize(1);
    }

    @Test
    void workThatCannotBeDoneYetSaysWhenItsMessageComesAgain() {
        assertThat(run(message("a", "wait", 1))).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}");
        assertThat(again).containsExactly("receipt-a 600");
        assertThat(context.lines()).singleElement().asString().contains("message a waits 600 s: not yet");
    }

    @Test
    void aMessageThatCannotBeCalledBackEarlyIsReportedAllTheSame() {
        redelivery = (_, _) -> {
            throw new IllegalStateException("the receipt is too old");
        };

        assertThat(run(message("b", "fail", 1))).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");
    }

    @Test
    void whatAMessageSaysIsNotLogged() {
        run(message("b", "fail", 1));

        assertThat(context.lines()).singleElement().asString().contains("message b failed, delivery 1 of 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"Records\":{}}",
                "{\"Records\":[{\"eventSource\":\"aws:s3\"}]}",
                "{\"Records\":[null]}"
            })
    void anEventOfAnotherShapeIsRefused(String event) {
        assertThatThrownBy(() -> handle(event)).isInstanceOf(IllegalArgumentException.class);
        assertThat(done).isEmpty();
    }

    private static String message(String id, String body, int receives) {
        return """
                {"messageId":"%s","receiptHandle":"receipt-%s","body":"%s","eventSource":"aws:sqs",\
                "attributes":{"ApproximateReceiveCount":"%d"}}""".formatted(id, id, body, receives);
    }

    private static String message(String id, String body, int receives, String group) {
        return message(id, body, receives)
                .replace("\"attributes\":{", "\"attributes\":{\"MessageGroupId\":\"" + group + "\",");
    }

    private String run(String... messages) {
        return handle("{\"Records\":[" + String.join(",", messages) + "]}");
    }

    private String handle(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueueBatch(
                        (message, _) -> work(message.body()),
                        (m, reason) -> parking.park(m, reason),
                        (m, wait) -> redelivery.after(m, wait),
                        4)
                .handle(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
        return out.toString(UTF_8);
    }

    private void work(String body) {
        if (body.equals("fail")) {
            throw new IllegalStateException("cannot do fail");
        }
        if (body.equals("wait")) {
            throw new NotNowException("not yet", Duration.ofMinutes(10));
        }
        done.add(body);
    }
}
