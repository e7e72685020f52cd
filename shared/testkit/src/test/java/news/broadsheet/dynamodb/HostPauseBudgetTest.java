package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.Test;

/** What pauses of hosts cost. */
class HostPauseBudgetTest {

    @Test
    void askingIsHalfAReadUnitAndPausingOneWrite() {
        Spent spent = new Spent();
        try (TestTables tables = EmbeddedAws.shared().fresh()) {
            HostPauses pauses = tables.hostPauses(spent);
            pauses.pausedUntil("daily.example", NOW);
            assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem"), 0.5, 0));
            pauses.pause("daily.example", NOW.plusSeconds(60));
            assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("UpdateItem"), 1, 0));
            pauses.pausedUntil("daily.example", NOW);
            assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem"), 0.5, 0));
        }
    }
}
