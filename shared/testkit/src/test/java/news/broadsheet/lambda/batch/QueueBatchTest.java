package news.broadsheet.lambda.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
                {"messageId":"%s","body":"%s","eventSource":"aws:sqs","attributes":{"ApproximateReceiveCount":"%d"}}""".formatted(id, body, receives);
    }

    private String run(String... messages) {
        return handle("{\"Records\":[" + String.join(",", messages) + "]}");
    }

    private String handle(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueueBatch((message, _) -> work(message.body()), (m, reason) -> parking.park(m, reason), 4)
                .handle(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
        return out.toString(UTF_8);
    }

    private void work(String body) {
        if (body.equals("fail")) {
            throw new IllegalStateException("cannot do fail");
        }
        done.add(body);
    }
}
