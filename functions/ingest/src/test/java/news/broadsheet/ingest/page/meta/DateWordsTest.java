package news.broadsheet.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the words before a date say of it. */
class DateWordsTest {

    private static final String[] PIECES =
            ("vom¦am¦on¦le¦den¦der¦the¦il¦el¦em¦op¦date¦datum¦data¦fecha¦by¦von¦par¦por¦di¦"
                            + "door¦av¦af¦Ann Author¦x¦_¦7¦ ¦ ¦ ¦|¦-¦\u00e9¦\u0430¦\u00b7")
                    .split("¦");

    /** The pattern is tried where the first letter allows it, which must be wherever it fits. */
    @Test
    void wordsOfPublicationThatStandAloneAreFoundWhereverThePatternFits() {
        Random random = new Random(20_261_127);
        int alone = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder label = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                label.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String line = label.toString();
            if (DateWords.ALONE.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
                assertThat(DateWords.of(line)).as(line).isNotEqualTo(DateWords.NONE);
                alone++;
            }
        }
        assertThat(alone).isGreaterThan(5_000);
    }
}
