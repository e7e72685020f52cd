package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Position;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    private static final String ID = Ids.of("x");

    @Test
    void theOrderOfTextsIsTheOrderOfTimes() {
        List<SortKey> keys = Stream.of(
                        "1900-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999Z",
                        "1970-01-01T00:00:00Z",
                        "2026-03-01T12:00:00.001Z",
                        "9999-12-31T23:59:59.999Z")
                .map(time -> new SortKey(Instant.parse(time), ID))
                .toList();
        assertThat(keys).isSortedAccordingTo(Comparator.comparing(SortKey::text));
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.text()).hasSize(SortKey.LENGTH);
            assertThat(SortKey.parse(key.text())).isEqualTo(key);
        });
    }

    @Test
    void aPositionIsTakenBackAndAMadeUpOneRefused() {
        SortKey key = new SortKey(Instant.EPOCH, ID);
        assertThat(SortKey.of(key.position())).contains(key.text());
        assertThat(SortKey.of(null)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SortKey.of(new Position(key.text() + "x")));
    }
}
