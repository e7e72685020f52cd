package news.broadsheet.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void figuresAreWrittenAsCloudWatchReadsThem() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");

        byte[] line = new Metrics("prod", () -> now).record(Map.of("Polls", 1L, "FetchMillis", 120L));

        assertThat(new String(line, StandardCharsets.UTF_8))
                .isEqualTo("{\"_aws\":{\"Timestamp\":" + now.toEpochMilli()
                        + ",\"CloudWatchMetrics\":[{\"Namespace\":\"Broadsheet\",\"Dimensions\":[[\"Stage\"]],"
                        + "\"Metrics\":[{\"Name\":\"FetchMillis\",\"Unit\":\"Milliseconds\"},"
                        + "{\"Name\":\"Polls\",\"Unit\":\"Count\"}]}]},"
                        + "\"Stage\":\"prod\",\"FetchMillis\":120,\"Polls\":1}");
    }
}
