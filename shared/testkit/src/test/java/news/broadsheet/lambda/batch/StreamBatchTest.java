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

class StreamBatchTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void changesAreWorkedInTheirOrder() {
        assertThat(run(change("1", "a"), change("2", "b"))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(done).containsExactly("INSERT a false", "INSERT b false");
    }

    @Test
    void theFirstThatFailsIsReportedAndNothingAfterItIsWorked() {
        assertThat(run(change("1", "a"), change("2", "fail"), change("3", "c")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
        assertThat(done).containsExactly("INSERT a false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}"})
    void anEventOfAnotherShapeIsRefused(String event) {
        assertThatThrownBy(() -> handle(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String change(String number, String key) {
        return """
                {"eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{"SequenceNumber":"%s","Keys":{"pk":\
                {"S":"%s"}},"NewImage":{"pk":{"S":"%s"}}}}""".formatted(number, key, key);
    }

    private String run(String... changes) {
        return handle("{\"Records\":[" + String.join(",", changes) + "]}");
    }

    private String handle(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StreamBatch((change, _) -> work(change))
                .handle(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestContext());
        return out.toString(UTF_8);
    }

    private void work(StreamBatch.Change change) {
        String key = change.keys().path("pk").path("S").asString("");
        if (key.equals("fail")) {
            throw new IllegalStateException("cannot");
        }
        done.add(change.event() + " " + key + " " + change.before().isObject());
    }
}
