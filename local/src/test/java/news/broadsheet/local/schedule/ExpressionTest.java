package news.broadsheet.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Instant FRIDAY = Instant.parse("2026-01-02T10:07:30Z");

    @Test
    void aRateCountsFromTheLastTime() {
        assertThat(Expression.parse("rate(5 minutes)").next(FRIDAY)).isEqualTo(Instant.parse("2026-01-02T10:12:30Z"));
    }

    @Test
    void aCronFiresAtTheNextMatch() {
        assertThat(next("cron(0/15 * * * ? *)")).isEqualTo(Instant.parse("2026-01-02T10:15:00Z"));
        assertThat(next("cron(30 6 ? * MON-FRI *)")).isEqualTo(Instant.parse("2026-01-05T06:30:00Z"));
        assertThat(next("cron(0 0 1 3 ? *)")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void whatIsNeitherIsRefused() {
        for (String text : new String[] {"every day", "cron(0 0 * *)", "cron(0 0 L * ? *)", "cron(99 0 * * ? *)"}) {
            assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Instant next(String text) {
        return Expression.parse(text).next(FRIDAY);
    }
}
