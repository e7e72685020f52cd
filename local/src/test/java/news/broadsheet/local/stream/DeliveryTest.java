package news.broadsheet.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.template.Template.StreamSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveryTest {

    private static final Invocation BROKEN = new Invocation.Failed("Error", "out of ink");
    private static final Invocation DONE = answer("{\"batchItemFailures\":[]}");

    /** What the function was handed, one text for each invocation: {@code a b c}. */
    private final List<String> handed = new ArrayList<>();

    private final List<String> givenUp = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    /** Decides by what it is handed. */
    private interface Behaviour {
        Invocation of(String records);
    }

    @Test
    void whatSucceedsIsDeliveredOnceAndInOrder() throws InterruptedException {
        assertThat(deliver(source(3, true, true), records -> DONE, "a", "b", "c"))
                .isTrue();
        assertThat(handed).containsExactly("a b c");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aReportedFailureIsTriedAgainWithAllThatFollowsIt() throws InterruptedException {
        deliver(source(3, true, true), records -> records.equals("a b c d") ? failing("c") : DONE, "a", "b", "c", "d");
        assertThat(handed).containsExactly("a b c d", "c d");
    }

    @Test
    void theFirstOfTheReportedFailuresCounts() throws InterruptedException {
        deliver(source(3, true, false), records -> handed.size() == 1 ? failing("c", "b") : DONE, "a", "b", "c");
        assertThat(handed).containsExactly("a b c", "b c");
    }

    @Test
    void aPoisonedRecordIsSingledOutByHalvingAndTheOthersGetThroughInOrder() throws InterruptedException {
        deliver(source(1, true, true), records -> records.contains("c") ? BROKEN : DONE, "a", "b", "c", "d");
        assertThat(handed).containsExactly("a b c d", "a b", "c d", "c", "c", "d");
        assertThat(givenUp).containsExactly("c after 2: Error: out of ink");
    }

    @Test
    void withoutHalvingTheWholeBatchIsGivenUpAfterTheLastRetry() throws InterruptedException {
        deliver(source(2, true, false), records -> BROKEN, "a", "b");
        assertThat(handed).containsExactly("a b", "a b", "a b");
        assertThat(givenUp).containsExactly("a b after 3: Error: out of ink");
    }

    @Test
    void pausesGrowToALimit() throws InterruptedException {
        deliver(source(8, true, false), records -> BROKEN, "a");
        assertThat(pauses).hasSize(8).isSorted().startsWith(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatCannotBeUnderstoodFailsTheBatch() throws InterruptedException {
        for (Invocation odd : List.of(answer("so so"), failing("z"), answer("{\"batchItemFailures\":[{}]}"))) {
            handed.clear();
            deliver(source(1, true, false), records -> handed.size() == 1 ? odd : DONE, "a", "b");
            assertThat(handed).containsExactly("a b", "a b");
        }
    }

    @Test
    void aSourceWithoutReportsTakesAnyAnswerForSuccess() throws InterruptedException {
        deliver(source(1, false, true), records -> failing("a"), "a", "b");
        assertThat(handed).containsExactly("a b");
        assertThat(givenUp).isEmpty();
    }

    @Test
    void anEndOfTheRunnerLeavesTheBatchUndone() throws InterruptedException {
        Delivery delivery = new Delivery(
                source(-1, true, true),
                event -> BROKEN,
                (records, reason, attempts) -> givenUp.add(reason),
                time -> pauses.add(time) && pauses.size() == 3);
        assertThat(delivery.deliver(List.of(record("a"), record("b")))).isFalse();
        assertThat(givenUp).isEmpty();
    }

    private boolean deliver(StreamSource source, Behaviour behaviour, String... names) throws InterruptedException {
        Delivery delivery = new Delivery(
                source,
                event -> {
                    String records =
                            names(Json.read(event).path("Records").valueStream().toList());
                    handed.add(records);
                    return behaviour.of(records);
                },
                (records, reason, attempts) -> givenUp.add(names(records) + " after " + attempts + ": " + reason),
                time -> !pauses.add(time));
        return delivery.deliver(
                List.of(names).stream().map(DeliveryTest::record).toList());
    }

    private static String names(List<JsonNode> records) {
        return String.join(
                " ", records.stream().map(StreamRecords::sequenceNumber).toList());
    }

    private static JsonNode record(String sequenceNumber) {
        return Json.read("{\"dynamodb\":{\"SequenceNumber\":\"" + sequenceNumber + "\"}}");
    }

    private static Invocation failing(String... sequenceNumbers) {
        List<String> items = List.of(sequenceNumbers).stream()
                .map(number -> "{\"itemIdentifier\":\"" + number + "\"}")
                .toList();
        return answer("{\"batchItemFailures\":[" + String.join(",", items) + "]}");
    }

    private static Invocation answer(String text) {
        return new Invocation.Answered(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StreamSource source(int retries, boolean reports, boolean bisects) {
        return new StreamSource("Counter", "table", true, 10, retries, bisects, reports, List.of(), Optional.empty());
    }
}
